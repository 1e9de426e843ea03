import { describe, expect, test } from "vitest";
import { serialOf } from "../../src/core";
import { splitPeriod } from "../../src/functions/splitPeriod";
import { shown } from "./shown";

const [january, march] = [serialOf(2025, 1, 1), serialOf(2025, 3, 31)];
const months = [
  [january, 23, 216],
  [serialOf(2025, 2, 1), 20, 187],
  [serialOf(2025, 3, 1), 21, 197],
];
const profile = [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]];

describe("SPLIT_PERIOD", () => {
  test("gives first day, working days and amount, a row per period", () => {
    expect(shown(splitPeriod, 600, january, march, "month")).toEqual(months);
    expect(shown(splitPeriod, 600, january + 0.75, march + 0.99, "month")).toEqual(months);
    expect(shown(splitPeriod, 600, january, march, "month", profile, [[null, 0]], 0, 0.01)).toEqual([
      [january, 23, 215.63],
      [serialOf(2025, 2, 1), 20, 187.5],
      [serialOf(2025, 3, 1), 21, 196.87],
    ]);
  });

  test("knows the grains in three languages, case and Greek accents aside", () => {
    const words = {
      day: ["day", "день", "ημέρα", "ημερα", "DAY"],
      week: ["week", "Неделя", "εβδομάδα", "ΕΒΔΟΜΑΔΑ"],
      month: ["month", "месяц", "μήνας", "ΜΉΝΑΣ", "μηνας", " Month "],
      quarter: ["quarter", "квартал", "τρίμηνο"],
      half: ["half-year", "half", "полугодие", "εξάμηνο", "Εξαμηνο"],
      year: ["year", "год", "έτος", "ΕΤΟΣ"],
    };
    for (const [first, ...others] of Object.values(words))
      for (const other of others)
        expect(shown(splitPeriod, 600, january, march, other)).toEqual(shown(splitPeriod, 600, january, march, first ?? ""));
    expect(shown(splitPeriod, 600, january, march, "decade")).toBe("#VALUE! notOneOf grain");
    for (const blank of [null, 0, ""]) expect(shown(splitPeriod, 600, january, march, blank)).toBe("#VALUE! missing grain");
    for (const other of [5, true]) expect(shown(splitPeriod, 600, january, march, other)).toBe("#VALUE! notOneOf grain");
  });

  test("counts holidays and extra workdays once, in ranges of any shape, blanks skipped", () => {
    const twice = [[january, january], [null, serialOf(2025, 1, 4)]]; // prettier-ignore
    expect(shown(splitPeriod, 600, january, march, "quarter", null, twice)).toEqual([[january, 63, 600]]);
    expect(shown(splitPeriod, 600, january, march, "quarter", null, twice, [[serialOf(2025, 1, 4)], [january]])).toEqual([
      [january, 65, 600],
    ]);
    expect(shown(splitPeriod, 600, january, march, "quarter", null, [[60]])).toBe("#NUM! notDate holidays");
    expect(shown(splitPeriod, 600, january, march, "quarter", null, null, [["2026-01-31"]])).toBe("#VALUE! notNumber extra_workdays");
  });

  test("takes weekends as NETWORKDAYS.INTL does", () => {
    const days = (weekend: number | string | boolean | null) =>
      shown(splitPeriod, 1, january, march, "quarter", null, null, null, 1, weekend);
    expect(days(11)).toEqual([[january, 77, 1]]);
    expect(days("0000000")).toEqual([[january, 90, 1]]);
    expect(days(null)).toEqual([[january, 64, 1]]);
    expect(days(8)).toBe("#NUM! weekendCode weekend");
    expect(days(1.5)).toBe("#NUM! notWhole weekend");
    expect(days("11")).toBe("#VALUE! weekendText weekend");
    expect(days(true)).toBe("#VALUE! notNumber weekend");
    expect(days("1111111")).toBe("#N/A noWorkingDays");
  });

  test("begins quarters at the fiscal start, a month", () => {
    const rows = (fiscal: number) => shown(splitPeriod, 600, january, march, "quarter", null, null, null, 1, 1, fiscal);
    expect(rows(2)).toEqual([[january, 23, 216], [serialOf(2025, 2, 1), 41, 384]]); // prettier-ignore
    expect(rows(0)).toEqual(rows(1));
    expect(rows(13)).toBe("#NUM! tooLarge fiscal_start");
    expect(rows(-1)).toBe("#NUM! negative fiscal_start");
    expect(rows(1.5)).toBe("#NUM! notWhole fiscal_start");
  });

  test("judges dates and profiles", () => {
    expect(shown(splitPeriod, 600, march, january, "month")).toBe("#NUM! endBeforeStart start");
    expect(shown(splitPeriod, 600, null, march, "month")).toBe("#NUM! notDate start");
    expect(shown(splitPeriod, 600, 60.9, march, "month")).toBe("#NUM! notDate start");
    expect(shown(splitPeriod, 600, january, 2_958_466, "month")).toBe("#NUM! notDate end");
    expect(shown(splitPeriod, 600, 61, 2_958_465.9, "month")).toHaveLength(97_198);
    expect(shown(splitPeriod, 600, 61, 2_958_465, "day")).toBe("#NUM! tooManyRows");
    expect(shown(splitPeriod, 600, "2025-01-01", march, "month")).toBe("#VALUE! notNumber start");
    expect(shown(splitPeriod, 600, january, march, "month", [[1, 2, 3]])).toBe("#VALUE! wrongCount profile");
    expect(shown(splitPeriod, 600, january, march, "month", [[0, null]])).toEqual(months);
    expect(shown(splitPeriod, 600, january, march, "month", [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1]])).toBe("#NUM! negative profile[12]");
    expect(shown(splitPeriod, 600, january, march, "month", [[0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]])).toBe("#N/A noWorkingDays");
  });
});
