import type { Area, Step } from "../host/port";
import type { Locale } from "../i18n";
import { letters, rangeOf } from "./address";
import { notes, spareRows, tableFrames, tableSteps, type Column, type Frames, type Scene, type Table } from "./column";
import { verdictLooks } from "./field";
import { heading } from "./planSheet";
import { formats, quiet, roles, tabs, title, total } from "./style";

/** A sheet with one table where imports and people add rows: Facts, Deals. */
export interface RecordSheet<Row> {
  readonly id: "facts" | "deals";
  readonly columns: (language: Locale) => readonly RecordColumn<Row>[];
  /** Columns that are summed above the data. */
  readonly sums: readonly string[];
  /** How many rows are not whole, as a formula of the table's names. */
  readonly incomplete: string;
}

/** A column of records; `from` names the part of the plan whose words it takes. */
export interface RecordColumn<Row> extends Column<Row> {
  readonly from?: "team_id" | "streams_name" | "stages_name";
}

const rows = { proof: 3, heads: 5, totals: 6, data: 7 } as const;

/** The table of a sheet that is made new. */
function recordTable<Row>(record: RecordSheet<Row>, language: Locale, sheet: string, count: number): Table<Row> {
  return { id: record.id, sheet, row: rows.data, column: 1, rows: count + spareRows, columns: record.columns(language) };
}

/** Where the columns of a new sheet stand, with its proof. */
export function recordFrames<Row>(record: RecordSheet<Row>, language: Locale, sheet: string, count: number): Frames {
  const proof = { sheet, row: rows.proof, column: 2, rows: 1, columns: 1 };
  return { ...tableFrames(recordTable(record, language, sheet, count)), [`${record.id}_proof`]: proof };
}

/** Makes the sheet, with room for `count` rows and the spare ones; its rows are written afterwards. */
export function recordSheetSteps<Row>(
  record: RecordSheet<Row>,
  language: Locale,
  sheet: string,
  count: number,
  scene: Scene,
): readonly Step[] {
  const { words } = scene;
  const table = recordTable(record, language, sheet, count);
  const last = letters(table.columns.length);
  const proof = `B${rows.proof}`;
  const verdict = `=IF(${record.incomplete}=0,"${words("verdict_complete")}","${words("verdict_incomplete")}")`;
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.input,
      freezeRows: rows.data - 1,
      freezeColumns: 1,
      landscape: true,
      widths: table.columns.map(({ width }) => width),
    },
    ...heading(sheet, 1, 1, words(`${record.id}_sheet`), title),
    ...heading(sheet, 2, 1, words(`${record.id}_legend`), quiet),
    ...tableSteps(table, [], scene),
    { kind: "values", sheet, range: `A${rows.proof}`, values: [[words("proof")]] },
    { kind: "formulas", sheet, range: proof, formulas: [[verdict]] },
    ...verdictLooks(sheet, proof),
    { kind: "name", name: `${record.id}_proof`, sheet, range: proof },
    { kind: "format", sheet, range: `A${rows.totals}:${last}${rows.totals}`, format: { ...total, number: formats.money } },
    { kind: "values", sheet, range: `A${rows.totals}`, values: [[words("total")]] },
    ...record.sums.flatMap((id): readonly Step[] => {
      const column = letters(table.columns.findIndex((item) => item.id === id) + 1);
      return [{ kind: "formulas", sheet, range: `${column}${rows.totals}`, formulas: [[`=SUM(${record.id}_${id})`]] }];
    }),
  ];
}

/** Makes the columns of a standing table longer: looks and validation of the new rows, and the names over all of them. */
export function longerSteps<Row>(record: RecordSheet<Row>, language: Locale, frames: Frames, more: number, scene: Scene): readonly Step[] {
  if (more <= 0) return [];
  return record.columns(language).flatMap((column): readonly Step[] => {
    const name = `${record.id}_${column.id}`;
    const frame = frames[name];
    if (frame === undefined) return [];
    const fresh = { sheet: frame.sheet, range: rangeOf({ ...frame, row: frame.row + frame.rows, rows: more }) };
    const align = column.align ?? (column.format === undefined ? "left" : "right");
    const look = { ...roles[column.role], align, ...(column.format === undefined ? {} : { number: column.format }) };
    return [
      { kind: "format", ...fresh, format: look },
      { kind: "validation", ...fresh, rule: column.rule?.(scene) ?? { type: "any" }, ...notes(name, scene.words) },
      { kind: "name", name, sheet: frame.sheet, range: rangeOf({ ...frame, rows: frame.rows + more }) },
    ];
  });
}

/** Lets the columns that name people, streams and stages be chosen from where those stand in the plan now. */
export function choiceSteps<Row>(
  record: RecordSheet<Row>,
  language: Locale,
  frames: Frames,
  areas: ReadonlyMap<string, Area>,
  scene: Scene,
): readonly Step[] {
  return record.columns(language).flatMap((column): readonly Step[] => {
    const name = `${record.id}_${column.id}`;
    const [frame, source] = [frames[name], areas.get(column.from ?? "")];
    if (frame === undefined || source === undefined) return [];
    const rule = { type: "listFrom", source: { sheet: source.sheet, range: source.range } } as const;
    return [{ kind: "validation", sheet: frame.sheet, range: rangeOf(frame), rule, ...notes(name, scene.words) }];
  });
}
