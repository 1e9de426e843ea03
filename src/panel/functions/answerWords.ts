import { wordOf, type Answer, type AnswerCell, type FaultyCell, type SheetFunction } from "../../functions";
import { sentence, type Locale } from "../../i18n";

/** An answer of one cell. */
export function isSingle(answer: Answer): answer is AnswerCell {
  return !Array.isArray(answer);
}

export function isFaulty(cell: AnswerCell): cell is FaultyCell {
  return typeof cell === "object";
}

/** A cell of an answer in the writing of the language, to six decimals. */
export function cellWords(cell: AnswerCell, locale: Locale): string {
  if (isFaulty(cell)) return cell.error;
  if (typeof cell !== "number") return String(cell);
  const digits = cell !== 0 && Math.abs(cell) < 1e-3 ? { maximumSignificantDigits: 6 } : { maximumFractionDigits: 6 };
  return new Intl.NumberFormat(locale, digits).format(cell);
}

/** The sentence behind a fault in a cell. */
export function faultWords({ fault }: FaultyCell, definition: SheetFunction, locale: Locale): string {
  return sentence(fault, locale, fault.path && wordOf(definition, fault.path, locale));
}
