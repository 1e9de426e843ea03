import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catchUpRate,
  elapsedWorkdays,
  periodsBetween,
  periodStart,
  planPace,
  replanPeriods,
  runRate,
  serialOf,
  splitPeriod,
  usualWeekend,
  weekendOf,
  workCalendar,
  type Grain,
} from "../../src/core";
import { faultOf } from "./faultOf";

const day = serialOf;
const january = { start: day(2025, 1, 1), end: day(2025, 1, 31), calendar: workCalendar() };

describe("weekendOf", () => {
  it("knows the codes and patterns of NETWORKDAYS.INTL", () => {
    const patterns = (code: number | string) =>
      weekendOf(code)
        .map((off) => (off ? "1" : "0"))
        .join("");
    expect([1, 2, 3, 4, 5, 6, 7].map(patterns)).toEqual(["0000011", "1000001", "1100000", "0110000", "0011000", "0001100", "0000110"]);
    expect([11, 12, 13, 14, 15, 16, 17].map(patterns)).toEqual([
      "0000001",
      "1000000",
      "0100000",
      "0010000",
      "0001000",
      "0000100",
      "0000010",
    ]);
    expect(patterns("1010101")).toBe("1010101");
    expect(usualWeekend).toEqual(weekendOf(1));
    for (const code of [0, 8, 10, 18, -1]) expect(faultOf(() => weekendOf(code))).toMatchObject({ code: "weekendCode" });
    expect(faultOf(() => weekendOf(1.5))).toMatchObject({ code: "notWhole" });
    for (const text of ["1", "00000111", "000002x", "", "000001"])
      expect(faultOf(() => weekendOf(text))).toMatchObject({ code: "weekendText" });
  });
});

describe("periodsBetween", () => {
  const starts = (grain: Grain, fiscalStart?: number) =>
    periodsBetween(day(2024, 11, 15), day(2025, 6, 20), grain, fiscalStart).map(({ first }) => first);

  it("begins quarters, half-years and years at the fiscal start, weeks on Monday", () => {
    expect(starts("quarter")).toEqual([day(2024, 11, 15), day(2025, 1, 1), day(2025, 4, 1)]);
    expect(starts("quarter", 2)).toEqual([day(2024, 11, 15), day(2025, 2, 1), day(2025, 5, 1)]);
    expect(starts("halfYear")).toEqual([day(2024, 11, 15), day(2025, 1, 1)]);
    expect(starts("halfYear", 12)).toEqual([day(2024, 11, 15), day(2024, 12, 1), day(2025, 6, 1)]);
    expect(starts("year", 4)).toEqual([day(2024, 11, 15), day(2025, 4, 1)]);
    expect(starts("week").slice(0, 3)).toEqual([day(2024, 11, 15), day(2024, 11, 18), day(2024, 11, 25)]);
  });

  it("knows the period of a day", () => {
    expect(periodStart(day(2025, 2, 15), "quarter", 2)).toBe(day(2025, 2, 1));
    expect(periodStart(day(2025, 1, 31), "quarter", 2)).toBe(day(2024, 11, 1));
    expect(periodStart(day(2025, 1, 31), "year", 12)).toBe(day(2024, 12, 1));
    expect(periodStart(day(2025, 2, 16), "week")).toBe(day(2025, 2, 10));
    expect(periodStart(day(2025, 2, 16), "day")).toBe(day(2025, 2, 16));
  });

  it("ends with the calendar, and refuses what is too long or upside down", () => {
    expect(periodsBetween(day(9999, 12, 1), day(9999, 12, 31), "month")).toHaveLength(1);
    expect(periodsBetween(61, 2_958_465, "month")).toHaveLength(97_198);
    expect(faultOf(() => periodsBetween(61, 2_958_465, "week"))).toMatchObject({ code: "tooManyRows" });
    expect(periodsBetween(61, 100_060, "day")).toHaveLength(100_000);
    expect(faultOf(() => periodsBetween(61, 100_061, "day"))).toMatchObject({ code: "tooManyRows" });
    expect(faultOf(() => periodsBetween(day(2025, 1, 2), day(2025, 1, 1), "day"))).toEqual({
      code: "endBeforeStart",
      details: { start: "2025-01-02", end: "2025-01-01" },
      path: "start",
    });
  });
});

describe("splitPeriod", () => {
  it("follows the working days and the season", () => {
    const half = splitPeriod(1000, day(2025, 1, 1), day(2025, 3, 31), "month", { profile: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
    expect(half.map(({ workdays }) => workdays)).toEqual([23, 20, 21]);
    expect(half.map(({ amount }) => amount)).toEqual([529, 230, 241]); // 46, 20, 21 of 87
    expect(splitPeriod(-1000, day(2025, 1, 1), day(2025, 3, 31), "month").map(({ amount }) => amount)).toEqual([-359, -313, -328]);
  });

  it("weighs a week that crosses a month by both indices", () => {
    // Monday 30 June to Sunday 6 July 2025: one day of June, four of July; then five of July.
    const profile = [1, 1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1];
    const weeks = splitPeriod(12, day(2025, 6, 30), day(2025, 7, 13), "week", { profile });
    expect(weeks.map(({ amount }) => amount)).toEqual([7, 5]);
  });

  it("gives 0 to a period without working days, and nothing where no day counts", () => {
    const days = splitPeriod(10, day(2025, 1, 3), day(2025, 1, 6), "day");
    expect(days.map(({ workdays, amount }) => [workdays, amount])).toEqual([[1, 5], [0, 0], [0, 0], [1, 5]]); // prettier-ignore
    expect(faultOf(() => splitPeriod(10, day(2025, 1, 4), day(2025, 1, 5), "day"))).toMatchObject({ code: "noWorkingDays" });
    const onlyJune = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    expect(faultOf(() => splitPeriod(10, day(2025, 1, 1), day(2025, 5, 31), "month", { profile: onlyJune }))).toMatchObject({
      code: "noWorkingDays",
    });
    expect(faultOf(() => splitPeriod(2 ** 53 + 2, day(2025, 1, 4), day(2025, 1, 5), "day"))).toMatchObject({ code: "tooLarge" });
    expect(
      splitPeriod(10, day(2025, 1, 4), day(2025, 1, 5), "day", { calendar: workCalendar(usualWeekend, [], [day(2025, 1, 5)]) })[1]?.amount,
    ).toBe(10);
    const huge = splitPeriod(10, day(2025, 1, 1), day(2025, 2, 28), "month", { profile: new Array<number>(12).fill(1.7e308) });
    expect(huge.map(({ amount }) => amount)).toEqual([5, 5]);
  });

  it("sums to the total and keeps the working days, whatever the grain", () => {
    const grains = fc.constantFrom(
      "day" as const,
      "week" as const,
      "month" as const,
      "quarter" as const,
      "halfYear" as const,
      "year" as const,
    );
    const profiles = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: 61, max: 80_000 }),
        fc.nat(800),
        grains,
        profiles,
        (total, start, length, grain, profile) => {
          const end = start + length;
          const split = () => splitPeriod(total, start, end, grain, { profile });
          if (faultOf(split) !== undefined) return;
          const rows = split();
          expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          const whole = splitPeriod(total, start, end, "year", { profile });
          expect(rows.reduce((sum, { workdays }) => sum + workdays, 0)).toBe(whole.reduce((sum, { workdays }) => sum + workdays, 0));
          for (const { workdays, amount } of rows) if (workdays === 0) expect(amount).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("pace", () => {
  const at = (today: number) => ({ ...january, today });

  it("goes by the working days that have passed", () => {
    expect(runRate(300, at(day(2025, 1, 10)))).toBe(862.5); // 8 of 23
    expect(runRate(300, at(day(2025, 1, 12)))).toBe(862.5); // the weekend adds nothing
    expect(runRate(300, at(day(2025, 12, 1)))).toBe(300);
    expect(planPace(690, 300, at(day(2025, 1, 10)))).toBe(1.25);
    expect(planPace(-690, 300, at(day(2025, 1, 10)))).toBe(-1.25);
    const profile = [1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const twoMonths = { start: day(2025, 1, 1), end: day(2025, 2, 28), calendar: workCalendar(), profile };
    expect(runRate(23, { ...twoMonths, today: day(2025, 1, 31) })).toBe(83); // 23 of 23 + 3 × 20
  });

  it("weighs the working days that have passed", () => {
    const profile = [0.5, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const time = { start: day(2025, 1, 1), end: day(2025, 2, 28), calendar: workCalendar(usualWeekend, [day(2025, 1, 1)]), profile };
    expect(elapsedWorkdays({ ...time, today: day(2025, 2, 3) })).toEqual({ elapsed: 13, whole: 51 });
    expect(elapsedWorkdays({ ...time, today: day(2024, 2, 3) })).toEqual({ elapsed: 0, whole: 51 });
  });

  it("tells no evidence from no plan", () => {
    expect(faultOf(() => runRate(300, at(day(2024, 12, 31))))).toMatchObject({ code: "nothingElapsed", path: "today" });
    expect(faultOf(() => planPace(0, 300, at(day(2024, 12, 31))))).toMatchObject({ code: "nothingElapsed" });
    expect(faultOf(() => planPace(0, 300, at(day(2025, 1, 10))))).toMatchObject({ code: "zeroPlan", path: "plan" });
    const closed = { ...january, calendar: workCalendar(weekendOf("1111111")), today: january.end };
    expect(faultOf(() => runRate(1, closed))).toMatchObject({ code: "noWorkingDays" });
    expect(faultOf(() => runRate(1, { ...january, start: january.end + 1, today: january.end }))).toMatchObject({ code: "endBeforeStart" });
    expect(runRate(1e308, at(day(2025, 12, 1)))).toBe(1e308);
  });

  it("asks of each day left what is missing", () => {
    expect(catchUpRate(690, 300, at(day(2025, 1, 10)))).toBe(26); // 15 days left
    expect(catchUpRate(690, 690, at(january.end))).toBe(0);
    expect(catchUpRate(-10, 0, at(january.end))).toBe(0);
    expect(catchUpRate(-10, -20, at(day(2025, 1, 30)))).toBe(10);
    expect(faultOf(() => catchUpRate(690, 300, at(january.end)))).toEqual({ code: "noDaysLeft", details: { missing: 390 }, path: "end" });
  });
});

describe("replanPeriods", () => {
  it("closes periods with their facts and keeps the total", () => {
    expect(replanPeriods([100, 100, 100, 100], [70, 0, 0, 0], 1)).toEqual([70, 110, 110, 110]);
    expect(replanPeriods([10, 20, 30], [0, 0, 0], 0)).toEqual([10, 20, 30]);
    expect(replanPeriods([10, 20, 30], [1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(replanPeriods([10, 0, 0], [4, 9, 9], 1)).toEqual([4, 3, 3]); // the rest has no plan: equally
    expect(replanPeriods([10, 20, 30], [65, 0, 0], 1)).toEqual([65, 0, 0]); // a surplus larger than the rest
    expect(replanPeriods([10, 20, 30], [-5, 0, 0], 1)).toEqual([-5, 26, 39]);
    expect(replanPeriods([0.1, 0.2, 0.3], [0.3, 0, 0], 1, 0.1)).toEqual([0.3, 0.1, 0.2]); // 0.6 − 0.3 in decimals
    expect(faultOf(() => replanPeriods([1], [1], 2))).toMatchObject({ code: "tooLarge", path: "closed" });
    expect(faultOf(() => replanPeriods([1], [1], 0.5))).toMatchObject({ code: "notWhole", path: "closed" });
    expect(faultOf(() => replanPeriods([1, -1], [1, 1], 0))).toMatchObject({ code: "negative", path: "plan[2]" });
    expect(faultOf(() => replanPeriods([1, 1], [1], 0))).toMatchObject({ code: "shapesDiffer", path: "fact" });
  });
});
