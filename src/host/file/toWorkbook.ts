import type {
  Cell,
  CellStyle,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  FontStyle,
  NamedRange,
  RowDef,
  SheetChart,
  WriteSheet,
} from "hucre";
import type { Border, CellFormat, CellValue, ChartStep, ValidationRule } from "../port";
import { parseRange, printRange } from "./a1";
import { findSheet, type Book, type BookCell, type BookChart, type BookSheet, type BookValidation, type Group } from "./book";
import { reference, toFileFormula, withoutSheets } from "./formula";

/** Stands before the error a formula came to: the library writes it as a text, `finishPackage` makes an error of it. */
export const errorMark = "\uE000";

/** A character of the default font (Calibri 11) and its cell's padding in pixels: the format counts the padding into a width. */
const pixels = { character: 7, padding: 5 };

/** The width of a column nobody has set, in characters. */
const defaultWidth = 8.43;

/** The sheets of the book in the library's terms. */
export function toSheets(book: Book, language: string | undefined): WriteSheet[] {
  const isMissing = (sheet: string): boolean => findSheet(book, sheet) === undefined;
  const spell = (formula: string): string => toFileFormula(withoutSheets(formula.replace(/^=/, ""), isMissing));
  return book.sheets.map((sheet) => {
    const { look } = sheet;
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
        ...(freeze.rows > 0 ? { printTitlesRow: `$1:$${freeze.rows}` } : {}),
      },
      columns: toColumns(sheet),
      rowDefs: toRows(sheet.groups),
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

/** The defined names; one whose cells are gone stands for #REF!, as in every spreadsheet. */
export function toNames(book: Book): NamedRange[] {
  return [...book.names.values()].map(({ name, area }) => {
    const rectangle = area === null ? null : parseRange(area.range);
    return { name, range: area === null || rectangle === null ? "#REF!" : reference(area.sheet, printRange(rectangle, true)) };
  });
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

function toStyle(format: CellFormat): CellStyle {
  const { top, bottom, align, vertical, wrap } = format;
  const hasFont = [format.bold, format.italic, format.size, format.color].some((part) => part !== undefined);
  const alignment = {
    ...(align === undefined ? {} : { horizontal: align }),
    ...(vertical === undefined ? {} : { vertical: vertical === "middle" ? ("center" as const) : vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
  };
  return {
    ...(format.number === undefined ? {} : { numFmt: format.number }),
    ...(hasFont ? { font: { name: "Calibri", size: format.size ?? 11, ...toFont(format) } } : {}),
    ...(format.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(format.fill) } } }),
    ...(top || bottom ? { border: { ...(top ? { top: toBorder(top) } : {}), ...(bottom ? { bottom: toBorder(bottom) } : {}) } } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(format.locked === undefined ? {} : { protection: { locked: format.locked } }),
  };
}

function toConditionalStyle(format: Pick<CellFormat, "color" | "fill" | "bold" | "italic">): CellStyle {
  const font = toFont(format);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // Conditional looks take the fill's colour from bgColor, unlike cells.
    ...(format.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hex(format.fill) } } }),
  };
}

function toFont(format: Pick<CellFormat, "color" | "bold" | "italic">): FontStyle {
  return {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.color === undefined ? {} : { color: { rgb: hex(format.color) } }),
  };
}

function toBorder(border: Border): { style: "thin" | "medium"; color: { rgb: string } } {
  return { style: border.style, color: { rgb: hex(border.color) } };
}

function toValidation({ rectangles, source, step }: BookValidation): DataValidation {
  const { note, error, rule } = step;
  return {
    ...toRule(rule, source),
    range: rectangles.map((rectangle) => printRange(rectangle)).join(" "),
    allowBlank: true,
    showErrorMessage: rule.type !== "any",
    errorStyle: "stop",
    ...(error === undefined ? {} : { errorMessage: error }),
    ...(note === undefined ? {} : { showInputMessage: true, inputTitle: note.title, inputMessage: note.text }),
  };
}

function toRule(
  rule: ValidationRule,
  source: string | null,
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values"> {
  switch (rule.type) {
    case "any":
      // The library knows no rule that lets everything through: this one does, and shows its note.
      return { type: "custom", formula1: "TRUE" };
    case "list":
      return { type: "list", values: [...rule.values] };
    case "listFrom":
      return { type: "list", formula1: source ?? "#REF!" };
    case "number":
      return { type: rule.whole === true ? "whole" : "decimal", ...toBounds(rule.min, rule.max, -1e307) };
    case "date":
      return { type: "date", ...toBounds(rule.min, rule.max, 0) };
  }
}

function toBounds(
  min: number | undefined,
  max: number | undefined,
  least: number,
): Pick<DataValidation, "operator" | "formula1" | "formula2"> {
  if (min !== undefined && max !== undefined) return { operator: "between", formula1: String(min), formula2: String(max) };
  if (max !== undefined) return { operator: "lessThanOrEqual", formula1: String(max) };
  return { operator: "greaterThanOrEqual", formula1: String(min ?? least) };
}

function toColumns(sheet: BookSheet): ColumnDef[] {
  const widths = sheet.look.widths ?? [];
  const groups = sheet.groups.filter((group) => group.axis === "columns");
  const count = Math.max(widths.length, ...groups.map((group) => group.last + 2));
  return Array.from({ length: count }, (_column, index) => {
    const level = outline(groups, index);
    // A column that is mentioned needs a width: without one some readers take it for nothing.
    const width = widths[index] ?? (Object.keys(level).length > 0 ? defaultWidth : null);
    return { ...(width === null ? {} : { width: width + pixels.padding / pixels.character }), ...level };
  });
}

function toRows(groups: readonly Group[]): Map<number, RowDef> {
  const rows = groups.filter((group) => group.axis === "rows");
  const numbers = rows.flatMap(({ first, last }) => Array.from({ length: last - first + 2 }, (_row, index) => first + index));
  return new Map(numbers.map((row) => [row, outline(rows, row)]));
}

/** How deep a row or column stands in groups, whether a folded one hides it, and whether one is folded just before it. */
function outline(groups: readonly Group[], index: number): Pick<RowDef, "outlineLevel" | "hidden" | "collapsed"> {
  const around = groups.filter((group) => group.first <= index && index <= group.last);
  return {
    ...(around.length > 0 ? { outlineLevel: Math.min(around.length, 7) } : {}),
    ...(around.some((group) => group.folded) ? { hidden: true } : {}),
    ...(groups.some((group) => group.folded && group.last + 1 === index) ? { collapsed: true } : {}),
  };
}

function toChart({ step, categories, values }: BookChart, language: string | undefined): SheetChart {
  const { top: row, left: col } = parseRange(step.anchor) ?? { top: 0, left: 0 };
  return {
    type: step.type,
    title: step.title,
    titleFontSize: 12,
    altText: step.title,
    anchor: { from: { row, col } },
    legend: step.series.length > 1 ? "bottom" : false,
    // Figures in folded columns and hidden sheets are shown all the same.
    plotVisOnly: false,
    series: step.series.map((series, index) => ({
      name: series.title,
      categories,
      values: values[index] ?? "#REF!",
      ...toSeriesLook(step.type, series.color),
    })),
    axes: toAxes(step),
    ...(language === undefined ? {} : { lang: language }),
  };
}

function toSeriesLook(type: ChartStep["type"], color: string | undefined): Partial<SheetChart["series"][number]> {
  const own = color === undefined ? {} : { color: hex(color) };
  if (type !== "line") return own;
  const point = color === undefined ? {} : { fill: hex(color), line: hex(color) };
  return { ...own, stroke: { width: 2.25 }, marker: { symbol: "circle", size: 5, ...point } };
}

/** Categories run down a bar chart in the order of the sheet; the title of an upright axis stands upright. */
function toAxes({ type, axisTitles = {} }: ChartStep): NonNullable<SheetChart["axes"]> {
  const { x, y } = axisTitles;
  const upright = { axisTitleRotation: -90 };
  const isBar = type === "bar";
  return {
    x: { ...(x === undefined ? {} : { title: x, ...(isBar ? upright : {}) }), ...(isBar ? { reverse: true } : {}), majorTickMark: "none" },
    y: {
      ...(y === undefined ? {} : { title: y, ...(isBar ? {} : upright) }),
      ...(isBar ? { crosses: "max" } : {}),
      gridlines: { major: true },
      majorTickMark: "none",
      minorTickMark: "none",
    },
  };
}

function hex(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
