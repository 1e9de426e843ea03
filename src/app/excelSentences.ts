import { functions, type Say } from "../functions";
import { localeOf } from "../i18n";
import { officeLanguage } from "./excelBoot";
import { sayIn } from "./say";

const known = new Map(functions.map((definition) => [definition.id, definition]));

/** The sentences of faults in the language of Excel. The functions that ask have no words of their own: those are here. */
export function sayInExcel(): Say {
  const say = sayIn(localeOf(officeLanguage()));
  return (fault, definition) => say(fault, definition && known.get(definition.id));
}
