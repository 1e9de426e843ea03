import type { CellValue } from "../../port";

/** The errors of Google Sheets, and what stands in a cell whose function has yet to answer. */
const errors: ReadonlySet<unknown> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!", "Loading..."]);

/** The value of a cell as Google gives it: a blank comes as "", a date as a Date, an error as a text. */
export function cellValue(given: unknown, serialOf: (date: Date) => number): CellValue {
  if (isDate(given)) return serialOf(given);
  if (typeof given === "number" || typeof given === "boolean") return given;
  if (typeof given !== "string" || given === "") return null;
  return errors.has(given) ? { error: given } : given;
}

/** Dates come out of another realm, so that `instanceof` does not know them. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** Words that a spreadsheet of some country reads as true or false. */
const booleans =
  /^\s*(?:true|false|истина|ложь|αληθεσ|αληθής|αληθησ|ψευδεσ|ψευδής|ψευδησ|wahr|falsch|vrai|faux|verdadero|falso|vero)\s*$/iu;

/**
 * What is handed to Google so that the cell holds this very value. A text that Google would read as a number, a date, a
 * formula or an error is written as people write it: with an apostrophe before it.
 */
export function entryOf(value: string | number | boolean): string | number | boolean {
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  if (typeof value !== "string" || value === "") return value;
  return needsApostrophe(value) ? `'${value}` : value;
}

/** Whether a text must not reach a cell as it stands. */
function needsApostrophe(text: string): boolean {
  return /^['=+\-@#]|\p{N}/u.test(text) || booleans.test(text);
}
