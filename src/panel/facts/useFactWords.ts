import { useMemo } from "react";
import { fillMessage, messages, type MessageValues, type Messages } from "../../i18n";
import { usePanel } from "../context";

export type FactKey = keyof Messages["facts"];

/** Says a word of the screen Facts. */
export type SayFact = (key: FactKey, values?: MessageValues) => string;

/** The words of the screen Facts. */
export function useFactWords(): SayFact {
  const { locale } = usePanel().words;
  return useMemo(() => (key, values) => fillMessage(messages[locale].facts[key], locale, values), [locale]);
}
