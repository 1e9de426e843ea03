import { isDate } from "../../plan";
import type { Locale } from "../../i18n";

/**
 * A day in words: "Mon, 13 Apr", with its year where asked for.
 *
 * @param date `yyyy-mm-dd`
 * @returns the text itself where it is no date
 */
export function dayWords(date: string, locale: Locale, withYear = true): string {
  if (!isDate(date)) return date;
  const year = withYear ? { year: "numeric" as const } : {};
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...year,
    timeZone: "UTC",
  });
  return format.format(new Date(date)).replace(/\s?г\.$/, "");
}
