import type { Area, ChartStep, GroupStep, HostErrorCode, RemoveSheetStep, SheetStep, Step, ValidationStep, ValuesStep } from "../port";
import { HostError } from "../port";
import {
  columnNumber,
  isDefinedName,
  isSheetName,
  parseRange,
  printRange,
  sheetColumns,
  sheetRows,
  subtract,
  type Rectangle,
} from "../grid";
import { cellKey, emptySheet, findSheet, sameName, type Book, type BookCell, type BookSheet, type Group } from "./book";
import { isFormula, reference, withoutSheets } from "./formula";

/** Says no to the step at hand. */
type Refuse = (code: HostErrorCode, detail: string) => HostError;

/** The most characters Excel keeps in a cell, a list typed into a validation, a message and its title; beyond it calls a file broken. */
const longest = { text: 32_767, list: 255, message: 255, title: 32 };

/**
 * Carries out one step in the book.
 * @throws {HostError} with `index` as its step; the book is then as it was.
 */
export function applyStep(book: Book, step: Step, index: number): void {
  const refuse: Refuse = (code, detail) => new HostError(code, index, detail);
  switch (step.kind) {
    case "sheet":
      return addSheet(book, step, refuse);
    case "removeSheet":
      return removeSheet(book, step, refuse);
    case "values":
      return writeValues(book, step, refuse);
    case "formulas": {
      const { sheet, rectangle } = target(book, step, refuse);
      return fill(sheet, rectangle, step.formulas, refuse, (formula) => {
        if (!isFormula(formula)) throw refuse("badFormula", formula);
        return { value: null, formula };
      });
    }
    case "format": {
      const { sheet, rectangle } = target(book, step, refuse);
      for (const key of keysOf(rectangle)) sheet.formats.set(key, { ...sheet.formats.get(key), ...step.format });
      return;
    }
    case "name": {
      const { sheet, rectangle } = target(book, step, refuse);
      if (!isDefinedName(step.name)) throw refuse("badName", step.name);
      const area = { sheet: sheet.look.name, range: printRange(rectangle) };
      book.names.set(step.name.toLowerCase(), { name: book.names.get(step.name.toLowerCase())?.name ?? step.name, area });
      return;
    }
    case "validation":
      return addValidation(book, step, refuse);
    case "conditional": {
      const { sheet, rectangle } = target(book, step, refuse);
      if (!isFormula(step.formula)) throw refuse("badFormula", step.formula);
      const range = printRange(rectangle);
      const others = sheet.conditionals.filter((other) => other.range !== range || other.formula !== step.formula);
      sheet.conditionals = [...others, { ...step, range }];
      return;
    }
    case "chart":
      return addChart(book, step, refuse);
    case "protect":
      sheetFor(book, step.sheet, refuse).locked = step.on;
      return;
    case "group":
      return addGroup(book, step, refuse);
    case "activate": {
      const { sheet, rectangle } = target(book, { sheet: step.sheet, range: step.cell }, refuse);
      if (sheet.look.hidden === true) throw refuse("refused", `${step.sheet} is hidden`);
      book.active = { sheet: sheet.look.name, cell: printRange(rectangle) };
      return;
    }
  }
}

function addSheet(book: Book, step: SheetStep, refuse: Refuse): void {
  if (!isSheetName(step.name)) throw refuse("badName", step.name);
  if (findSheet(book, step.name)) throw refuse("sheetExists", step.name);
  const position = step.position ?? book.sheets.length;
  if (!Number.isInteger(position) || position < 0 || position > book.sheets.length)
    throw refuse("refused", `position ${position} of ${book.sheets.length}`);
  book.sheets.splice(position, 0, emptySheet(step));
}

/** Formulas, lists and charts that looked at the sheet keep #REF! in its place, names keep no cells. */
function removeSheet(book: Book, step: RemoveSheetStep, refuse: Refuse): void {
  const removed = sheetFor(book, step.sheet, refuse);
  book.sheets.splice(book.sheets.indexOf(removed), 1);
  const isRemoved = (name: string): boolean => sameName(name, removed.look.name);
  const forget = (formula: string): string => withoutSheets(formula, isRemoved);
  for (const entry of book.names.values()) if (entry.area && isRemoved(entry.area.sheet)) entry.area = null;
  if (book.active && isRemoved(book.active.sheet)) book.active = null;
  for (const sheet of book.sheets) {
    for (const [key, { value, formula }] of sheet.cells)
      if (formula !== null) sheet.cells.set(key, { value, formula: `=${forget(formula.slice(1))}` });
    sheet.conditionals = sheet.conditionals.map((rule) => ({ ...rule, formula: `=${forget(rule.formula.slice(1))}` }));
    sheet.validations = sheet.validations.map((rule) => ({ ...rule, source: rule.source === null ? null : forget(rule.source) }));
    sheet.charts = sheet.charts.map((chart) => ({ ...chart, categories: forget(chart.categories), values: chart.values.map(forget) }));
  }
}

function writeValues(book: Book, step: ValuesStep, refuse: Refuse): void {
  const { sheet, rectangle } = target(book, step, refuse);
  fill(sheet, rectangle, step.values, refuse, (value) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw refuse("refused", `${value} is no number a cell can hold`);
    if (typeof value === "string" && value.length > longest.text) throw refuse("refused", `a text of more than ${longest.text} characters`);
    return value === "" ? null : { value, formula: null };
  });
}

/** Writes a table of contents into a rectangle, all or nothing: null leaves a cell, a null cell empties it. */
function fill<Content>(
  sheet: BookSheet,
  rectangle: Rectangle,
  rows: readonly (readonly (Content | null)[])[],
  refuse: Refuse,
  cellOf: (content: Content) => BookCell | null,
): void {
  const width = rectangle.right - rectangle.left + 1;
  if (rows.length !== rectangle.bottom - rectangle.top + 1 || rows.some((row) => row.length !== width))
    throw refuse("shape", `${rows.length} rows for ${printRange(rectangle)}`);
  const changes = rows.flatMap((row, down) =>
    row.flatMap((content, right) =>
      content === null ? [] : [[cellKey(rectangle.top + down, rectangle.left + right), cellOf(content)] as const],
    ),
  );
  for (const [key, cell] of changes) {
    if (cell === null) sheet.cells.delete(key);
    else sheet.cells.set(key, cell);
  }
}

function addValidation(book: Book, step: ValidationStep, refuse: Refuse): void {
  const { sheet, rectangle } = target(book, step, refuse);
  const { rule, note, error = "" } = step;
  if (rule.type === "list" && (rule.values.join(",").length > longest.list || rule.values.some((value) => /[",]/.test(value))))
    throw refuse("refused", `a list holds at most ${longest.list} characters and no comma or quote; take it from a range`);
  if ([note?.text ?? "", error].some((text) => text.length > longest.message) || (note?.title ?? "").length > longest.title)
    throw refuse("refused", `a message holds at most ${longest.message} characters, its title ${longest.title}`);
  const source = rule.type === "listFrom" ? listOf(book, rule.source, refuse) : null;
  const others = sheet.validations
    .map((other) => ({ ...other, rectangles: other.rectangles.flatMap((part) => subtract(part, rectangle)) }))
    .filter((other) => other.rectangles.length > 0);
  const saysNothing = rule.type === "any" && note === undefined;
  sheet.validations = saysNothing ? others : [...others, { rectangles: [rectangle], source, step }];
}

function addChart(book: Book, step: ChartStep, refuse: Refuse): void {
  const { sheet } = target(book, { sheet: step.sheet, range: step.anchor }, refuse);
  if (step.series.length === 0) throw refuse("refused", "a chart needs a series");
  const categories = referenceOf(book, step.categories, refuse);
  const values = step.series.map((series) => referenceOf(book, series.values, refuse));
  sheet.charts = [...sheet.charts, { step, categories, values }];
}

function addGroup(book: Book, step: GroupStep, refuse: Refuse): void {
  const sheet = sheetFor(book, step.sheet, refuse);
  const group = parseGroup(step);
  if (group === null) throw refuse("badRange", step.range);
  const isSame = (other: Group): boolean => other.axis === group.axis && other.first === group.first && other.last === group.last;
  sheet.groups = [...sheet.groups.filter((other) => !isSame(other)), group];
}

function parseGroup({ range, folded }: GroupStep): Group | null {
  const match = /^\$?([A-Z]{1,3}|[0-9]{1,7}):\$?([A-Z]{1,3}|[0-9]{1,7})$/i.exec(range);
  const parts = [match?.[1] ?? "", match?.[2] ?? ""];
  const axis = parts.every((part) => /^[0-9]+$/.test(part)) ? "rows" : "columns";
  if (axis === "columns" && !parts.every((part) => /^[A-Z]+$/i.test(part))) return null;
  const numbers = parts.map((part) => (axis === "rows" ? Number(part) - 1 : columnNumber(part)));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first < 0 || last >= (axis === "rows" ? sheetRows : sheetColumns) ? null : { axis, first, last, folded };
}

function sheetFor(book: Book, name: string, refuse: Refuse): BookSheet {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw refuse("missingSheet", name);
  return sheet;
}

function target(book: Book, area: Area, refuse: Refuse): { readonly sheet: BookSheet; readonly rectangle: Rectangle } {
  const sheet = sheetFor(book, area.sheet, refuse);
  const rectangle = parseRange(area.range);
  if (rectangle === null) throw refuse("badRange", area.range);
  return { sheet, rectangle };
}

function referenceOf(book: Book, area: Area, refuse: Refuse): string {
  const { sheet, rectangle } = target(book, area, refuse);
  return reference(sheet.look.name, printRange(rectangle, true));
}

/** The reference of a list, which is a single row or column. */
function listOf(book: Book, area: Area, refuse: Refuse): string {
  const { top, bottom, left, right } = target(book, area, refuse).rectangle;
  if (top !== bottom && left !== right) throw refuse("badRange", `${area.range} is no list`);
  return referenceOf(book, area, refuse);
}

function* keysOf({ top, left, bottom, right }: Rectangle): Generator<string> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield cellKey(row, column);
}
