// Working days against NETWORKDAYS.INTL and ISO weeks against ISOWEEKNUM of another engine.
import { describe, expect, test } from "vitest";
import { isoWeekOf } from "../../src/core";
import { invoke } from "../../src/functions";
import { createHeadlessHost } from "../../src/host/embedded";
import { functionOf } from "./functionOf";

const splitPeriod = functionOf("SPLIT_PERIOD");

const codes = [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, "0000000", "0101010", "1000001", "1111110"];
const holidays = Array.from({ length: 60 }, (_, index) => 44_000 + ((index * index * 37) % 2500));
const cases = Array.from({ length: 180 }, (_, index) => {
  const start = 43_900 + ((index * 997) % 2400);
  return { start, end: start + ((index * index * 13) % 900), code: codes[index % codes.length] ?? 1 };
});

describe("days as another engine counts them", () => {
  test("working days are NETWORKDAYS.INTL, ISO weeks ISOWEEKNUM", async () => {
    const host = createHeadlessHost({ locale: "en" });
    const spelt = (code: number | string) => (typeof code === "string" ? `"${code}"` : String(code));
    await host.write([
      { kind: "sheet", name: "Days" },
      { kind: "values", sheet: "Days", range: `D1:D${holidays.length}`, values: holidays.map((day) => [day]) },
      {
        kind: "formulas",
        sheet: "Days",
        range: `A1:B${cases.length}`,
        formulas: cases.map(({ start, end, code }) => [
          `=NETWORKDAYS.INTL(${start},${end},${spelt(code)},$D$1:$D$${holidays.length})`,
          `=ISOWEEKNUM(${end})`,
        ]),
      },
    ]);
    const [found] = await host.read([{ sheet: "Days", range: `A1:B${cases.length}` }]);
    cases.forEach(({ start, end, code }, index) => {
      const [worked, week] = found?.values[index] ?? [];
      const rows = invoke(splitPeriod, [1, start, end, "year", null, [holidays], null, null, code]);
      const days = Array.isArray(rows) ? (rows as readonly (readonly unknown[])[]).reduce((sum, row) => sum + Number(row[1]), 0) : 0;
      expect({ start, end, code, days, week: isoWeekOf(end).week }).toEqual({ start, end, code, days: worked, week });
    });
  });
});
