import { useMemo } from "react";
import { factsMessages, fillMessage, type MessageKey, type MessageValues } from "../../i18n";
import { usePanel } from "../context";

export type FactKey = MessageKey<typeof factsMessages>;

/** Says a word of the screen Facts. */
export type SayFact = (key: FactKey, values?: MessageValues) => string;

/** The words of the screen Facts. */
export function useFactWords(): SayFact {
  const { locale } = usePanel().words;
  return useMemo(() => (key, values) => fillMessage(factsMessages[locale][key], locale, values), [locale]);
}
