import type { Locale } from "../../i18n";

/** A number as typed: read, or the text itself when it is none; undefined when nothing is typed. */
export type Typed = number | string | undefined;

/** Thousands and decimals as each language writes them; a space parts thousands in all of them. */
const separators: Readonly<Record<Locale, { readonly groups: string; readonly decimals: RegExp }>> = {
  en: { groups: " ,", decimals: /^\.$/ },
  ru: { groups: " ", decimals: /^[.,]$/ },
  el: { groups: " .", decimals: /^,$/ },
};

/**
 * Reads a number in the writing of a language. What has two meanings, or none, is given back as typed, never guessed:
 * `1.000` is a thousand in Greek, one in English, and neither in Russian.
 *
 * @param text what stands in the input; a currency sign is passed over
 * @example
 * readNumber("1 000 000", "ru") // => 1000000
 */
export function readNumber(text: string, locale: Locale): Typed {
  const clean = plainText(text);
  if (clean === "") return undefined;
  const match = /^([+-]?)(\d*(?:[ .,]\d{3})*?)(?:([.,])(\d*))?$/.exec(clean);
  const [, sign = "", whole = "", point, decimals = ""] = match ?? [];
  if (match === null || whole + decimals === "") return text;
  const { groups, decimals: points } = separators[locale];
  const clear = point === undefined || (points.test(point) && !(locale === "ru" && point === "." && looksGrouped(whole, decimals)));
  if (!clear) return point !== undefined && groups.includes(point) ? readGrouped(clean, groups, text) : text;
  const digits = ungroup(whole, groups);
  return digits === undefined ? text : finite(`${sign}${digits || "0"}.${decimals || "0"}`, text);
}

function plainText(text: string): string {
  return text
    .replace(/\p{Sc}/gu, "")
    .replace(/\s/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
}

/** `1.000` in Russian may be a thousand copied from elsewhere; `0.150` cannot. */
function looksGrouped(whole: string, decimals: string): boolean {
  return decimals.length === 3 && Number(whole.replace(/ /g, "")) !== 0;
}

/** A whole number whose last separator was taken for a decimal one. */
function readGrouped(clean: string, groups: string, text: string): Typed {
  const sign = /^[+-]/.exec(clean)?.[0] ?? "";
  const digits = ungroup(clean.slice(sign.length), groups);
  return digits === undefined ? text : finite(sign + digits, text);
}

/** The digits without thousands separators, which must be one kind and stand every three digits. */
function ungroup(whole: string, groups: string): string | undefined {
  const separator = /[^\d]/.exec(whole)?.[0];
  if (separator === undefined) return whole;
  if (!groups.includes(separator)) return undefined;
  const [head = "", ...rest] = whole.split(separator);
  const regular = /^\d{1,3}$/.test(head) && rest.every((part) => /^\d{3}$/.test(part));
  return regular ? head + rest.join("") : undefined;
}

function finite(digits: string, text: string): Typed {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}
