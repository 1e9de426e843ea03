export { faultReport } from "./faultReport";
export { readPlanText } from "./readPlanText";
export { planReport } from "./planReport";
export { reportWords } from "./words";
export { dailyReport } from "./dailyReport";
export { controlReport, controlWords } from "./controlReport";
export { importReport, importWords, questionReport } from "./importReport";
export { repeatReport } from "./repeatReport";
export { forecastReport } from "./forecastReport";
