import type { Model } from "@odoo/o-spreadsheet";
import { dottedDate } from "./dottedDate";
import { noteAt, type NoteBook } from "./noteBook";

type Getters = Model["getters"];
type Position = Parameters<Getters["getValidationResultForCellValue"]>[1];

/** Whether people of the workbook's language write dates with points. */
export function hasDottedDates(getters: Pick<Getters, "getLocale">): boolean {
  return getters.getLocale().formulaArgSeparator === ";";
}

/**
 * Judges what is typed by what the engine's own rules do not know: whole numbers, dates with points, and our own words
 * for what is refused. The engine asks its getters, so these answer in their place.
 */
export function judgeTypedValues(model: Model, notes: NoteBook): void {
  const { getters } = model;
  const judge = getters.getValidationResultForCellValue;
  const complain = getters.getInvalidDataValidationMessage;
  getters.getValidationResultForCellValue = (value, position: Position) => {
    const typed = typeof value === "string" && hasDottedDates(getters) ? (dottedDate(value) ?? value) : value;
    const result = judge(typed, position);
    const note = noteAt(model, notes, position);
    const rule = getters.getValidationRuleForCell(position);
    if (!result.isValid || rule === undefined || note?.whole !== true) return result;
    return typeof typed !== "number" || Number.isInteger(typed) ? result : { isValid: false, rule, error: note.error };
  };
  getters.getInvalidDataValidationMessage = (position: Position) => {
    const complaint = complain(position);
    const ours = noteAt(model, notes, position)?.error ?? "";
    return complaint === undefined || ours === "" ? complaint : ours;
  };
}
