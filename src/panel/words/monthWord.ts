import { sheetsMessages, type Locale } from "../../i18n";

/**
 * The name of a month as it stands alone. The browser's own names are bent in Greek.
 *
 * @param month 1 to 12
 */
export function monthWord(month: number, locale: Locale): string {
  const name = (sheetsMessages[locale] as Readonly<Record<string, string>>)[`month_${month}`] ?? "";
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Its short name, for where there is little room. */
export function shortMonth(month: number, locale: Locale): string {
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(Date.UTC(2026, month - 1, 1));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
