import type { Locale } from "../../i18n/locale";

/** What stands between arguments where the decimal separator is the language's own. */
export function separatorOf(locale: Locale): string {
  return locale === "en" ? "," : ";";
}

/** A number as it is typed into a formula of the language. */
export function writeNumber(value: number, locale: Locale): string {
  return locale === "en" ? String(value) : String(value).replace(".", ",");
}
