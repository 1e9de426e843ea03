/** The languages in which holidays are named. */
export type HolidayLanguage = "en" | "ru" | "el";

/** Which holidays are asked for. */
export interface HolidayQuestion {
  /** ISO 3166 code of the country. */
  readonly country: string;
  /** A state or land of it, by the code of `holidayRegions`. */
  readonly region?: string;
  /** First and last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
  readonly language: HolidayLanguage;
}

/** What a country says of its days, each list rising. */
export interface PublicDays {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  /** Days of the weekend that are worked. */
  readonly workdays: readonly string[];
  /** Working days that end early, where the country publishes them. */
  readonly shortened: readonly string[];
  /** Years of a country that moves its days off, for which it is not known here where to: the usual holidays stand in. */
  readonly unmoved: readonly number[];
}

/** A place to choose from. */
export interface HolidayPlace {
  readonly code: string;
  readonly name: string;
}
