import { localeOf } from "../i18n";
import { sayIn } from "./say";

/** The sentences of faults, in the language that Excel has. */
export const say = sayIn(localeOf(navigator.language));

/** Shows the panel. */
export function showPanel(): void {
  document.getElementById("panel")?.append("Plan Cascade");
}
