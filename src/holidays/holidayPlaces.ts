import type { HolidayLanguage, HolidayPlace } from "./publicDays";

/** The countries whose holidays are known, by their names in the language. */
export async function holidayCountries(language: HolidayLanguage): Promise<readonly HolidayPlace[]> {
  const { default: Holidays } = await import("date-holidays");
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const places = Object.entries(new Holidays().getCountries("en"));
  return sorted(
    places.map(([code, name]) => ({ code, name: names.of(code) ?? name })),
    language,
  );
}

/** The states or lands of a country that have holidays of their own, by the names that the package gives them. */
export async function holidayRegions(country: string, language: HolidayLanguage): Promise<readonly HolidayPlace[]> {
  const { default: Holidays } = await import("date-holidays");
  // the package answers nothing at all where there are no states
  const states = new Holidays().getStates(country, language) as Readonly<Record<string, string>> | undefined;
  return sorted(
    Object.entries(states ?? {}).map(([code, name]) => ({ code, name })),
    language,
  );
}

function sorted(places: readonly HolidayPlace[], language: HolidayLanguage): readonly HolidayPlace[] {
  const { compare } = new Intl.Collator(language);
  return [...places].sort((left, right) => compare(left.name, right.name));
}
