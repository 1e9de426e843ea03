/** Addresses in A1 notation. Rows and columns count from 1. */

/** Where something stands: a rectangle of a sheet. */
export interface Frame {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The letters of a column.
 *
 * @example
 * letters(28) // => "AB"
 */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const head = (column - 1 - rest) / 26;
  return (head > 0 ? letters(head) : "") + String.fromCharCode(65 + rest);
}

/**
 * The range of a frame: `B2:D5`, `B2` for a single cell.
 *
 * @example
 * rangeOf({ sheet: "Plan", row: 2, column: 2, rows: 4, columns: 3 }) // => "B2:D5"
 */
export function rangeOf({ row, column, rows, columns }: Frame): string {
  const first = `${letters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

/**
 * A frame in a formula that stands on the sheet `from`: absolute, with its sheet where that is another one.
 *
 * @example
 * reference({ sheet: "Воронки", row: 2, column: 1, rows: 3, columns: 1 }, "План") // => "'Воронки'!$A$2:$A$4"
 */
export function reference(frame: Frame, from: string): string {
  const absolute = rangeOf(frame).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return frame.sheet === from ? absolute : `'${frame.sheet.replace(/'/g, "''")}'!${absolute}`;
}

/**
 * A frame as a range even where it is one cell, for formulas that differ from row to row: the engine of the embedded
 * sheet stumbles when a cell and a range alternate in otherwise equal formulas.
 *
 * @example
 * spanReference({ sheet: "Plan", row: 2, column: 1, rows: 1, columns: 1 }, "Plan") // => "$A$2:$A$2"
 */
export function spanReference(frame: Frame, from: string): string {
  const single = reference(frame, from);
  return frame.rows === 1 && frame.columns === 1 ? `${single}:${single.slice(single.lastIndexOf("!") + 1)}` : single;
}

/** One row of a one-column frame, as a formula of that row writes it: `$G24`. */
export function rowReference(frame: Frame, row: number): string {
  return `$${letters(frame.column)}${row}`;
}

/** A text in a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A cell as a number in a formula: 0 where it holds none. */
export function numberIn(cell: string): string {
  return `IF(ISNUMBER(${cell}),${cell},0)`;
}
