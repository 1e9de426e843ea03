export { planSteps } from "./planSteps";
export { readPlan, type ReadPlan } from "./readPlan";
export { writePlan, type Written } from "./writePlan";
