import { FaultError } from "../../core";
import { HostError, type HostErrorCode } from "../../host/port";
import { sentence } from "../../i18n";
import type { WordKey, Words } from "../words";

const sentences: Readonly<Record<HostErrorCode, WordKey>> = {
  missingSheet: "hostMissingSheet",
  sheetExists: "hostSheetExists",
  badName: "hostBadName",
  badRange: "hostBadRange",
  shape: "hostBadRange",
  badFormula: "hostBadFormula",
  protected: "hostProtected",
  refused: "hostRefused",
};

/** Why the workbook said no, in a sentence. */
export function hostFault(error: unknown, words: Words): string {
  if (error instanceof HostError) return words.say(sentences[error.code], { detail: error.detail });
  if (error instanceof FaultError) return sentence(error.fault, words.locale);
  return words.say("hostRefused", { detail: error instanceof Error ? error.message : String(error) });
}
