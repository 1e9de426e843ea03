import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "./locale";

/** What a message takes: numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

const formats = {
  number: {
    full: { maximumSignificantDigits: 15 },
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} as const;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message: plurals by the language's own rules, numbers with its separators.
 *
 * @example
 * fillMessage("{n, plural, one {# deal} other {# deals}}", "en", { n: 3 }) // => "3 deals"
 */
export function fillMessage(message: string, locale: Locale, values: MessageValues = {}): string {
  const key = `${locale} ${message}`;
  const format = parsed.get(key) ?? new IntlMessageFormat(message, locale, formats);
  parsed.set(key, format);
  return String(format.format(values));
}

/** A number in full, up to 15 significant digits. */
export function formatNumber(value: number, locale: Locale): string {
  return cached(locale, "number", { maximumSignificantDigits: 15 }).format(value);
}

/** A share below which nobody needs to know how much it is. */
const leastShare = 1e-6;

/**
 * A share as a percentage with at most one decimal; one that is there is never 0%: below 0.1% it has two figures.
 *
 * @example
 * formatPercent(0.595, "en") // => "59.5%"
 * formatPercent(0.00015, "en") // => "0.015%"
 */
export function formatPercent(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.001) return cached(locale, "percent", { style: "percent", maximumFractionDigits: 1 }).format(value);
  if (size < leastShare) return value > 0 ? `<${formatPercent(leastShare, locale)}` : `>${formatPercent(-leastShare, locale)}`;
  return cached(locale, "smallPercent", { style: "percent", maximumSignificantDigits: 2 }).format(value);
}

/** An amount of money: no fraction where it is whole, the currency's own otherwise. */
export function formatMoney(value: number, currency: string, locale: Locale): string {
  const whole = Number.isInteger(value);
  const digits = whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol", ...digits };
  return cached(locale, `money ${currency} ${whole}`, style as Intl.NumberFormatOptions).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function cached(locale: Locale, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const found = numberFormats.get(`${locale} ${key}`) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(`${locale} ${key}`, found);
  return found;
}
