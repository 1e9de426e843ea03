import { adviceMessages, fillMessage, type MessageKey, type MessageValues } from "../../i18n";
import { usePanel } from "../context";

export type AdviceSay = (key: MessageKey<typeof adviceMessages>, values?: MessageValues) => string;

/** The words of what the facts say. */
export function useAdviceWords(): AdviceSay {
  const { locale } = usePanel().words;
  return (key, values) => fillMessage(adviceMessages[locale][key], locale, values);
}
