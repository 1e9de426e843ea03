import { printRange, type Rectangle } from "../../../../../src/host/grid";
import type { CellValue, Step } from "../../../../../src/host/port";
import { officeError } from "../officeError";
import { lookAt, type FakeWorkbook } from "../workbook";

/** A range of a workbook. */
export interface RangeTarget {
  readonly workbook: FakeWorkbook;
  readonly sheetId: string;
  readonly zone: Rectangle;
}

/** Excel's words for errors in its languages. */
const errorWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {},
  ru: { "#DIV/0!": "#ДЕЛ/0!", "#N/A": "#Н/Д", "#NAME?": "#ИМЯ?", "#NUM!": "#ЧИСЛО!", "#REF!": "#ССЫЛКА!", "#VALUE!": "#ЗНАЧ!" },
  el: { "#DIV/0!": "#ΔΙΑΙΡ/0!", "#N/A": "#Δ/Υ", "#NAME?": "#ΟΝΟΜΑ?", "#NUM!": "#ΑΡΙΘ!", "#REF!": "#ΑΝΑΦ!", "#VALUE!": "#ΤΙΜΗ!" },
};

export function sheetName({ workbook, sheetId }: RangeTarget): string {
  return workbook.engine.model.getters.getSheetName(sheetId);
}

export function areaOf(target: RangeTarget) {
  return { sheet: sheetName(target), range: printRange(target.zone) };
}

/** What the cells show, what they hold and of what type it is. */
export async function readCells(target: RangeTarget) {
  const [cells] = await target.workbook.engine.read([areaOf(target)]);
  if (cells == null) throw officeError("ItemNotFound", "The requested resource doesn't exist.");
  const words = errorWords[target.workbook.locale] ?? {};
  const shown = (value: CellValue): number | string | boolean => {
    if (value === null) return "";
    return typeof value === "object" ? (words[value.error] ?? value.error) : value;
  };
  const values = cells.values.map((row) => row.map(shown));
  return {
    values,
    formulas: cells.formulas.map((row, down) => row.map((formula, along) => formula ?? values[down]?.[along])),
    valueTypes: cells.values.map((row, down) => row.map((value, along) => typeOf(value, cells.formulas[down]?.[along] ?? null))),
  };
}

function typeOf(value: CellValue, formula: string | null): string {
  if (value === null) return formula === null ? "Empty" : "String";
  if (typeof value === "object") return "Error";
  return { number: "Double", boolean: "Boolean" }[typeof value as string] ?? "String";
}

/** Number formats, cell by cell. */
export function numberFormats({ workbook, sheetId, zone }: RangeTarget): readonly (readonly string[])[] {
  const formatAt = (row: number, col: number): string => {
    const set = lookAt(workbook.extras(sheetId), row, col, "numberFormat");
    return typeof set === "string" ? set : "General";
  };
  return cellsOf(zone, formatAt);
}

/** Something of each cell of a rectangle, row by row. */
export function cellsOf<T>({ top, left, bottom, right }: Rectangle, at: (row: number, column: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => at(top + down, left + along)),
  );
}

/** A value for every cell, from one for all or from rows of the very shape of the range. */
export function spread({ zone }: RangeTarget, given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return cellsOf(zone, () => given);
  const [height, width] = [zone.bottom - zone.top + 1, zone.right - zone.left + 1];
  const rows = given as readonly unknown[];
  if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw officeError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return rows as readonly (readonly unknown[])[];
}

/** Refuses what a protected sheet refuses: any locked cell among those that are to change. */
export function mustBeUnlocked(target: RangeTarget, changes: (row: number, column: number) => boolean): void {
  const extras = target.workbook.extras(target.sheetId);
  if (extras.protection === null) return;
  const { top, left } = target.zone;
  const locked = cellsOf(
    target.zone,
    (row, column) => changes(row - top, column - left) && lookAt(extras, row, column, "protection/locked") !== false,
  );
  if (locked.flat().includes(true)) throw officeError("AccessDenied", "You can't perform the requested operation.");
}

/** Takes contents as Excel does: null leaves a cell, `=` begins a formula, an apostrophe a text, all else is read as typed. */
export async function writeCells(target: RangeTarget, given: unknown): Promise<void> {
  const rows = spread(target, given);
  mustBeUnlocked(target, (down, along) => (rows[down]?.[along] ?? null) !== null);
  const formats = numberFormats(target);
  const plain: (number | string | boolean | null)[][] = [];
  const formulas: (string | null)[][] = [];
  const typed: { readonly down: number; readonly along: number; readonly text: string }[] = [];
  for (const [down, row] of rows.entries()) {
    plain.push(row.map(() => null));
    formulas.push(row.map(() => null));
    for (const [along, content] of row.entries()) {
      const put = (rowsOf: unknown[][], value: unknown): void => void rowsOf[down]?.splice(along, 1, value);
      if (content === null || content === undefined) continue;
      if (typeof content !== "string" || content === "") put(plain, content);
      else if (formats[down]?.[along] === "@") put(plain, content);
      else if (content.startsWith("'")) put(plain, content.slice(1));
      else if (content.startsWith("=")) put(formulas, content);
      else if (/^[+@-]/.test(content) && !/^[+-][\d.,]+$/.test(content)) put(formulas, `=${content}`);
      else if (/^[\p{L}\s]*$/u.test(content) && !isTruth(content)) put(plain, content);
      else typed.push({ down, along, text: content });
    }
  }
  const steps: Step[] = [];
  if (plain.flat().some((value) => value !== null)) steps.push({ kind: "values", ...areaOf(target), values: plain });
  if (formulas.flat().some((formula) => formula !== null)) steps.push({ kind: "formulas", ...areaOf(target), formulas });
  if (formulas.flat().some((formula) => formula !== null && !isCanonical(formula)))
    throw officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  // The formulas first: if one of them is none, the whole call is refused.
  await target.workbook.write(...steps.reverse());
  for (const { down, along, text } of typed) typeInto(target, target.zone.top + down, target.zone.left + along, text);
}

const truths = ["TRUE", "FALSE", "ИСТИНА", "ЛОЖЬ", "ΑΛΗΘΗΣ", "ΨΕΥΔΗΣ"];

function isTruth(text: string): boolean {
  return truths.includes(text.trim().toUpperCase());
}

/** English names, `,` and `.`, whatever the language: a `;` outside of texts and arrays is refused, as Excel does. */
function isCanonical(formula: string): boolean {
  return !formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}/g, "").includes(";");
}

/** As if a person typed it: the engine makes a number, a date or a truth value of it where it looks like one. */
function typeInto({ workbook, sheetId }: RangeTarget, row: number, col: number, text: string): void {
  const content = isTruth(text) ? (["TRUE", "ИСТИНА", "ΑΛΗΘΗΣ"].includes(text.trim().toUpperCase()) ? "TRUE" : "FALSE") : text;
  workbook.engine.model.dispatch("UPDATE_CELL", { sheetId, row, col, content });
}
