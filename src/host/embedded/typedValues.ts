import type { Model } from "@odoo/o-spreadsheet";
import { dottedDate } from "./dottedDate";
import { noteAt, type NoteBook } from "./noteBook";
import type { EmbeddedLocale } from "./locales";

type Getters = Model["getters"];
type Position = Parameters<Getters["getValidationResultForCellValue"]>[1];

const wholeWanted: Readonly<Record<EmbeddedLocale, string>> = {
  en: "The value must be a whole number",
  ru: "Нужно целое число",
  el: "Χρειάζεται ακέραιος αριθμός",
};

/** Whether people of the workbook's language write dates with points. */
export function hasDottedDates(getters: Pick<Getters, "getLocale">): boolean {
  return getters.getLocale().formulaArgSeparator === ";";
}

/** Judges what is typed by what the engine's own rules do not know: whole numbers, and dates with points. */
export function judgeTypedValues(model: Model, notes: NoteBook, locale: EmbeddedLocale): void {
  const { getters } = model;
  const judge = getters.getValidationResultForCellValue;
  getters.getValidationResultForCellValue = (value, position: Position) => {
    const typed = typeof value === "string" && hasDottedDates(getters) ? (dottedDate(value) ?? value) : value;
    const result = judge(typed, position);
    const rule = getters.getValidationRuleForCell(position);
    const mustBeWhole = rule !== undefined && noteAt(model, notes, position)?.whole === true;
    if (!result.isValid || !mustBeWhole || typeof typed !== "number" || Number.isInteger(typed)) return result;
    return { isValid: false, rule, error: wholeWanted[locale] };
  };
}
