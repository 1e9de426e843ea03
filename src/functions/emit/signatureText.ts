import type { Locale } from "../../i18n/locale";
import type { SheetFunction } from "../define";
import { separatorOf } from "./notation";

/**
 * A function with its argument words as the language writes them, optional ones in brackets:
 * `REQUIRED_REVENUE(profit, margin, [fixed_costs])`.
 */
export function signatureText({ id, params }: SheetFunction, locale: Locale): string {
  const words = Object.values(params).map(({ word, optional }) => (optional ? `[${word[locale]}]` : word[locale]));
  return `${id}(${words.join(`${separatorOf(locale)} `)})`;
}
