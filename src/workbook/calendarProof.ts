import type { Step } from "../host/port";
import { letters } from "./address";
import { cellAt } from "./frameOf";
import { columns, helper, rowOfStream, rows, type Grid, type Line } from "./calendarGrid";
import { verdictLooks } from "./field";

/** Rows that sum to their total, streams that sum to the goal, and periods that reach the last day: OK, or by how much not. */
export function proofSteps(grid: Grid, lines: readonly Line[]): readonly Step[] {
  const {
    plan,
    sheet,
    count,
    scene: { words },
    all,
    across,
  } = grid;
  const off = letters(columns.periods + count);
  const last = letters(columns.periods + count - 1);
  const summed = lines.filter((line) => line.sums === true);
  const first = letters(columns.before);
  const checks = summed.map(({ row }): Step => {
    const formula = `=ROUND($${letters(columns.total)}${row}-SUM($${first}${row}:$${last}${row}),2)`;
    return { kind: "formulas", sheet, range: `${off}${row}`, formulas: [[formula]] };
  });
  const end = Math.max(...summed.map(({ row }) => row));
  const column = `$${off}$${rows.workdays}:$${off}$${end}`;
  const total = `$${letters(columns.total)}$`;
  const marks = letters(columns.periods + count + 1);
  const tops = plan.streams.map((_, index) => rowOfStream(plan, index));
  const strange = plan.streams.map((_, index) => structureCheck(grid, index));
  const moved = `OR(SUM($${marks}$${rows.streams}:$${marks}$${end})>0,SUMPRODUCT((${all("streams_name")}<>"")*1)<>${tops.length})`;
  const changed = `MAX(${across(rows.last)})<${all("plan_end")}`;
  const text = (key: string): string => `"${words(key)}"`;
  const wrong = `IF(SUMPRODUCT(${column},${column})>0,${text("proof_rows")},IF(OR(${moved},ROUND(${total}${rows.target}-SUM(${all("streams_target")}),2)<>0),${text("proof_streams")},${text("proof_ok")}))`;
  const cell = `${letters(columns.total)}${rows.proof}`;
  return [
    ...checks,
    ...tops.map((row, index): Step => ({ kind: "formulas", sheet, range: `${marks}${row}`, formulas: [[strange[index] ?? null]] })),
    { kind: "format", sheet, range: `${off}${rows.workdays}:${marks}${end}`, format: helper },
    { kind: "values", sheet, range: `A${rows.proof}`, values: [[words("proof")]] },
    { kind: "formulas", sheet, range: cell, formulas: [[`=IF(${changed},${text("proof_periods")},${wrong})`]] },
    ...verdictLooks(sheet, cell),
  ];
}

/** 1 where a stream has another funnel now, or its funnel another number of stages, than the rows below it were made for. */
function structureCheck({ plan, sheet, scene, all }: Grid, index: number): string {
  const row = rowOfStream(plan, index);
  const [funnel, made, count] = [cellAt(scene.frames, "streams_funnel", index, sheet), `$B$${row}`, `$C$${row}`];
  return `=IF(${funnel}&""<>${made}&"",1,IF(${made}="",0,IF(SUMPRODUCT((${all("stages_funnel")}=${made})*1)=${count},0,1)))`;
}
