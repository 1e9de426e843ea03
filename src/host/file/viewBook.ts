import type { AreaCells, CellValue, Place, SheetInfo, WorkbookInfo } from "../port";
import { HostError } from "../port";
import { parseRange, printRange, type Rectangle } from "../grid";
import { cellKey, cellPlace, findSheet, type Book, type BookCell, type BookSheet } from "./book";

/** The outline of the workbook; a file has no selection. */
export function describeBook(book: Book): WorkbookInfo {
  return {
    sheets: book.sheets.map(describeSheet),
    names: [...book.names.values()].map(({ name, area }) => ({ name, area })),
    selection: null,
  };
}

function describeSheet(sheet: BookSheet): SheetInfo {
  const used = usedArea(sheet);
  return {
    name: sheet.look.name,
    hidden: sheet.look.hidden === true,
    rows: used === null ? 0 : used.bottom + 1,
    columns: used === null ? 0 : used.right + 1,
  };
}

/** From A1 to the last row and column that hold something; null for an empty sheet. */
export function usedArea(sheet: BookSheet): Rectangle | null {
  let bottom = -1;
  let right = -1;
  for (const key of sheet.cells.keys()) {
    const { row, column } = cellPlace(key);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top: 0, left: 0, bottom, right };
}

/** The cells of each place as they stand in the book; null for a missing sheet or name. */
export function readBook(book: Book, places: readonly Place[]): readonly (AreaCells | null)[] {
  return places.map((place, index) => {
    const area = "name" in place ? book.names.get(place.name.toLowerCase())?.area : place;
    const sheet = area ? findSheet(book, area.sheet) : undefined;
    if (!area || !sheet) return null;
    const rectangle = parseRange(area.range);
    if (rectangle === null) throw new HostError("badRange", index, area.range);
    const rows = grid(sheet, rectangle);
    return {
      sheet: sheet.look.name,
      range: printRange(rectangle),
      values: rows.map((row) => row.map((cell): CellValue => cell?.value ?? null)),
      formulas: rows.map((row) => row.map((cell) => cell?.formula ?? null)),
    };
  });
}

function grid(sheet: BookSheet, { top, left, bottom, right }: Rectangle): readonly (readonly (BookCell | undefined)[])[] {
  return Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => sheet.cells.get(cellKey(top + row, left + column))),
  );
}
