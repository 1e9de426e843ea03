import { isDate } from "../../plan";
import type { Locale } from "../../i18n";

const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
const month: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };

/**
 * A period in words: "November 2026" for a whole month, "2026" for a whole year, else its first and last day.
 *
 * @param start `yyyy-mm-dd`
 * @returns "" for days that are none
 */
export function periodWords(start: string, end: string, locale: Locale): string {
  if (!isDate(start) || !isDate(end) || end < start) return "";
  const [first, last] = [new Date(start), new Date(end)];
  const months = wholeMonths(first, last);
  if (months === 12 && first.getUTCMonth() === 0) return start.slice(0, 4);
  const words = months === 1 ? formatOf(month, locale).format(first) : formatOf(day, locale).formatRange(first, last);
  return words.replace(/\s?г\.$/, ""); // Russian ends a year with "г.", which only takes room on a screen
}

/** How many whole calendar months, undefined when they are not whole. */
function wholeMonths(first: Date, last: Date): number | undefined {
  const afterLast = new Date(last.getTime() + 86_400_000);
  if (first.getUTCDate() !== 1 || afterLast.getUTCDate() !== 1) return undefined;
  return (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1;
}

function formatOf(options: Intl.DateTimeFormatOptions, locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: "UTC" });
}
