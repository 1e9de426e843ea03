import type { Locale } from "../../i18n";

/** The sign of a currency, to stand beside an amount; "" while its code is not whole. */
export function currencySymbol(currency: string, locale: Locale): string {
  if (!/^[A-Z]{3}$/.test(currency)) return "";
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
