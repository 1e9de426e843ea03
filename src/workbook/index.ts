export { readPlan, type ReadPlan } from "./readPlan";
export { writePlan, type Written } from "./writePlan";
export { readDeals, readFacts, type ReadRecords } from "./readRecords";
export { writeDeals, writeFacts, type RecordsWritten } from "./writeRecords";
export { writeTemplate } from "./writeTemplate";
export { isOutOfDate } from "./isOutOfDate";
export { readMemory, remember } from "./memory";
export { writeControl, type ControlWritten } from "./writeControl";
