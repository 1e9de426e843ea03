import type { Model } from "@odoo/o-spreadsheet";
import { dottedDate } from "./dottedDate";
import { doubledPercent } from "./doubledPercent";
import { noteAt, type NoteBook } from "./noteBook";

type Getters = Model["getters"];
type Position = Parameters<Getters["getValidationResultForCellValue"]>[1];

/** A number that a person typed in a way the engine does not know; the format it brings along to a cell that has none of its kind. */
export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}

/** What was typed as a date with points (where people write them so) or with two percent signs; null for anything else. */
export function typedNumber(text: string, getters: Pick<Getters, "getLocale">): TypedNumber | null {
  const { formulaArgSeparator, decimalSeparator } = getters.getLocale();
  const date = formulaArgSeparator === ";" ? dottedDate(text) : null;
  if (date !== null) return { value: date, format: "dd.mm.yyyy" };
  const value = doubledPercent(text, decimalSeparator);
  return value === null ? null : { value };
}

/**
 * Judges what is typed by what the engine's own rules do not know: whole numbers, dates with points, doubled percent signs, and our own words
 * for what is refused. The engine asks its getters, so these answer in their place.
 */
export function judgeTypedValues(model: Model, notes: NoteBook): void {
  const { getters } = model;
  const judge = getters.getValidationResultForCellValue;
  const complain = getters.getInvalidDataValidationMessage;
  getters.getValidationResultForCellValue = (value, position: Position) => {
    const typed = typeof value === "string" ? (typedNumber(value, getters)?.value ?? value) : value;
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
