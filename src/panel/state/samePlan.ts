import { shapePlan, type Plan } from "../../plan";
import { draftToInput } from "./draftToInput";
import { planToDraft } from "./planToDraft";

/** Whether two plans say the same, as the panel would write them. */
export function samePlan(left: Plan | null | undefined, right: Plan | null | undefined): boolean {
  return left != null && right != null && written(left) === written(right);
}

function written(plan: Plan): string {
  return JSON.stringify(shapePlan(draftToInput(planToDraft(plan, "en"), "en")));
}
