import { useMemo } from "react";
import { fillMessage, messages, type MessageValues, type Messages } from "../../i18n";
import { usePanel } from "../context";

/** Says a word of connecting. */
export type SayConnect = (key: keyof Messages["connect"], values?: MessageValues) => string;

/** The words of connecting. */
export function useConnectWords(): SayConnect {
  const { locale } = usePanel().words;
  return useMemo(() => (key, values) => fillMessage(messages[locale].connect[key], locale, values), [locale]);
}
