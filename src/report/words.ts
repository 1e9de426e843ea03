import { fillMessage, reportMessages, type Locale, type MessageKey, type MessageValues } from "../i18n";

/** The words of reports in one language, by key. */
export type Say = (key: MessageKey<typeof reportMessages>, values?: MessageValues) => string;

/** The words of reports in a language. */
export function reportWords(locale: Locale): Say {
  return (key, values) => fillMessage(reportMessages[locale][key], locale, values);
}
