import { isoDateOf, serialOf, weekdayOf } from "../core";
import type { HolidayLanguage } from "./publicDays";
import { movedFrom, russianWords } from "./russianWords";
import calendar from "./russia.json";

/** A year of the production calendar, in a language. */
export interface RussianYear {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  readonly workdays: readonly string[];
  readonly shortened: readonly string[];
}

const years: Readonly<Record<string, { readonly days: Readonly<Record<string, string | undefined>> } | undefined>> = calendar.years;

/**
 * A year of Russia's production calendar: days off that are not plain weekends, and days of the weekend that are
 * worked, for a day off was moved from there.
 *
 * @returns undefined for a year that `russia.json` does not hold
 * @example
 * russianYear(2024, "en")?.workdays // => ["2024-04-27", "2024-11-02", "2024-12-28"]
 */
export function russianYear(year: number, language: HolidayLanguage): RussianYear | undefined {
  const known = years[String(year)];
  if (known === undefined) return undefined;
  const days = Object.entries(known.days).map(([day, meaning = ""]) => ({
    date: `${year}-${day}`,
    meaning,
    atWeekend: atWeekend(year, day),
  }));
  const working = (meaning: string) => meaning === "shortened" || meaning === "worked";
  return {
    holidays: days
      .filter(({ meaning, atWeekend }) => !working(meaning) && !(meaning === "moved" && atWeekend))
      .map(({ date, meaning }) => ({ date, name: nameOf(meaning, year, language) })),
    workdays: days.filter(({ meaning, atWeekend }) => working(meaning) && atWeekend).map(({ date }) => date),
    shortened: days.filter(({ meaning }) => meaning === "shortened").map(({ date }) => date),
  };
}

function nameOf(meaning: string, year: number, language: HolidayLanguage): string {
  const named = russianWords[meaning];
  if (named !== undefined) return named[language];
  const [month, day] = meaning.split("-").map(Number);
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", timeZone: "UTC" });
  return `${movedFrom[language]} ${format.format(new Date(isoDateOf(serialOf(year, month ?? 1, day ?? 1))))}`;
}

function atWeekend(year: number, day: string): boolean {
  return weekdayOf(serialOf(year, Number(day.slice(0, 2)), Number(day.slice(3)))) >= 5;
}
