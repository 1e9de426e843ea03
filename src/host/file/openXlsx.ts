import { unzipSync, zipSync } from "fflate";
import { readXlsx, type NamedRange, type Sheet, type Workbook } from "hucre";
import type { CellValue, HostPort, NameInfo } from "../port";
import { HostError } from "../port";
import { parseRange, printRange } from "../grid";
import { cellKey, cellPlace, emptyBook, emptySheet, findSheet, type Book, type BookCell, type BookSheet } from "./book";
import { fromFileFormula, parseReference, shiftFormula } from "./formula";
import { describeBook, readBook } from "./viewBook";

/**
 * Opens an .xlsx file for reading: its sheets, names, formulas and what they came to when the file was last saved. It takes no
 * writes, as writing it anew would lose what a plan does not know of (pictures, other people's looks).
 * @throws {Error} when the bytes are no .xlsx workbook, or its dates count from 1904.
 */
export async function openXlsx(bytes: Uint8Array): Promise<HostPort> {
  const book = toBook(await readXlsx(contentsOnly(bytes)));
  return {
    watches: { kind: "none" },
    describe: () => Promise.resolve(describeBook(book)),
    read: (places) => Promise.resolve().then(() => readBook(book, places)),
    write: (steps) =>
      steps.length === 0 ? Promise.resolve() : Promise.reject(new HostError("refused", 0, "the file was opened for reading")),
    undo: () => Promise.resolve(false),
    spell: (formula) => formula,
    watch: () => () => undefined,
  };
}

/** The package without its styles, which would turn serial numbers into dates, and without pictures and charts. */
function contentsOnly(bytes: Uint8Array): Uint8Array {
  const isContent = (path: string): boolean => !/^xl\/(?:styles\.xml|theme\/|drawings\/|charts\/|media\/)/.test(path);
  try {
    return zipSync(unzipSync(bytes, { filter: (file) => isContent(file.name) }), { level: 0 });
  } catch (cause) {
    throw new Error("this is no .xlsx workbook", { cause });
  }
}

function toBook(workbook: Workbook): Book {
  // The 1904 system would move every date of the plan by four years without a word.
  if (workbook.dateSystem === "1904") throw new Error("this workbook counts its dates from 1904; save it with the 1900 date system");
  const book: Book = { ...emptyBook(), sheets: workbook.sheets.map(toBookSheet) };
  // A sheet that was copied carries copies of its names; the workbook's own come last and win.
  const all = workbook.namedRanges ?? [];
  const ranges = [...all.filter((range) => range.scope !== undefined), ...all.filter((range) => range.scope === undefined)];
  for (const { name, area } of ranges.flatMap((range) => toName(book, range))) book.names.set(name.toLowerCase(), { name, area });
  return book;
}

/** A name for cells, or for cells that are gone; names for constants and formulas, and those Excel keeps for itself, are left out. */
function toName(book: Book, { name, range }: NamedRange): readonly NameInfo[] {
  if (name.startsWith("_xlnm.")) return [];
  const found = parseReference(range);
  const sheet = found && findSheet(book, found.sheet);
  const rectangle = found && parseRange(found.range);
  if (sheet && rectangle) return [{ name, area: { sheet: sheet.look.name, range: printRange(rectangle) } }];
  return range.includes("#REF!") ? [{ name, area: null }] : [];
}

function toBookSheet(sheet: Sheet): BookSheet {
  const book = emptySheet({ kind: "sheet", name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true });
  const formulas = toFormulas(sheet);
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((raw, columnIndex) => {
      const key = cellKey(rowIndex, columnIndex);
      const formula = formulas.get(key) ?? null;
      const value = toValue(raw, sheet.cells?.get(key)?.type === "error");
      const cell: BookCell = { formula, value };
      if (formula !== null || (value !== null && value !== "")) book.cells.set(key, cell);
    }),
  );
  return book;
}

function toValue(raw: Sheet["rows"][number][number] | undefined, isError: boolean): CellValue {
  if (raw === undefined || raw === null) return null;
  if (raw instanceof Date) throw new Error("a date came out of a file read without styles");
  return isError ? { error: String(raw) } : raw;
}

/** The formulas of a sheet; Excel writes one that is copied along once and lets the other cells point at it. */
function toFormulas(sheet: Sheet): ReadonlyMap<string, string> {
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => ({ key, ...cellPlace(key), cell }));
  const shared = new Map(
    cells.flatMap(({ cell, row, column }) =>
      cell.formulaType === "shared" && cell.formula ? [[cell.formulaSharedIndex, { formula: cell.formula, row, column }] as const] : [],
    ),
  );
  return new Map(
    cells.flatMap(({ key, cell, row, column }) => {
      if (cell.formula) return [[key, fromFileFormula(cell.formula)] as const];
      const first = cell.formula === "" ? shared.get(cell.formulaSharedIndex) : undefined;
      return first === undefined
        ? []
        : [[key, fromFileFormula(shiftFormula(first.formula, row - first.row, column - first.column))] as const];
    }),
  );
}
