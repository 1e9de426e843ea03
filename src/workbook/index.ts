export { readPlan, type ReadPlan } from "./readPlan";
export { writePlan, type Written } from "./writePlan";
