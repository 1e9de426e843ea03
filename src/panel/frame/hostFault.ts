import { FaultError } from "../../core";
import { HostError, type HostErrorCode } from "../../host/port";
import { fillMessage, hostMessages, sentence } from "../../i18n";
import type { Words } from "../words";

/** Why the workbook said no, in a sentence. */
export function hostFault(error: unknown, { locale }: Words): string {
  const say = (code: HostErrorCode, detail: string): string => fillMessage(hostMessages[locale][code], locale, { detail });
  if (error instanceof HostError) return say(error.code, error.detail);
  if (error instanceof FaultError) return sentence(error.fault, locale);
  return say("refused", error instanceof Error ? error.message : String(error));
}
