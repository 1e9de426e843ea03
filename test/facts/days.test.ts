import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOrder, momentOf, type DateOrder } from "../../src/facts/days";
import { dateOf } from "../../src/plan";

describe("dates of a foreign table", () => {
  it.each<[readonly string[], DateOrder, boolean]>([
    [["2026-11-03"], "ymd", true],
    [["03.11.2026"], "dmy", true],
    [["03/11/2026", "25/11/2026"], "dmy", true],
    [["11/03/2026", "11/25/2026 2:30 PM"], "mdy", true],
    [["03/04/2026"], "unknown", false],
    [["25/11/2026", "11/25/2026"], "dmy", false],
    [["2026-11-03", "03/04/2026"], "ymd", false],
    [["3 Nov 2026"], "unknown", true],
    [[], "unknown", true],
  ])("show their order: %j", (values, order, sure) => expect(findOrder(values)).toMatchObject({ order, sure }));

  it.each<[string, DateOrder, object]>([
    ["2026-11-03", "unknown", { day: "2026-11-03" }],
    ["2026-11-03T14:05:09+03:00", "dmy", { day: "2026-11-03", time: "14:05" }],
    ["03.11.2026 9:05", "mdy", { day: "2026-11-03", time: "09:05" }],
    ["11/03/2026 12:30 AM", "mdy", { day: "2026-11-03", time: "00:30" }],
    ["11/3/26, 1:05 pm", "mdy", { day: "2026-11-03", time: "13:05" }],
    ["3 ноября 2026 г.", "unknown", { day: "2026-11-03" }],
    ["Nov 3, 2026", "unknown", { day: "2026-11-03" }],
    ["3 Νοε 2026", "unknown", { day: "2026-11-03" }],
    ["04/04/2026", "unknown", { day: "2026-04-04" }],
    ["03/04/2026", "unknown", { fault: "dateOrder" }],
    ["25/04/2026", "unknown", { day: "2026-04-25" }],
    ["31.11.2026", "dmy", { fault: "noSuchDay", days: 30 }],
    ["30.02.2025", "dmy", { fault: "noSuchDay", days: 28 }],
    ["25/11/2026", "mdy", { fault: "notDate" }],
    ["soon", "dmy", { fault: "notDate" }],
    ["00.00.0000", "dmy", { fault: "notDate" }],
    ["2026-11-03 25:00", "dmy", { fault: "notDate" }],
    ["3 Foo 2026", "dmy", { fault: "notDate" }],
  ])("reads %j (%s) as %j", (text, order, expected) => expect(momentOf(text, order)).toEqual(expected));

  it("gives back every day in every order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 80_000 }),
        fc.constantFrom("ymd", "dmy", "mdy"),
        fc.constantFrom("/", "-"),
        (serial, order, sign) => {
          const day = dateOf(serial);
          const [year = "", month = "", date = ""] = day.split("-");
          const parts = { ymd: [year, month, date], dmy: [date, month, year], mdy: [month, date, year] }[order as "ymd"];
          expect(momentOf(parts.join(sign), order as DateOrder)).toEqual({ day });
        },
      ),
      { seed: 4 },
    );
  });
});
