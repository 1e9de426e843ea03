import type { Locale } from "../../i18n";
import { monthWord } from "../words";

type Choice = readonly [value: string, word: string];

/** The months of a year, by their numbers from 1. */
export function monthChoices(locale: Locale): readonly Choice[] {
  return Array.from({ length: 12 }, (_, month) => [String(month + 1), monthWord(month + 1, locale)] as const);
}

/** Days off in a week by the codes of NETWORKDAYS.INTL; seven characters from Monday where a plan has them. */
export function weekendChoices(locale: Locale, current: number | string): readonly Choice[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const day = (fromMonday: number) => names.format(Date.UTC(2026, 5, 1 + (fromMonday % 7)));
  const pairs = [5, 6, 0, 1, 2, 3, 4].map((first, index) => [String(index + 1), `${day(first)}, ${day(first + 1)}`] as const);
  const singles = [6, 0, 1, 2, 3, 4, 5].map((only, index) => [String(index + 11), day(only)] as const);
  const choices = [...pairs, ...singles].map(([code, word]) => [code, capital(word, locale)] as const);
  if (typeof current === "number") return choices;
  const off = [...current].flatMap((digit, index) => (digit === "1" ? [day(index)] : []));
  return [[current, off.length === 0 ? "–" : off.join(", ")], ...choices];
}

function capital(word: string, locale: Locale): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
