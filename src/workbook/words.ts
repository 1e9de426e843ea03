import {
  controlMessages,
  fillMessage,
  locales,
  recordsMessages,
  routineMessages,
  sheetsMessages,
  tasksMessages,
  trialSheetMessages,
  type Locale,
  type MessageValues,
} from "../i18n";

/** The words of the sheets in one language, by key. */
export type Words = (key: string, values?: MessageValues) => string;
/** The areas that hold words of sheets. */
const areas = [sheetsMessages, recordsMessages, tasksMessages, controlMessages, routineMessages, trialSheetMessages];

/** The words of the sheets in a language. A key nobody wrote is a mistake of ours and throws. */
export function wordsOf(locale: Locale): Words {
  return (key, values) => {
    const message = areas.map((area) => (area[locale] as Readonly<Record<string, string>>)[key]).find(Boolean);
    if (message === undefined) throw new Error(`no word for ${key}`);
    return fillMessage(message, locale, values);
  };
}

/**
 * The code behind a word that a person chose from a list, in whatever language: `повторный` is `repeat`.
 *
 * @param prefix the key before the code: `kind_` for `kind_repeat`
 */
export function codeOf(prefix: string, codes: readonly string[], word: string): string | undefined {
  const wanted = word.trim().toLowerCase();
  return codes.find((code) => code === wanted || locales.some((locale) => wordsOf(locale)(prefix + code).toLowerCase() === wanted));
}
