import { fillMessage, locales, messages, type Locale, type MessageValues, type Messages } from "../i18n";

/** The words of the sheets in one language, by key. */
export type Words = (key: string, values?: MessageValues) => string;
/** The sections that hold words of sheets. */
const sections = ["sheets", "records", "tasks", "control"] as const satisfies readonly (keyof Messages)[];

/** The words of the sheets in a language. A key nobody wrote is a mistake of ours and throws. */
export function wordsOf(locale: Locale): Words {
  return (key, values) => {
    const message = sections.map((section) => (messages[locale][section] as Readonly<Record<string, string>>)[key]).find(Boolean);
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
