import { fillMessage, messages, type Locale, type MessageValues, type Messages } from "../i18n";

/** The words of reports in one language, by key. */
export type Say = (key: keyof Messages["report"], values?: MessageValues) => string;

/** The words of reports in a language. */
export function reportWords(locale: Locale): Say {
  return (key, values) => fillMessage(messages[locale].report[key], locale, values);
}
