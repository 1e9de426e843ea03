import { Model } from "@odoo/o-spreadsheet";
import { sayIn } from "../../src/app/say";
import { embeddedFunctions, functions } from "../../src/functions";
import { createHeadlessHost } from "../../src/host/embedded";
import { medians, type BenchResult } from "./benchResult";

const rows = 10_000;

/** A sheet of 10,000 targets and conversions, one check that all rows share in E1, and formulas in column D. */
function workbook(formulas: Readonly<Record<string, string>>): Model {
  const cells: Record<string, string> = { E1: "20000", ...formulas };
  for (let row = 1; row <= rows; row++) {
    cells[`A${row}`] = String(600_000 + row * 37);
    cells[`C${row}`] = String((5 + (row % 50)) / 100);
  }
  return new Model({ sheets: [{ id: "plan", name: "Plan", colNumber: 5, rowNumber: rows, cells }] });
}

function column(formula: (row: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: rows }, (_, index) => [`D${index + 1}`, formula(index + 1)]));
}

/** Changes the check, which recalculates the column, and reads its last cell. */
function recalculate(model: Model, check: number): unknown {
  model.dispatch("UPDATE_CELL", { sheetId: "plan", col: 4, row: 0, content: String(check) });
  return model.getters.getEvaluatedCell({ sheetId: "plan", col: 3, row: rows - 1 }).value;
}

/** 10,000 cells of REQUIRED_LEADS, and one call by rows, against the engine's own formulas in the same column. */
export function bench(): Promise<readonly BenchResult[]> {
  createHeadlessHost({ locale: "en", functions: embeddedFunctions(functions, "en", sayIn("en")) });
  const native = workbook(column((row) => `=ROUNDUP(ROUND(ROUNDUP(ROUND(A${row}/$E$1,6),0)/C${row},6),0)`));
  const single = workbook(column((row) => `=REQUIRED_LEADS(A${row},$E$1,C${row})`));
  const byRows = workbook({ D1: `=REQUIRED_LEADS(A1:A${rows},E1,C1:C${rows})` });
  const spill = workbook({ D1: `=A1:A${rows}+E1` });
  const same = [single, byRows].every((model) => recalculate(model, 21_000) === recalculate(native, 21_000));

  let check = 20_000;
  const against = (model: Model) => {
    const times = medians(
      () => recalculate(model, (check += 1)),
      () => recalculate(native, check),
      9,
    );
    return { ...times, unit: "ms" as const, ratio: times.peer / times.ours };
  };
  const answer = same ? "the last cell is the same" : "the last cell differs";
  const floor = against(spill).ours;
  return Promise.resolve([
    {
      name: "10,000 cells of REQUIRED_LEADS recalculated in the embedded sheet: the engine's own formulas",
      ...against(single),
      target: "≤ 1 × its time",
      note: answer,
    },
    {
      name: "one REQUIRED_LEADS by rows over the same 10,000 rows: the engine's own formulas",
      ...against(byRows),
      target: "≤ 0.2 × its time",
      note: `${answer}; the engine alone takes ${Math.round(floor)} ms to spill 10,000 rows of =A1:A10000+E1`,
    },
  ]);
}
