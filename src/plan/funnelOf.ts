import type { Funnel, Plan, Stream } from "./plan";
import { sameName } from "./sameName";

/** The funnel that a stream names. */
export function funnelOf(plan: Plan, { funnel }: Stream): Funnel | undefined {
  return funnel === undefined ? undefined : plan.funnels.find((known) => sameName(known.name, funnel));
}
