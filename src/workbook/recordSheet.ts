import type { Area, Step } from "../host/port";
import type { Locale } from "../i18n";
import { letters, rangeOf } from "./address";
import { frameOf } from "./frameOf";
import { lookOf, notes, spareRows, tableFrames, tableSteps, type Column, type Frames, type Scene, type Table } from "./column";
import { verdictLooks } from "./field";
import { lightLooks } from "./lightLooks";
import { heading } from "./planSheet";
import { dateFormats, formats, quiet, roles, tabs, title, total } from "./style";

/** A sheet with one table where imports and people add rows: Facts, Deals, Stand-up. */
export interface RecordSheet<Row> {
  readonly id: "facts" | "deals" | "standup" | "rhythm" | "trials";
  readonly columns: (language: Locale) => readonly RecordColumn<Row>[];
  /** Widths of the columns that stand before the table, for something else. */
  readonly aside?: readonly number[];
  /** How many rows are not whole, as a formula of the table's names. */
  readonly incomplete: string;
  /** Whether the sheet has a day that follows today and may be typed over, `standup_today`. */
  readonly hasToday?: boolean;
  /** Whether its people may be named as well as told by their ids. */
  readonly hasNames?: boolean;
  /** Whether what a record does not say stays as it stands in its row: null empties a cell. */
  readonly isPatch?: boolean;
}

/** A column of records; `from` names the part of the plan whose words it takes. */
export interface RecordColumn<Row> extends Column<Row> {
  readonly from?: "team_id" | "choices_person" | "streams_name" | "stages_name";
  /** What stands above the data, a formula without its sign. */
  readonly total?: string;
  /** Whether its formula gives a light, such as `● kept`. */
  readonly isLight?: boolean;
}

/** The rows of every sheet of records. */
export const rows = { proof: 3, today: 4, heads: 5, totals: 6, data: 7 } as const;

/** Columns that stay where they are; the legend stands behind them, where it has room. */
const frozen = 1;

/** What reading needs to know of a sheet of records. */
export interface ReadableSheet {
  readonly id: string;
  /** Whether its people may be named as well as told by their ids. */
  readonly hasNames?: boolean;
  readonly columns: (language: Locale) => readonly { readonly id: string; readonly value?: unknown }[];
}

/** The defined names of the columns that people fill in: a sheet without one of them can't be read. */
export function inputNames(record: ReadableSheet): readonly string[] {
  return record.columns("en").flatMap(({ id, value }) => (value === undefined ? [] : [`${record.id}_${id}`]));
}

type RecordTable<Row> = Omit<Table<Row>, "columns"> & { readonly columns: readonly RecordColumn<Row>[] };

/** The table of a sheet that is made new. */
function recordTable<Row>(record: RecordSheet<Row>, language: Locale, sheet: string, count: number): RecordTable<Row> {
  const column = (record.aside?.length ?? 0) + 1;
  return { id: record.id, sheet, row: rows.data, column, rows: count + spareRows, columns: record.columns(language) };
}

/** Where the columns of a new sheet stand, with its proof. */
export function recordFrames<Row>(record: RecordSheet<Row>, language: Locale, sheet: string, count: number): Frames {
  const proof = { sheet, row: rows.proof, column: 2, rows: 1, columns: 1 };
  const today = record.hasToday === true ? { [`${record.id}_today`]: { ...proof, row: rows.today } } : {};
  return { ...tableFrames(recordTable(record, language, sheet, count)), [`${record.id}_proof`]: proof, ...today };
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
  const [first, last] = [letters(table.column), letters(table.column + table.columns.length - 1)];
  const proof = `B${rows.proof}`;
  const verdict = `=IF(${record.incomplete}=0,"${words("verdict_complete")}","${words(`${record.id}_incomplete`)}")`;
  const totals = table.columns.flatMap(({ total: formula }, index): readonly Step[] =>
    formula === undefined
      ? []
      : [{ kind: "formulas", sheet, range: `${letters(table.column + index)}${rows.totals}`, formulas: [[`=${formula}`]] }],
  );
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.input,
      freezeRows: rows.data - 1,
      freezeColumns: frozen,
      landscape: true,
      widths: [...(record.aside ?? []), ...table.columns.map(({ width }) => width)],
    },
    ...heading(sheet, 1, 1, words(`${record.id}_sheet`), title),
    ...heading(sheet, 2, 1 + frozen, words(`${record.id}_legend`), quiet),
    ...tableSteps(table, [], scene),
    { kind: "values", sheet, range: `A${rows.proof}`, values: [[words("proof")]] },
    { kind: "formulas", sheet, range: proof, formulas: [[verdict]] },
    ...verdictLooks(sheet, proof),
    { kind: "name", name: `${record.id}_proof`, sheet, range: proof },
    ...(record.hasToday === true ? todaySteps(record.id, language, sheet, scene) : []),
    ...(totals.length === 0
      ? []
      : ([
          { kind: "format", sheet, range: `${first}${rows.totals}:${last}${rows.totals}`, format: { ...total, number: formats.money } },
          { kind: "values", sheet, range: `${first}${rows.totals}`, values: [[words("total")]] },
          ...totals,
        ] as const)),
    ...table.columns.flatMap(({ id, isLight }) =>
      isLight === true ? lightLooks(sheet, rangeOf(frameOf(scene.frames, `${record.id}_${id}`))) : [],
    ),
  ];
}

/** The day that is today on the sheet. */
function todaySteps(id: string, language: Locale, sheet: string, { words }: Scene): readonly Step[] {
  const name = `${id}_today`;
  const area = { sheet, range: `B${rows.today}` };
  return [
    { kind: "values", sheet, range: `A${rows.today}`, values: [[words(name)]] },
    { kind: "formulas", ...area, formulas: [["=TODAY()"]] },
    { kind: "format", ...area, format: { ...roles.input, align: "left", number: dateFormats[language] } },
    { kind: "name", name, ...area },
    { kind: "validation", ...area, rule: { type: "date", min: 61, max: 2958465 }, ...notes(name, words) },
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
    const rule = column.rule?.(scene) ?? { type: "any" };
    return [
      { kind: "format", ...fresh, format: lookOf(column) },
      ...(column.role === "input" ? [{ kind: "validation", ...fresh, rule, ...notes(name, scene.words) } as const] : []),
      ...(column.isLight === true ? lightLooks(fresh.sheet, fresh.range) : []),
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
