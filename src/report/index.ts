export { faultReport } from "./faultReport";
export { readPlanText } from "./readPlanText";
export { planReport, reportWords } from "./planReport";
