import type { CellFormat, Step, ValidationRule } from "../host/port";
import { letters, rangeOf, reference, rowReference, type Frame } from "./address";
import { frameOf } from "./frameOf";
import { heading, roles, type Role } from "./style";
import type { Words } from "./words";

/** What may be put into a cell. */
export type Scalar = number | string | boolean | null;

/** Where every named thing of the workbook stands, by its defined name. */
export type Frames = Readonly<Record<string, Frame>>;

/** What formulas and validations are written from. */
export interface Scene {
  readonly frames: Frames;
  readonly words: Words;
}

/** What a formula of one row may refer to. */
export interface RowScene extends Scene {
  readonly row: number;
  /** A cell of this row: `$G24`. */
  readonly cell: (name: string) => string;
  /** A whole column or field, absolute: `$G$24:$G$45`. */
  readonly all: (name: string) => string;
}

/** A column of a table: `id` with the table's own makes its defined name (`streams_check`). */
export interface Column<Row> {
  readonly id: string;
  readonly role: Role;
  readonly width: number;
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  /** Whether long texts go on in further lines. */
  readonly wrap?: boolean;
  /** What an input (or a value from the panel) holds; null stays empty. */
  readonly value?: (row: Row, words: Words) => Scalar;
  readonly formula?: (scene: RowScene) => string;
  readonly rule?: (scene: Scene) => ValidationRule;
}

/** A table of a sheet: its columns from `column` on, its data from `row` on, spare rows included. */
export interface Table<Row> {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly Column<Row>[];
}

/** Rows that stay free below the data. */
export const spareRows = 20;

/** The defined names of a table and where they stand. */
export function tableFrames<Row>({ id, sheet, row, column, rows, columns }: Table<Row>): Frames {
  return Object.fromEntries(columns.map((item, index) => [`${id}_${item.id}`, { sheet, row, column: column + index, rows, columns: 1 }]));
}

/** Writes a table: headings above it, inputs, formulas, formats, validation and names. */
export function tableSteps<Row>(table: Table<Row>, data: readonly Row[], scene: Scene): readonly Step[] {
  return table.columns.flatMap((column) => columnSteps(table, column, data, scene));
}

function columnSteps<Row>(table: Table<Row>, column: Column<Row>, data: readonly Row[], scene: Scene): readonly Step[] {
  const name = `${table.id}_${column.id}`;
  const frame = frameOf(scene.frames, name);
  const area = { sheet: frame.sheet, range: rangeOf(frame) };
  const head = { sheet: frame.sheet, range: `${letters(frame.column)}${frame.row - headingOffset}` };
  const steps: Step[] = [
    { kind: "values", ...head, values: [[scene.words(name)]] },
    { kind: "format", ...head, format: { ...heading, align: alignOf(column) } },
    { kind: "format", ...area, format: lookOf(column) },
    { kind: "name", name, ...area },
  ];
  const { value, formula, rule } = column;
  if (value !== undefined && data.length > 0) {
    const filled = { sheet: frame.sheet, range: rangeOf({ ...frame, rows: data.length }) };
    steps.push({ kind: "values", ...filled, values: data.map((row) => [value(row, scene.words)]) });
  }
  if (formula !== undefined) steps.push({ kind: "formulas", ...area, formulas: formulasOf(formula, frame, scene) });
  if (column.role === "input")
    steps.push({ kind: "validation", ...area, rule: rule?.(scene) ?? { type: "any" }, ...notes(name, scene.words) });
  return steps;
}

function alignOf({ align, format }: Pick<Column<never>, "align" | "format">): "left" | "center" | "right" {
  return align ?? (format === undefined ? "left" : "right");
}

/** How the cells of a column look. */
export function lookOf(column: Pick<Column<never>, "role" | "align" | "format" | "wrap">): CellFormat {
  const number = column.format === undefined ? {} : { number: column.format };
  return {
    ...roles[column.role],
    align: alignOf(column),
    ...number,
    ...(column.wrap === true ? ({ wrap: true, vertical: "top" } as const) : {}),
  };
}

/** The headings stand two rows above the data: the row between holds the totals. */
const headingOffset = 2;

function formulasOf(formula: (scene: RowScene) => string, frame: Frame, scene: Scene): readonly (readonly string[])[] {
  return Array.from({ length: frame.rows }, (_, index) => [formula(rowScene(scene, frame.sheet, frame.row + index))]);
}

/** The scene of one row, for formulas on the sheet `sheet`. */
export function rowScene(scene: Scene, sheet: string, row: number): RowScene {
  const find = (name: string): Frame => frameOf(scene.frames, name);
  return { ...scene, row, cell: (name) => rowReference(find(name), row), all: (name) => reference(find(name), sheet) };
}

/** The note that shows when an input is selected, and the sentence when what is typed is refused. */
export function notes(name: string, words: Words): { note: { title: string; text: string }; error: string } {
  const text = words(`${name}_note`);
  return { note: { title: words(name).slice(0, 32), text: text.slice(0, 255) }, error: text.slice(0, 225) };
}
