/** Excel: the host port over Office.js. */
export type { ExcelApi, OwnFunctions } from "./api";
export { createExcelHost } from "./createExcelHost";
