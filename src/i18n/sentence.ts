import type { Fault } from "../core";
import { fillMessage } from "./format";
import type { Locale } from "./locale";
import { faults as el } from "./messages/el/faults";
import { faults as en } from "./messages/en/faults";
import { faults as ru } from "./messages/ru/faults";

/** These alone: what answers in a cell carries no word of the panel along. */
const faults = { en, ru, el };

/**
 * The sentence of a fault: where, what, the value met and the mend.
 *
 * @param where the place in words of the language; the fault's own path when left out
 * @example
 * sentence({ code: "notPositive", details: { value: 0 }, path: "check" }, "en") // => "check: 0 is not above 0; write a number above 0"
 */
export function sentence(fault: Fault, locale: Locale, where: string | undefined = fault.path): string {
  const text = fillMessage(faults[locale][fault.code], locale, fault.details);
  return where === undefined ? text : `${where}: ${text}`;
}
