import type { StepId } from "../state";

/** The steps of the wizard, in their order. */
export const stepIds: readonly StepId[] = ["goal", "streams", "funnels", "review"];

/** The step in which a place in the plan is filled in. */
export function stepOf(path: string): StepId {
  if (path.startsWith("streams")) return "streams";
  return path.startsWith("funnels") ? "funnels" : "goal";
}
