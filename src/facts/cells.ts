import { isInk, trimmed } from "./trimmed";

/** What a cell of a foreign table holds. A date of a spreadsheet or a CRM is a text `yyyy-mm-dd` or `yyyy-mm-ddThh:mm`. */
export type SourceCell = string | number | boolean | null;

/**
 * A row that stands in its text still, so that no text is made of a cell nobody asks for: cell `place` stands from the bound
 * `first + boundsOfCell * place` to the one behind it.
 */
export interface CutRow {
  readonly text: string;
  readonly bounds: Int32Array;
  readonly first: number;
  readonly length: number;
}

/** The cells of a row. */
export type Cells = readonly SourceCell[] | CutRow;

/** Of a cell: where it begins, where it ends, and its hash. */
export const boundsOfCell = 3;

/** Whether a cell stands in the text of its row still. */
export function isCutAt(cells: Cells, place: number): cells is CutRow {
  return !Array.isArray(cells) && place < cells.length;
}

/** Where a cell of a cut row begins. */
export function startOf({ bounds, first }: CutRow, place: number): number {
  return bounds[first + boundsOfCell * place] ?? 0;
}

/** Where a cell of a cut row ends. */
export function endOf({ bounds, first }: CutRow, place: number): number {
  return bounds[first + boundsOfCell * place + 1] ?? 0;
}

/** What `hashOf` gives of a cell of a cut row. */
export function hashAt({ bounds, first }: CutRow, place: number): number {
  return bounds[first + boundsOfCell * place + 2] ?? 0;
}

/** A cell, undefined beyond the last one. */
export function cellAt(cells: Cells, place: number): SourceCell | undefined {
  if (isCutAt(cells, place)) return cells.text.slice(startOf(cells, place), endOf(cells, place));
  return "text" in cells ? undefined : cells[place];
}

/** What a cell says, without blanks around it; empty beyond the last one. */
export function textAt(cells: Cells, place: number): string {
  const cell = cellAt(cells, place);
  if (typeof cell === "string") return trimmed(cell);
  return cell === null || cell === undefined ? "" : String(cell);
}

/** The code of the first character that a cell says something with, NaN where it says nothing. */
export function initialAt(cells: Cells, place: number): number {
  if (isCutAt(cells, place) && startOf(cells, place) < endOf(cells, place)) {
    const code = cells.text.charCodeAt(startOf(cells, place));
    if (isInk(code)) return code;
  }
  return textAt(cells, place).charCodeAt(0);
}

/** Whether a cell says nothing. */
export function isEmptyAt(cells: Cells, place: number): boolean {
  return Number.isNaN(initialAt(cells, place));
}

/** Whether nothing is said in a whole row. */
export function isBlank(cells: Cells): boolean {
  for (let place = 0; place < cells.length; place++) if (!isEmptyAt(cells, place)) return false;
  return true;
}

/** All cells of a row by themselves, to be kept when its text has gone. */
export function cellsOf(cells: Cells): readonly SourceCell[] {
  return "text" in cells ? Array.from({ length: cells.length }, (_, place) => cellAt(cells, place) ?? "") : cells;
}

/**
 * A text by itself: one that is cut out of another would keep all of that in memory.
 *
 * @example
 * ownText("x") // => "x"
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
