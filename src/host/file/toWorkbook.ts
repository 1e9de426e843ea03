import type { Cell, ConditionalRule, NamedRange, WriteSheet } from "hucre";
import type { CellValue } from "../port";
import { parseRange, printRange } from "../grid";
import { findSheet, type Book, type BookCell, type BookSheet } from "./book";
import { reference, toFileFormula, withoutSheets } from "./formula";
import { toChart } from "./toChart";
import { toColumns, toRows } from "./toOutline";
import { hex, toConditionalStyle, toStyle } from "./toStyle";
import { toValidation } from "./toValidation";

/** Stands before the error a formula came to: the library writes it as a text, `finishPackage` makes an error of it. */
export const errorMark = "\uE000";

/** The sheets of the book in the library's terms. */
export function toSheets(book: Book, language: string | undefined): WriteSheet[] {
  const isMissing = (sheet: string): boolean => findSheet(book, sheet) === undefined;
  const spell = (formula: string): string => toFileFormula(withoutSheets(formula.replace(/^=/, ""), isMissing));
  return book.sheets.map((sheet) => {
    const { look } = sheet;
    const rowDefs = toRows(sheet.groups);
    const freeze = { rows: look.freezeRows ?? 0, columns: look.freezeColumns ?? 0 };
    return {
      name: look.name,
      hidden: look.hidden === true,
      view: { showGridLines: false, ...(look.tabColor === undefined ? {} : { tabColor: { rgb: hex(look.tabColor) } }) },
      ...(freeze.rows + freeze.columns > 0 ? { freezePane: freeze } : {}),
      pageSetup: {
        paperSize: "a4",
        orientation: look.landscape === true ? "landscape" : "portrait",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      columns: toColumns(sheet),
      // The library writes no more rows than it is given, looks and groups of empty ones included.
      rows: Array.from({ length: [...rowDefs.keys()].reduce((count, row) => Math.max(count, row + 1), 0) }, () => []),
      rowDefs,
      cells: toCells(sheet, spell),
      dataValidations: sheet.validations.map(toValidation),
      conditionalRules: sheet.conditionals.map((rule, index): ConditionalRule => ({
        type: "expression",
        priority: index + 1,
        range: rule.range,
        formula: spell(rule.formula),
        style: toConditionalStyle(rule.format),
      })),
      charts: sheet.charts.map((chart) => toChart(chart, language)),
      ...(sheet.locked ? { protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true, autoFilter: true } } : {}),
    };
  });
}

/** The defined names; one whose cells are gone stands for #REF!, as in every spreadsheet. Frozen rows are printed on every page. */
export function toNames(book: Book): NamedRange[] {
  const names = [...book.names.values()].map(({ name, area }) => {
    const rectangle = area === null ? null : parseRange(area.range);
    return { name, range: area === null || rectangle === null ? "#REF!" : reference(area.sheet, printRange(rectangle, true)) };
  });
  const titles = book.sheets.flatMap(({ look: { name, freezeRows = 0 } }) =>
    freezeRows > 0 ? [{ name: "_xlnm.Print_Titles", scope: name, range: reference(name, `$1:$${freezeRows}`) }] : [],
  );
  return [...names, ...titles];
}

function toCells(sheet: BookSheet, spell: (formula: string) => string): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const key of new Set([...sheet.cells.keys(), ...sheet.formats.keys()])) {
    const cell = sheet.cells.get(key);
    const format = sheet.formats.get(key);
    cells.set(key, { ...(cell ? toContent(cell, spell) : { value: null }), ...(format ? { style: toStyle(format) } : {}) });
  }
  return cells;
}

function toContent({ value, formula }: BookCell, spell: (formula: string) => string): Partial<Cell> {
  if (formula !== null) return { formula: spell(formula), formulaResult: toResult(value) };
  if (typeof value !== "string") return { value: isError(value) ? value.error : value };
  // A text that looks like an error is written as rich text, which the library never takes for one.
  return value.startsWith("#") ? { value, richText: [{ text: escapeText(value) }] } : { value: escapeText(value) };
}

function toResult(value: CellValue): string | number | boolean | null {
  if (isError(value)) return errorMark + value.error;
  return typeof value === "string" ? escapeText(value) : value;
}

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** The format reads `_x0041_` as a character's code; a text that happens to hold such letters keeps them. */
function escapeText(text: string): string {
  return text.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_");
}
