import type { Fault } from "../core";
import { sentence, type Locale } from "../i18n";
import { reportWords } from "./words";

/** Every fault of a plan, a line each: where, what, the mend. */
export function faultReport(faults: readonly Fault[], locale: Locale): string {
  return [reportWords(locale)("faults", { n: faults.length }), ...faults.map((fault) => `  ${sentence(fault, locale)}`)].join("\n") + "\n";
}
