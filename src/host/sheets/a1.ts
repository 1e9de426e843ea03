import { columnNumber, parseRange, printRange, sheetColumns, sheetRows } from "../grid";

/** A block of cells as Apps Script counts: from 1, with its size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The block that an A1 range names, null when it names none or leaves the largest sheet that Excel holds, too.
 *
 * @example
 * blockOf("B2:D5") // => { row: 2, column: 2, rows: 4, columns: 3 }
 */
export function blockOf(range: string): Block | null {
  const found = parseRange(range);
  if (found === null) return null;
  const { top, left, bottom, right } = found;
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whole columns (`G:H`) or rows (`5:9`) of a sheet. */
export interface Lines {
  readonly axis: "rows" | "columns";
  readonly first: number;
  readonly count: number;
}

/** The whole columns or rows that a text names, null when it names none. */
export function linesOf(range: string): Lines | null {
  const [from = "", to = "", ...rest] = range.replace(/\$/g, "").split(":");
  if (rest.length > 0) return null;
  if ([from, to].every((part) => /^[A-Z]{1,3}$/i.test(part))) return lines("columns", columnNumber(from) + 1, columnNumber(to) + 1);
  return [from, to].every((part) => /^[1-9]\d{0,6}$/.test(part)) ? lines("rows", Number(from), Number(to)) : null;
}

/**
 * A block in A1 notation, one cell without its colon.
 *
 * @example
 * rangeOf({ row: 2, column: 27, rows: 1, columns: 1 }) // => "AA2"
 */
export function rangeOf({ row, column, rows, columns }: Block): string {
  return printRange({ top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
}

/** Whether two blocks of a sheet have a cell in common. */
export function overlap(one: Block, other: Block): boolean {
  const apart = (start: number, length: number, second: number, its: number): boolean => start + length <= second || second + its <= start;
  return !apart(one.row, one.rows, other.row, other.rows) && !apart(one.column, one.columns, other.column, other.columns);
}

function lines(axis: Lines["axis"], one: number, other: number): Lines | null {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return last > { rows: sheetRows, columns: sheetColumns }[axis] ? null : { axis, first, count: last - first + 1 };
}
