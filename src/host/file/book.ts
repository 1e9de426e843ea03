import type { Area, CellFormat, CellValue, ChartStep, ConditionalStep, SheetStep, ValidationStep } from "../port";
import type { Rectangle } from "../grid";

/**
 * The workbook in memory, filled step by step: unlike data that crosses rooms it is changed in place, as a batch may hold
 * thousands of steps. Cells and formats are kept under "row,column" (counted from 0), sheets in their order.
 */
export interface Book {
  readonly sheets: BookSheet[];
  /** Defined names under their lower-case spelling. */
  readonly names: Map<string, { readonly name: string; area: Area | null }>;
  active: { readonly sheet: string; readonly cell: string } | null;
}

export interface BookSheet {
  readonly look: SheetStep;
  readonly cells: Map<string, BookCell>;
  readonly formats: Map<string, CellFormat>;
  validations: readonly BookValidation[];
  conditionals: readonly ConditionalStep[];
  charts: readonly BookChart[];
  groups: readonly Group[];
  locked: boolean;
}

/** What a cell holds; beside a formula `value` is what it came to when it was last computed, null where that is not known. */
export interface BookCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A validation over what later ones left of its range; `source` is the list's range as a reference, where it comes from one. */
export interface BookValidation {
  readonly rectangles: readonly Rectangle[];
  readonly source: string | null;
  readonly step: ValidationStep;
}

/** A chart whose ranges are references by now, so that a removed sheet shows in them as #REF!. */
export interface BookChart {
  readonly step: ChartStep;
  readonly categories: string;
  readonly values: readonly string[];
}

/** Whole rows or columns `first` to `last`, counted from 0. */
export interface Group {
  readonly axis: "rows" | "columns";
  readonly first: number;
  readonly last: number;
  readonly folded: boolean;
}

/** A workbook without sheets. */
export function emptyBook(): Book {
  return { sheets: [], names: new Map(), active: null };
}

/** An empty sheet with the given looks. */
export function emptySheet(look: SheetStep): BookSheet {
  return { look, cells: new Map(), formats: new Map(), validations: [], conditionals: [], charts: [], groups: [], locked: false };
}

/** The sheet of that name; as in every spreadsheet, capitals make no difference. */
export function findSheet(book: Book, name: string): BookSheet | undefined {
  return book.sheets.find((sheet) => sameName(sheet.look.name, name));
}

/** Whether two names of sheets mean the same. */
export function sameName(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

/** The key of a cell in the maps of a sheet. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The row and column of a key. */
export function cellPlace(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}
