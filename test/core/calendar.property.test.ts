import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilOf,
  countWorkdays,
  countWorkdaysByMonth,
  isLeapYear,
  isoDateOf,
  isoWeekOf,
  periodsBetween,
  serialOf,
  weekdayOf,
  weekendOf,
  workCalendar,
} from "../../src/core";

const serials = fc.integer({ min: 61, max: 2_958_465 });

/** The same day by the language's own calendar (tests may use it, pure rooms may not). */
function utc(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
}

describe("calendar: laws", () => {
  it("agrees with another calendar on every day", () => {
    for (let serial = 61; serial <= 2_958_465; serial += 1) {
      const { year, month, day } = civilOf(serial);
      if (serialOf(year, month, day) !== serial) throw new Error(`serialOf(civilOf(${serial}))`);
      if (serial % 37 !== 0 && day !== 1 && day < 28) continue;
      const date = utc(serial);
      if (date.getUTCFullYear() !== year || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day)
        throw new Error(`civilOf(${serial})`);
      if ((date.getUTCDay() + 6) % 7 !== weekdayOf(serial)) throw new Error(`weekdayOf(${serial})`);
      if (date.toISOString().slice(0, 10) !== isoDateOf(serial)) throw new Error(`isoDateOf(${serial})`);
    }
    expect(civilOf(61)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(civilOf(2_958_465)).toEqual({ year: 9999, month: 12, day: 31 });
  });

  it("numbers ISO weeks so that the week of 4 January is 1 and weeks follow one another", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const { year } = civilOf(serial);
        expect(isoWeekOf(serialOf(year, 1, 4))).toEqual({ year, week: 1 });
        expect(isoWeekOf(serialOf(year, 12, 28)).year).toBe(year);
        const here = isoWeekOf(serial);
        const next = isoWeekOf(serial + 7);
        expect(next.year === here.year ? next.week - here.week : next.week).toBe(1);
        expect(isLeapYear(year)).toBe(serialOf(year + 1, 1, 1) - serialOf(year, 1, 1) === 366);
      }),
    );
    expect(isoWeekOf(serialOf(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(isoWeekOf(serialOf(2018, 12, 31))).toEqual({ year: 2019, week: 1 });
  });

  it("counts working days like counting them one by one, whatever the weekend, holidays and extra days", () => {
    const days = fc.array(fc.integer({ min: 45_000, max: 45_900 }), { maxLength: 30 });
    const codes = fc.oneof(
      fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17),
      fc.array(fc.constantFrom("0", "1"), { minLength: 7, maxLength: 7 }).map((digits) => digits.join("")),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 44_900, max: 45_900 }),
        fc.integer({ min: -5, max: 900 }),
        codes,
        days,
        days,
        (first, length, code, holidays, extra) => {
          const weekend = weekendOf(code);
          const calendar = workCalendar(weekend, holidays, extra);
          const byMonth = new Array<number>(12).fill(0);
          let count = 0;
          for (let day = first; day < first + length; day += 1) {
            if (!extra.includes(day) && (weekend[weekdayOf(day)] === true || holidays.includes(day))) continue;
            count += 1;
            byMonth[civilOf(day).month - 1] = (byMonth[civilOf(day).month - 1] ?? 0) + 1;
          }
          expect(countWorkdays(calendar, first, first + length - 1)).toBe(count);
          expect(countWorkdaysByMonth(calendar, first, first + length - 1)).toEqual(byMonth);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("counts long spans by month as the sum of their years", () => {
    fc.assert(
      fc.property(
        serials,
        serials,
        fc.array(serials, { maxLength: 50 }),
        fc.array(serials, { maxLength: 50 }),
        (one, other, holidays, extra) => {
          const [first, last] = one < other ? [one, other] : [other, one];
          const calendar = workCalendar(weekendOf(7), holidays, extra);
          const byMonth = countWorkdaysByMonth(calendar, first, last);
          expect(byMonth.reduce((sum, count) => sum + count, 0)).toBe(countWorkdays(calendar, first, last));
          const middle = serialOf(civilOf(first).year + 1, 1, 1);
          fc.pre(middle <= last);
          const head = countWorkdaysByMonth(calendar, first, middle - 1);
          const tail = countWorkdaysByMonth(calendar, middle, last);
          expect(byMonth).toEqual(head.map((count, month) => count + (tail[month] ?? 0)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("cuts a span into periods that cover it once, without a gap", () => {
    const grains = fc.constantFrom(
      "day" as const,
      "week" as const,
      "month" as const,
      "quarter" as const,
      "halfYear" as const,
      "year" as const,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_900_000 }),
        fc.integer({ min: 0, max: 1200 }),
        grains,
        fc.integer({ min: 1, max: 12 }),
        (start, length, grain, fiscalStart) => {
          const end = start + length;
          const periods = periodsBetween(start, end, grain, fiscalStart);
          expect(periods[0]?.first).toBe(start);
          expect(periods[periods.length - 1]?.last).toBe(end);
          periods.forEach((period, index) => {
            expect(period.first).toBeLessThanOrEqual(period.last);
            if (index === 0) return;
            expect(period.first).toBe((periods[index - 1]?.last ?? 0) + 1);
            const { month, day } = civilOf(period.first);
            if (grain === "week") expect(weekdayOf(period.first)).toBe(0);
            else if (grain !== "day") expect(day).toBe(1);
            if (grain === "quarter") expect((month - fiscalStart + 12) % 3).toBe(0);
            if (grain === "halfYear") expect((month - fiscalStart + 12) % 6).toBe(0);
            if (grain === "year") expect(month).toBe(fiscalStart);
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});
