import type { Step } from "../host/port";
import { letters, reference } from "./address";
import { atOf, columns, helper, rowOfStream, rows, type Grid, type Head, type Line } from "./calendarGrid";
import { calendarLines } from "./calendarLines";
import { proofSteps } from "./calendarProof";
import { rowScene, type Frames, type Scene } from "./column";
import { periodCount, type DatedPlan } from "./daysSheet";
import { heading } from "./planSheet";
import { accent, quiet, tabs, title } from "./style";

/** Where the parts that others refer to stand. */
export function calendarFrames(plan: DatedPlan, sheet: string): Frames {
  const span = { sheet, column: columns.periods, rows: 1, columns: periodCount(plan) };
  const end = rowOfStream(plan, plan.streams.length);
  return {
    calendar_first: { ...span, row: rows.first },
    calendar_last: { ...span, row: rows.last },
    calendar_days: { ...span, row: rows.workdays },
    calendar_weights: { ...span, row: rows.weight },
    calendar_targets: { ...span, row: rows.target },
    calendar_grid: { sheet, row: rows.first, column: 1, rows: end - rows.first, columns: columns.before + span.columns },
    calendar_proof: { sheet, row: rows.proof, column: columns.total, rows: 1, columns: 1 },
  };
}

/** Writes the Calendar: periods across, streams with their money, deals and stages down, all by live formulas. */
export function calendarSheetSteps(plan: DatedPlan, sheet: string, scene: Scene): readonly Step[] {
  const { words, frames } = scene;
  const count = periodCount(plan);
  const last = letters(columns.periods + count - 1);
  const across = (row: number): string => `$${letters(columns.periods)}$${row}:$${last}$${row}`;
  const grid: Grid = { plan, sheet, scene, count, across, all: rowScene(scene, sheet, 0).all };
  const lines = calendarLines(grid);
  const widths = [26, 18, 10, 14, 12, ...new Array<number>(count).fill(12), 10];
  const names = Object.entries(frames).filter(([name]) => name.startsWith("calendar_"));
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.result,
      freezeRows: rows.workdays,
      freezeColumns: columns.before,
      landscape: true,
      widths,
    },
    ...heading(sheet, 1, 1, words("calendar_sheet"), title),
    ...heading(sheet, 1, columns.periods, words("calendar_legend"), quiet),
    ...lines.flatMap((line) => lineSteps(grid, line)),
    ...proofSteps(grid, lines),
    ...helperRows(lines).map((range): Step => ({ kind: "group", sheet, range, folded: true })),
    ...names.flatMap(([name, frame]): readonly Step[] => [
      { kind: "name", name, sheet, range: reference(frame, sheet).replace(/\$/g, "") },
    ]),
    {
      kind: "chart",
      sheet,
      anchor: `A${rowOfStream(plan, plan.streams.length) + 1}`,
      width: 760,
      height: 280,
      type: "column",
      title: words("calendar_target"),
      categories: { sheet, range: across(rows.first).replace(/\$/g, "") },
      series: [{ title: words("calendar_target"), values: { sheet, range: across(rows.target).replace(/\$/g, "") }, color: accent }],
    },
    { kind: "protect", sheet, on: true },
  ];
}

function lineSteps({ sheet, count }: Grid, line: Line): readonly Step[] {
  const { row, label, what, lag, total, before, period, look } = line;
  const last = letters(columns.periods + count - 1);
  const sum = `=SUM($${letters(columns.before)}${row}:$${last}${row})`;
  const heads = [label, what, lag, total === "sum" ? sum : total, before].map((head) => head ?? null);
  const isFormula = (head: Head | null): head is string => typeof head === "string" && head.startsWith("=");
  const values = heads.map((head) => (isFormula(head) ? null : typeof head === "object" && head !== null ? head.text : head));
  const formulas = heads.map((head) => (isFormula(head) ? head : null));
  const cells = Array.from({ length: period === undefined ? 0 : count }, (_, index) => period?.(atOf(index)) ?? null);
  const range = `A${row}:${last}${row}`;
  return [
    { kind: "format", sheet, range, format: look },
    { kind: "format", sheet, range: `A${row}:B${row}`, format: { align: "left" } },
    { kind: "values", sheet, range: `A${row}:E${row}`, values: [values] },
    { kind: "formulas", sheet, range: `A${row}:E${row}`, formulas: [formulas] },
    ...(cells.length === 0
      ? []
      : [{ kind: "formulas", sheet, range: `${letters(columns.periods)}${row}:${last}${row}`, formulas: [cells] } as const]),
  ];
}

/** Runs of rows that only serve the others. */
function helperRows(lines: readonly Line[]): readonly string[] {
  const folded = lines.filter(({ look }) => look === helper).map(({ row }) => row);
  const starts = folded.filter((row) => !folded.includes(row - 1));
  return starts.map((start) => {
    let end = start;
    while (folded.includes(end + 1)) end++;
    return `${start}:${end}`;
  });
}
