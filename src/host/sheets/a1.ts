/** A block of cells as Apps Script counts: from 1, with its size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The largest sheet that a plan may ask for: what Excel holds, so that the workbook can go there. */
const most = { rows: 1_048_576, columns: 16_384 } as const;

/**
 * The block that an A1 range names, null when it names none or leaves the largest sheet.
 *
 * @example
 * blockOf("B2:D5") // => { row: 2, column: 2, rows: 4, columns: 3 }
 */
export function blockOf(range: string): Block | null {
  const corners = range.split(":").map((corner) => /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(corner));
  const [first, last = first] = corners;
  if (corners.length > 2 || first == null || last == null) return null;
  const across = span(columnOf(first[1] ?? ""), columnOf(last[1] ?? ""), most.columns);
  const down = span(Number(first[2]), Number(last[2]), most.rows);
  return across === null || down === null ? null : { row: down.first, column: across.first, rows: down.count, columns: across.count };
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
  if ([from, to].every((part) => /^[A-Z]{1,3}$/i.test(part))) return lines("columns", columnOf(from), columnOf(to));
  return [from, to].every((part) => /^[1-9]\d{0,6}$/.test(part)) ? lines("rows", Number(from), Number(to)) : null;
}

/**
 * A block in A1 notation, one cell without its colon.
 *
 * @example
 * rangeOf({ row: 2, column: 27, rows: 1, columns: 1 }) // => "AA2"
 */
export function rangeOf({ row, column, rows, columns }: Block): string {
  const first = `${lettersOf(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lettersOf(column + columns - 1)}${row + rows - 1}`;
}

/** Whether two blocks of a sheet have a cell in common. */
export function overlap(one: Block, other: Block): boolean {
  const apart = (start: number, length: number, second: number, its: number): boolean => start + length <= second || second + its <= start;
  return !apart(one.row, one.rows, other.row, other.rows) && !apart(one.column, one.columns, other.column, other.columns);
}

function lines(axis: Lines["axis"], one: number, other: number): Lines | null {
  const found = span(one, other, most[axis]);
  return found === null ? null : { axis, ...found };
}

function span(one: number, other: number, limit: number): { readonly first: number; readonly count: number } | null {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return last > limit ? null : { first, count: last - first + 1 };
}

function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function lettersOf(column: number): string {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
