import {
  calendarMessages,
  fillMessage,
  formatMoney,
  formatNumber,
  formatPercent,
  panelMessages,
  teamMessages,
  todayMessages,
  type Locale,
  type MessageKey,
  type MessageValues,
} from "../../i18n";

/** The parts of the messages that the panel speaks; a part that is new stands here and nowhere else. */
const spoken = [panelMessages, calendarMessages, teamMessages, todayMessages] as const;

export type WordKey = MessageKey<(typeof spoken)[number]>;

/** The words of the panel in one language, and its way of writing numbers. */
export interface Words {
  readonly locale: Locale;
  readonly say: (key: WordKey, values?: MessageValues) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
}

export function wordsOf(locale: Locale): Words {
  const texts = Object.assign({}, ...spoken.map((area) => area[locale])) as Readonly<Record<WordKey, string>>;
  return {
    locale,
    say: (key, values) => fillMessage(texts[key], locale, values),
    number: (value) => formatNumber(value, locale),
    percent: (value) => formatPercent(value, locale),
    money: (value, currency) => formatMoney(value, currency, locale),
  };
}
