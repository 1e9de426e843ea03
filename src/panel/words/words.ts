import {
  fillMessage,
  formatMoney,
  formatNumber,
  formatPercent,
  messages,
  type Locale,
  type Messages,
  type MessageValues,
} from "../../i18n";

export type WordKey = keyof Messages["panel"];

/** The words of the panel in one language, and its way of writing numbers. */
export interface Words {
  readonly locale: Locale;
  readonly say: (key: WordKey, values?: MessageValues) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
}

export function wordsOf(locale: Locale): Words {
  return {
    locale,
    say: (key, values) => fillMessage(messages[locale].panel[key], locale, values),
    number: (value) => formatNumber(value, locale),
    percent: (value) => formatPercent(value, locale),
    money: (value, currency) => formatMoney(value, currency, locale),
  };
}
