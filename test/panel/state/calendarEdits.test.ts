import { describe, expect, it } from "vitest";
import {
  addHoliday,
  addWorkday,
  editCalendar,
  editHoliday,
  planToDraft,
  readDraft,
  removeHoliday,
  takeDays,
} from "../../../src/panel/state";
import { parsePlan } from "../../../src/plan";
import million from "../../../examples/million/plan.json";

const { plan } = parsePlan(million);
if (plan === undefined) throw new Error("the example is no plan");
const example = planToDraft(plan, "en");
const byWeek = editCalendar(example, { grain: "week" });

describe("a calendar", () => {
  it("counts nothing while the plan is not cut, and keeps what was typed", () => {
    const typed = editHoliday(addHoliday(byWeek), 100, {});
    const uncut = editCalendar(typed, { grain: null });
    expect(readDraft(uncut, "en").counted?.plan.calendar).toBeUndefined();
    expect(uncut.calendar.holidays).toHaveLength(1);
    expect(readDraft(byWeek, "en").counted?.results.schedule?.periods).toHaveLength(6);
  });

  it("takes published days once, in their order, and leaves what was typed", () => {
    const days = { holidays: [{ date: "2026-11-04", name: "Unity Day" }], workdays: ["2026-11-07"] };
    const mine = addHoliday(byWeek);
    const [own] = mine.calendar.holidays;
    const typed = editHoliday(mine, own?.id ?? 0, { date: "2026-11-04", name: "Our day" });
    const taken = takeDays(takeDays(typed, days), days);
    expect(taken.calendar.holidays.map(({ date, name }) => [date, name])).toEqual([["2026-11-04", "Our day"]]);
    expect(taken.calendar.workdays.map(({ date }) => date)).toEqual(["2026-11-07"]);
    const fresh = takeDays(byWeek, days);
    expect(readDraft(fresh, "en").counted?.results.schedule?.periods.map(({ workdays }) => workdays)).toEqual([0, 5, 5, 5, 5, 1]);
    expect(removeHoliday(fresh, fresh.calendar.holidays[0]?.id ?? 0).calendar.holidays).toEqual([]);
  });

  it("says what is missing or wrong at its field", () => {
    const season = byWeek.calendar.season.map((index, month) => (month === 2 ? "much" : month === 3 ? "" : index));
    const wrong = editCalendar(addWorkday(addHoliday(byWeek)), { seasonal: true, season });
    expect(readDraft(wrong, "en").faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "missing calendar.holidays[0].date",
      "missing calendar.workdays[0]",
      "wrongKind calendar.season[2]",
      "missing calendar.season[3]",
    ]);
  });

  it("without a working day is a fault of the calendar, and deals are counted all the same", () => {
    const november = Array.from({ length: 30 }, (_, day) => ({ date: `2026-11-${String(day + 1).padStart(2, "0")}`, name: "" }));
    const { faults, counted } = readDraft(takeDays(byWeek, { holidays: november, workdays: [] }), "en");
    expect(faults).toEqual([{ code: "noWorkingDays", details: {}, path: "calendar" }]);
    expect(counted?.results.totals.deals).toBe(7);
    expect(counted?.results.schedule).toBeUndefined();
  });
});
