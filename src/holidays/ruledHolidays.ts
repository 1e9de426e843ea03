import { holidayRules, holidaysByRule } from "./holidayRules";
import type { HolidayLanguage, HolidayPlace, HolidayQuestion, PublicDays } from "./publicDays";
import { russianYear } from "./russia";

/**
 * Public holidays of Greece, Russia and the United States without any package, for hosts that ship none: by rule, Russia's
 * by its production calendar in the years that it is known for.
 *
 * @param asked a country that `ruledCountries` names; any other has no days
 * @example
 * ruledHolidays({ country: "GR", from: "2026-04-01", to: "2026-04-30", language: "en" }).holidays // => [{ date: "2026-04-10", name: "Good Friday" }, { date: "2026-04-13", name: "Easter Monday" }]
 */
export function ruledHolidays({ country, from, to, language }: HolidayQuestion): PublicDays {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  // A holiday of the year after may be observed on its eve.
  const years = Array.from({ length: Math.max(0, last - first + 2) }, (_, index) => first + index);
  const published = country === "RU" ? years.map((year) => russianYear(year, language)) : [];
  const within = (date: string): boolean => date >= from && date <= to;
  const rules = holidayRules[country] ?? [];
  return {
    holidays: years
      .flatMap((year, index) => published[index]?.holidays ?? holidaysByRule(rules, year, language))
      .filter(({ date }) => within(date)),
    workdays: published.flatMap((year) => year?.workdays ?? []).filter(within),
    shortened: published.flatMap((year) => year?.shortened ?? []).filter(within),
    unmoved: country === "RU" ? years.slice(0, -1).filter((_, index) => published[index] === undefined) : [],
  };
}

/** The countries that `ruledHolidays` knows, by their names in the language. */
export function ruledCountries(language: HolidayLanguage): readonly HolidayPlace[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return Object.keys(holidayRules).map((code) => ({ code, name: names.of(code) ?? code }));
}
