/** Google Sheets: the host port in the sidebar, and the half of it that runs in the script. */
export { createSheetsHost, type SheetsHost, type SheetsHostOptions } from "./client/createSheetsHost";
export { type GoogleRun } from "./client/callServer";
export { createServer, type Server } from "./server/createServer";
export type { Services } from "./server/services";
export { serverCallNames } from "./protocol";
export { crmCallNames, hourlyName } from "./crm/crmCalls";
export { createCrmServer, type CrmServer, type CrmServices } from "./crm/createCrmServer";
export { crmClient, type CrmClient } from "./client/crmClient";
export { runInScript } from "./client/runInScript";
