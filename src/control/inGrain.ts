import type { Control } from "./control";
import { firstDaysOf, seenBy } from "./sight";
import type { ControlGrain } from "./window";

/**
 * A control as a stretch of time can be judged by it: half a day by those kinds of facts alone of which some have their time,
 * as nothing else tells one half from the other. Any other stretch by all of them.
 */
export function inGrain(control: Control, grain: ControlGrain): Control {
  if (grain !== "halfDay") return control;
  const { plan, ledger, moment, seen } = control;
  const timed = ledger.entries.filter(({ time }) => time !== undefined);
  return { ...control, seen: { ...seenBy(firstDaysOf(plan, timed), moment.day), streamsOf: seen.streamsOf } };
}
