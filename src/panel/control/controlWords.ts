import type { ControlGrain, Light, Measure } from "../../control";
import { controlMessages, sheetsMessages, type Locale } from "../../i18n";
import { dateOf } from "../../plan";
import type { WordKey, Words } from "../words";

const lights: Readonly<Record<Light, WordKey>> = {
  onPace: "lightOnPace",
  watch: "lightWatch",
  behind: "lightBehind",
  noPlan: "lightNoPlan",
  notEnough: "lightNotEnough",
  noFacts: "lightNoFacts",
  notInStream: "lightNotInStream",
};

export function lightWord(light: Light, { say }: Words): string {
  return say(lights[light]);
}

const measures = { money: "measureMoney", deals: "measureDeals", units: "measureUnits", newClients: "measureNewClients" } as const;

export function measureWord(measure: Measure, { say }: Words): string {
  return measure.kind === "stage" ? measure.stage : say(measures[measure.kind]);
}

/** "Month", "Whole plan": as the sheet Control calls it, with a capital. */
export function stretchWord(grain: ControlGrain, { say, locale }: Words): string {
  if (grain === "halfDay") return say("stretchHalfDay");
  const word = { ...sheetsMessages[locale], ...controlMessages[locale] }[`grain_${grain}`];
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

/** A day without its year: "20 Nov". */
export function shortDay(serial: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return format.format(new Date(dateOf(serial)));
}

/** Days side by side without their year: "1–31 Oct". */
export function dayRange(first: number, last: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return format.formatRange(new Date(dateOf(first)), new Date(dateOf(last)));
}

/** Money in whole units, as nobody plans a day to the cent. */
export function wholeMoney(value: number, currency: string, { money }: Words): string {
  return money(Math.round(value) + 0, currency);
}

/** Money that is more or less, with its sign: "−₽53,273"; to the last unit, and never broken after the sign. */
export function signedMoney(value: number, currency: string, { money }: Words): string {
  return `${sign(value)}${money(Math.abs(value), currency)}`;
}

/** A number with its sign, where its unit stands in the heading. */
export function signedNumber(value: number, { number }: Words): string {
  return `${sign(value)}${number(Math.abs(value))}`;
}

function sign(value: number): string {
  return value < 0 ? "\u2212\u2060" : value > 0 ? "+\u2060" : "";
}

/** Money in a few digits, for where there is no room: "4.4M". */
export function shortMoney(value: number, locale: Locale, currency?: string): string {
  const unit = currency === undefined ? {} : ({ style: "currency", currency, currencyDisplay: "narrowSymbol" } as const);
  return new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3, ...unit }).format(value);
}

/** A count with at most one decimal: what is due is seldom whole. */
export function count(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }).format(value);
}

/** How many times: little is not told as none. */
export function times(value: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value);
}

/** A share in whole percent; little is not told as none. */
export function wholePercent(value: number, words: Words): string {
  if (value > 0 && value < 0.005) return `<\u00a0${wholePercent(0.01, words)}`;
  return new Intl.NumberFormat(words.locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
}

/** A chance in whole percent; never none and never certain. */
export function chancePercent(chance: number, words: Words): string {
  if (chance < 0.01) return `<\u00a0${wholePercent(0.01, words)}`;
  return chance > 0.99 ? `>\u00a0${wholePercent(0.99, words)}` : wholePercent(chance, words);
}
