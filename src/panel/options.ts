import type { Plan } from "../plan";
import type { HostPort } from "../host/port";
import type { SourceCell } from "../facts";
import type { Locale } from "../i18n";
import type { Place } from "./state";
import type { ConnectDoors } from "./connect/connectDoors";

/** What the panel is given by the page it stands in. */
export interface PanelOptions {
  readonly host: HostPort;
  readonly locale: Locale;
  /** The worked example in this language. */
  readonly example: Plan;
  /** A larger one: a company's plan by month and person. */
  readonly teamExample?: Plan;
  /** The serial date of today; the panel has no other clock. */
  readonly today: () => number;
  /** Where a draft is kept between visits. */
  readonly draft: { load(): string | null; save(text: string | null): void };
  /** Without it holidays are typed by hand. */
  readonly holidays?: HolidaySource;
  /** Reads the rows of the first filled sheet of an Excel file; a HostError `noWorkbook` where it cannot. */
  readonly readTable: (bytes: Uint8Array) => Promise<readonly (readonly SourceCell[])[]>;
  /** What connecting to a CRM or a warehouse needs of the page; without it facts come in by files alone. */
  readonly connect?: ConnectDoors;
  readonly theme?: ThemeChoice;
  /** Goes where a button outside of the panel asks it to. */
  readonly places?: PlaceSource;
  /** Formulas that were opened before the functions were there. */
  readonly stale?: StaleSource;
  /** Mounts the panel anew in another language; the menu offers no languages without it. */
  readonly changeLocale?: (locale: Locale) => void;
}

/** Where the holidays of countries come from; each answer may take a moment, and may fail. */
export interface HolidaySource {
  readonly countries: (locale: Locale) => Promise<readonly HolidayPlace[]>;
  /** The parts of a country that have holidays of their own; most have none. */
  readonly regions: (country: string, locale: Locale) => Promise<readonly HolidayPlace[]>;
  readonly days: (asked: HolidayQuestion) => Promise<PublicDays>;
}

/** A country or a part of one. */
export interface HolidayPlace {
  readonly code: string;
  readonly name: string;
}

export interface HolidayQuestion {
  readonly country: string;
  readonly region?: string;
  /** First and last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
  /** The language in which the days are named. */
  readonly language: Locale;
}

export interface PublicDays {
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  /** Days of the weekend that are worked. */
  readonly workdays: readonly string[];
  /** Working days that end early. */
  readonly shortened: readonly string[];
  /** Years of a country that moves its days off, for which it is not known where to. */
  readonly unmoved: readonly number[];
}

/** Calls the listener with each place that is asked for, the last one at once; returns the way to stop. */
export type PlaceSource = (listener: (place: Place) => void) => () => void;

/** Counts formulas that wait for an answer nobody gave them, and enters them again. */
export interface StaleSource {
  readonly find: () => Promise<number>;
  readonly renew: () => Promise<void>;
}

export type ThemeChoice = "light" | "dark" | "auto";
