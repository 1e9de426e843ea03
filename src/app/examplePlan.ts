import { parsePlan, type Plan } from "../plan";

/** A plan of ours from its file; one that is none is a mistake of ours. */
export function examplePlan(input: unknown): Plan {
  const { plan, faults } = parsePlan(input);
  if (plan === undefined) throw new Error(`the example is no plan: ${JSON.stringify(faults)}`);
  return plan;
}
