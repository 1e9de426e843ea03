/** What a spreadsheet hands over and takes back, the same for every host. */

/** An error that stands in a cell, by its code. */
export interface CellError {
  readonly error: string;
}
/** A cell: null is blank, a date is its serial number. */
export type Cell = number | string | boolean | null | CellError;
/** Cells row by row, at least one, all rows equally long. */
export type Matrix = readonly (readonly Cell[])[];
/** An argument as it comes in: a cell, a range, or left out. */
export type Argument = Cell | undefined | readonly (readonly (Cell | undefined)[])[];

/** Whether a cell is an error: its code begins with #. */
export function isError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell && typeof cell.error === "string" && cell.error.startsWith("#");
}

/** Whether a cell counts as blank: nothing, or the empty text that an empty row's answer holds. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === "";
}

/** Whether a cell is blank or 0, which no result may tell apart. */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** A range that is one row or one column, as a list. */
export function toList(cells: Matrix): readonly Cell[] {
  return cells.length === 1 ? (cells[0] ?? []) : cells.map((row) => row[0] ?? null);
}

/** Rows and columns of a range, as faults name them. */
export function sizeOf(cells: Matrix): { rows: number; columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}
