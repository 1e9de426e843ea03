import {
  calendarMessages,
  type dailyMessages,
  fillMessage,
  formatMoney,
  formatNumber,
  formatPercent,
  panelMessages,
  teamMessages,
  type Area,
  type callsMessages,
  type Locale,
  type MessageKey,
  type MessageValues,
  type routineMessages,
  type standUpMessages,
  type todayMessages,
  type trialSheetMessages,
  type trialsMessages,
  type whyMessages,
} from "../../i18n";

/** What the panel speaks wherever one is. */
const spoken = [panelMessages, calendarMessages, teamMessages] as const;

/** What is spoken in one place alone and is loaded with it (`WithWords`). */
type Beside =
  | typeof callsMessages
  | typeof todayMessages
  | typeof dailyMessages
  | typeof whyMessages
  | typeof standUpMessages
  | typeof routineMessages
  | typeof trialsMessages
  | typeof trialSheetMessages;

export type WordKey = MessageKey<(typeof spoken)[number] | Beside>;

/** The words of the panel in one language, and its way of writing numbers. */
export interface Words {
  readonly locale: Locale;
  readonly say: (key: WordKey, values?: MessageValues) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
}

/** The words of the panel in a language, with those of the place that asks. A word nobody loaded is a mistake of ours and throws. */
export function wordsOf(locale: Locale, beside: readonly Area<string>[] = []): Words {
  const texts = Object.assign({}, ...[...spoken, ...beside].map((area) => area[locale])) as Readonly<Record<string, string>>;
  return {
    locale,
    say: (key, values) => {
      const text = texts[key];
      if (text === undefined) throw new Error(`no word for ${key} here`);
      return fillMessage(text, locale, values);
    },
    number: (value) => formatNumber(value, locale),
    percent: (value) => formatPercent(value, locale),
    money: (value, currency) => formatMoney(value, currency, locale),
  };
}
