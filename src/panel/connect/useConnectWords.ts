import { useMemo } from "react";
import { connectMessages, fillMessage, type MessageKey, type MessageValues } from "../../i18n";
import { usePanel } from "../context";

/** Says a word of connecting. */
export type SayConnect = (key: MessageKey<typeof connectMessages>, values?: MessageValues) => string;

/** The words of connecting. */
export function useConnectWords(): SayConnect {
  const { locale } = usePanel().words;
  return useMemo(() => (key, values) => fillMessage(connectMessages[locale][key], locale, values), [locale]);
}
