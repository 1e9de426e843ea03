import type { Decomposition, Plan } from "../plan";
import type { Step } from "../host/port";
import { letters, rangeOf } from "./address";
import { rowScene, spareRows, tableFrames, tableSteps, type Frames, type Scene, type Table } from "./column";
import { formFrames, formSteps, type Form } from "./field";
import { checkFields, goalFields, helperFields, settingFields } from "./planFields";
import { streamColumns, type StreamRow } from "./streamsTable";
import { formats, quiet, section, tabs, title, total } from "./style";

/** Rows of the Plan sheet: the goal and the checks on the left, settings and the chart on the right, the streams below. */
const rows = { goal: 5, checks: 16, streams: 26 } as const;
/** Columns: labels, units and values of the two forms, and the folded helpers right of the streams. */
const left = { label: 1, unit: 2, column: 4 } as const;
const right = { label: 7, unit: 9, column: 10 } as const;
const aside = { label: 21, unit: 22, column: 23 } as const;

/** The forms of the Plan sheet. */
export function planForms(plan: Plan, sheet: string): readonly Form[] {
  return [
    { id: "goal", sheet, row: rows.goal, ...left, fields: goalFields(plan) },
    { id: "settings", sheet, row: rows.goal, ...right, fields: settingFields },
    { id: "checks", sheet, row: rows.checks, ...left, fields: checkFields(plan) },
    { id: "helpers", sheet, row: rows.goal, ...aside, fields: helperFields },
  ];
}

/** The table of streams. */
function streamsTable(plan: Plan, sheet: string): Table<StreamRow> {
  return { id: "streams", sheet, row: rows.streams, column: 1, rows: plan.streams.length + spareRows, columns: streamColumns };
}

/** Each stream with what follows from it. */
export function streamRows(plan: Plan, { streams }: Decomposition): readonly StreamRow[] {
  return plan.streams.flatMap((stream, index) => {
    const result = streams[index];
    return result === undefined ? [] : [{ stream, result }];
  });
}

/** Where everything on the Plan sheet stands. */
export function planFrames(plan: Plan, sheet: string): Frames {
  return Object.assign({}, ...planForms(plan, sheet).map(formFrames), tableFrames(streamsTable(plan, sheet))) as Frames;
}

/** Writes the Plan sheet. */
export function planSheetSteps(plan: Plan, results: Decomposition, sheet: string, scene: Scene): readonly Step[] {
  const { words } = scene;
  const table = streamsTable(plan, sheet);
  const helpers = streamColumns.findIndex((column) => column.role === "helper") + 1;
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.input,
      freezeColumns: 1,
      landscape: true,
      widths: streamColumns.map((column) => column.width),
    },
    ...heading(sheet, 1, 1, words("title"), title),
    ...heading(sheet, 2, 2, words("legend"), quiet),
    ...sectionLine(sheet, rows.goal - 1, left.label, left.column, words("section_goal")),
    ...sectionLine(sheet, rows.goal - 1, right.label, right.column + 4, words("section_settings")),
    ...sectionLine(sheet, rows.checks - 1, left.label, left.column, words("section_checks")),
    ...sectionLine(sheet, rows.streams - 3, 1, helpers - 1, words("section_streams")),
    ...planForms(plan, sheet).flatMap((form) => formSteps(form, plan, scene)),
    ...tableSteps(table, streamRows(plan, results), scene),
    ...totalSteps(sheet, scene),
    { kind: "group", sheet, range: `${letters(helpers)}:${letters(streamColumns.length)}`, folded: true },
  ];
}

/** Sums right under the headings, so that spare rows below don't push them away. */
function totalSteps(sheet: string, scene: Scene): readonly Step[] {
  const row = rows.streams - 1;
  const { all } = rowScene(scene, sheet, row);
  const sums: Readonly<Record<string, string>> = {
    share: `=IF(${all("plan_revenue")}>0,SUM(${all("streams_target")})/${all("plan_revenue")},"")`,
    target: `=SUM(${all("streams_target")})`,
    deals: `=SUM(${all("streams_deals")})`,
    units: `=SUM(${all("streams_units")})`,
    needed: `=SUM(${all("streams_leads")})`,
  };
  const cells = streamColumns.flatMap((column, index): readonly Step[] => {
    const range = `${letters(index + 1)}${row}`;
    const formula = sums[column.id];
    if (column.role === "helper") return [];
    const looks: Step = {
      kind: "format",
      sheet,
      range,
      format: { ...total, align: "right", number: column.id === "share" ? formats.percent : formats.money },
    };
    return formula === undefined ? [looks] : [looks, { kind: "formulas", sheet, range, formulas: [[formula]] }];
  });
  const label = { sheet, range: `A${row}` };
  return [
    ...cells,
    { kind: "values", ...label, values: [[scene.words("total")]] },
    { kind: "format", ...label, format: { ...total, align: "left" } },
  ];
}

/** A text that runs over its row. */
export function heading(sheet: string, row: number, column: number, text: string, format: typeof title): readonly Step[] {
  const range = `${letters(column)}${row}`;
  return [
    { kind: "values", sheet, range, values: [[text]] },
    { kind: "format", sheet, range, format },
  ];
}

/** The title of a section with the accent line under it. */
export function sectionLine(sheet: string, row: number, from: number, to: number, text: string): readonly Step[] {
  const range = rangeOf({ sheet, row, column: from, rows: 1, columns: to - from + 1 });
  return [
    { kind: "values", sheet, range: `${letters(from)}${row}`, values: [[text]] },
    { kind: "format", sheet, range, format: section },
  ];
}
