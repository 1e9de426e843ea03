import { fault } from "../core";
import { parsePlan, type Parsed } from "../plan";

/** A plan from the text of a JSON file, or everything that is wrong with it. */
export function readPlanText(text: string): Parsed {
  try {
    return parsePlan(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { faults: [fault("notPlan", { reason: error.message }).fault] };
  }
}
