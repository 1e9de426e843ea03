import { readFileSync } from "node:fs";
import { DetailedCellError, HyperFormula } from "hyperformula";
import { describe, expect, it } from "vitest";
import { parseRange, printRange } from "../../src/host/grid";
import { createEngine } from "../../src/app/engine";
import type { AreaCells, CellValue, HostPort } from "../../src/host/port";
import { decompose, parsePlan, serialOf, type Plan } from "../../src/plan";
import { writePlan } from "../../src/workbook";
import { mendPlaces } from "../support/hyperPlaces";
import { sheetResults } from "../support/sheetResults";

function planOf(file: string): Plan {
  const { plan } = parsePlan(JSON.parse(readFileSync(`examples/${file}`, "utf8")));
  if (plan === undefined) throw new Error(`${file} is no plan`);
  return plan;
}

/** What HyperFormula makes of inputs and formulas alone: no value that the first engine worked out goes with them. */
async function recalculated(host: HostPort): Promise<Pick<HostPort, "describe" | "read">> {
  const info = await host.describe();
  const used = info.sheets.filter(({ rows }) => rows > 0);
  const areas = await host.read(
    used.map(({ name, rows, columns }) => ({ sheet: name, range: printRange({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }) })),
  );
  const raw = ({ values, formulas }: AreaCells) =>
    values.map((row, down) => row.map((value, along) => formulas[down]?.[along] ?? (typeof value === "string" ? `'${value}` : value)));
  const sheets = Object.fromEntries(areas.flatMap((area) => (area === null ? [] : [[area.sheet, raw(area)]])));
  const names = info.names.flatMap(({ name, area }) => {
    const zone = area === null ? null : parseRange(area.range);
    return area === null || zone === null ? [] : [{ name, expression: `='${area.sheet}'!${printRange(zone, true)}` }];
  });
  // It knows TRUE as a function alone.
  const truth = ["TRUE", "FALSE"].map((name) => ({ name, expression: `=${name}()` }));
  const engine = HyperFormula.buildFromSheets(
    sheets as never,
    { licenseKey: "gpl-v3", useArrayArithmetic: true, smartRounding: false, precisionEpsilon: 0 },
    [...names, ...truth],
  );
  const cell = (sheet: number, row: number, col: number): CellValue => {
    const value = engine.getCellValue({ sheet, row, col });
    return value instanceof DetailedCellError ? { error: value.value } : value;
  };
  return {
    describe: async () => info,
    read: async (places) =>
      places.map((place) => {
        const area = "name" in place ? (info.names.find(({ name }) => name === place.name)?.area ?? null) : place;
        const zone = area === null ? null : parseRange(area.range);
        const id = area === null ? undefined : engine.getSheetId(area.sheet);
        if (area === null || zone === null || id === undefined) return null;
        const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, down) =>
          Array.from({ length: zone.right - zone.left + 1 }, (__, along) => cell(id, zone.top + down, zone.left + along)),
        );
        return { ...area, values: rows, formulas: rows.map((row) => row.map(() => null)) };
      }),
  };
}

mendPlaces();

/** A day of each plan, for its tasks. */
const middle = ({ period }: Plan): number => Math.floor((serialOf(period.start) + serialOf(period.end)) / 2);

describe("the formulas of a plan, recalculated by HyperFormula", () => {
  it.each(["million/plan.json", "million/plan.ru.json", "million/plan.el.json", "hardware-vendor/plan.json"])(
    "shows the numbers of decompose: %s",
    async (file) => {
      const plan = planOf(file);
      const written = createEngine(plan.language);
      await writePlan(written, plan, middle(plan));
      const today = (await written.describe()).names.find(({ name }) => name === "tasks_today")?.area;
      if (today) await written.write([{ kind: "values", ...today, values: [[middle(plan)]] }]);
      const host = (await recalculated(written)) as HostPort;
      expect(await sheetResults(host)).toEqual(sheetResults.of(decompose(plan, middle(plan))));
    },
    240_000,
  );
});
