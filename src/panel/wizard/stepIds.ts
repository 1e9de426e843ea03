import type { StepId } from "../state";

/** The steps of the wizard, in their order. */
export const stepIds: readonly StepId[] = ["goal", "streams", "funnels", "calendar", "team", "review"];

/** The parts of a plan that are filled in elsewhere than in the first step. */
const places: Readonly<Record<string, StepId>> = {
  streams: "streams",
  funnels: "funnels",
  calendar: "calendar",
  weekend: "calendar",
  fiscalStart: "calendar",
  team: "team",
  cushion: "team",
};

/** The step in which a place in the plan is filled in. */
export function stepOf(path: string): StepId {
  return places[/^\w+/.exec(path)?.[0] ?? ""] ?? "goal";
}
