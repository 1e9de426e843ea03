/** A rectangle of cells: rows and columns counted from 0, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a worksheet in the .xlsx format. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/**
 * A range in A1 notation as a rectangle; null when it is no range or lies outside the sheet.
 * @example parseRange("B2:A1") // => { top: 0, left: 0, bottom: 1, right: 1 }
 */
export function parseRange(range: string): Rectangle | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/i.exec(range);
  if (match === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1];
  const rectangle = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return rectangle.top >= 0 && rectangle.bottom < sheetRows && rectangle.right < sheetColumns ? rectangle : null;
}

/**
 * A rectangle in A1 notation, `$` before each part when `absolute`.
 * @example printRange({ top: 0, left: 0, bottom: 0, right: 1 }) // => "A1:B1"
 */
export function printRange(rectangle: Rectangle, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const first = `${dollar}${columnLetters(rectangle.left)}${dollar}${rectangle.top + 1}`;
  const last = `${dollar}${columnLetters(rectangle.right)}${dollar}${rectangle.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/**
 * The number of a column, A being 0.
 * @example columnNumber("AB") // => 27
 */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The letters of a column, 0 being A.
 * @example columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * What is left of a rectangle when another is cut out of it: none to four rectangles.
 * @example subtract({ top: 0, left: 0, bottom: 2, right: 0 }, { top: 1, left: 0, bottom: 1, right: 0 }).length // => 2
 */
export function subtract(from: Rectangle, hole: Rectangle): readonly Rectangle[] {
  const top = Math.max(from.top, hole.top);
  const bottom = Math.min(from.bottom, hole.bottom);
  const left = Math.max(from.left, hole.left);
  const right = Math.min(from.right, hole.right);
  if (top > bottom || left > right) return [from];
  return [
    { ...from, bottom: top - 1 },
    { ...from, top: bottom + 1 },
    { top, bottom, left: from.left, right: left - 1 },
    { top, bottom, left: right + 1, right: from.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
