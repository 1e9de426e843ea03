import { wordOf, type Say } from "../functions";
import { sentence, type Locale } from "../i18n";

/** Puts the faults of functions into sentences of a language, with the argument by its own word. */
export function sayIn(locale: Locale): Say {
  return ({ fault }, definition) => {
    const where = fault.path === undefined || definition === undefined ? undefined : wordOf(definition, fault.path, locale);
    return sentence(fault, locale, where);
  };
}
