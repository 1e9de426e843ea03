import { helpers } from "@odoo/o-spreadsheet";

/** A rectangle of cells, counted from 0, both ends included. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The largest sheet there is, as in Excel. */
export const sheetLimit = { columns: 16_384, rows: 1_048_576 } as const;

const cells = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/**
 * The rectangle of an A1 range, null when the text is no range or lies outside the largest sheet.
 *
 * @example
 * parseRange("B2:D5") // => { left: 1, top: 1, right: 3, bottom: 4 }
 */
export function parseRange(range: string): Zone | null {
  const [, column, row, lastColumn, lastRow] = cells.exec(range) ?? [];
  if (column === undefined || row === undefined) return null;
  return toZone(letters(column), Number(row) - 1, letters(lastColumn ?? column), Number(lastRow ?? row) - 1);
}

/** Whole columns (`G:H`) or rows (`5:9`), counted from 0; null when the text is neither. */
export function parseHeaders(range: string): { readonly dimension: "COL" | "ROW"; readonly start: number; readonly end: number } | null {
  const [, column, lastColumn] = columns.exec(range) ?? [];
  if (column !== undefined && lastColumn !== undefined) return ordered("COL", letters(column), letters(lastColumn), sheetLimit.columns);
  const [, row, lastRow] = rows.exec(range) ?? [];
  if (row !== undefined && lastRow !== undefined) return ordered("ROW", Number(row) - 1, Number(lastRow) - 1, sheetLimit.rows);
  return null;
}

/** A rectangle in A1 notation, one cell without its colon. */
export function rangeOf(zone: Zone): string {
  const first = helpers.toXC(zone.left, zone.top);
  const last = helpers.toXC(zone.right, zone.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** Rows and columns of a rectangle. */
export function sizeOf(zone: Zone): { readonly rows: number; readonly columns: number } {
  return { rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
}

function toZone(column: number, row: number, lastColumn: number, lastRow: number): Zone | null {
  const zone = {
    left: Math.min(column, lastColumn),
    top: Math.min(row, lastRow),
    right: Math.max(column, lastColumn),
    bottom: Math.max(row, lastRow),
  };
  return zone.right < sheetLimit.columns && zone.bottom < sheetLimit.rows ? zone : null;
}

function ordered(dimension: "COL" | "ROW", first: number, last: number, limit: number) {
  const [start, end] = [Math.min(first, last), Math.max(first, last)];
  return end < limit ? { dimension, start, end } : null;
}

function letters(column: string): number {
  return helpers.lettersToNumber(column.toUpperCase());
}
