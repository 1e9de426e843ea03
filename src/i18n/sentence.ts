import type { Fault } from "../core";
import { fillMessage } from "./format";
import type { Locale } from "./locale";
import { faultsMessages } from "./messages/faults";

/**
 * The sentence of a fault: where, what, the value met and the mend.
 *
 * @param where the place in words of the language; the fault's own path when left out
 * @example
 * sentence({ code: "notPositive", details: { value: 0 }, path: "check" }, "en") // => "check: 0 is not above 0; write a number above 0"
 */
export function sentence(fault: Fault, locale: Locale, where: string | undefined = fault.path): string {
  const text = fillMessage(faultsMessages[locale][fault.code], locale, fault.details);
  return where === undefined ? text : `${where}: ${text}`;
}
