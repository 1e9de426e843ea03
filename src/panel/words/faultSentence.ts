import type { Fault } from "../../core";
import { sentence } from "../../i18n";
import type { Words } from "./words";

/** Shares stand in the panel and on the sheets as percentages, so that is how a wrong one is named. */
const ofPercent: Readonly<Partial<Record<Fault["code"], "badPercent">>> = { notShare: "badPercent", notInside: "badPercent" };

/** What is wrong with a plan: where, the value as it stands in its field, and the mend. */
export function faultSentence(fault: Fault, words: Words, where: string | undefined): string {
  const key = ofPercent[fault.code];
  if (key === undefined) return sentence(fault, words.locale, where);
  const text = words.say(key, { ...fault.details });
  return where === undefined ? text : `${where}: ${text}`;
}
