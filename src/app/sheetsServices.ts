import type { CrmServices, Services } from "../host/sheets";

/** Google's services, each asked for when it is needed: before the person has agreed to it, the very name is an error. */
export const services: Services = {
  get SpreadsheetApp() {
    return SpreadsheetApp;
  },
  get LockService() {
    return LockService;
  },
  get Utilities() {
    return Utilities;
  },
  get Session() {
    return Session;
  },
  get PropertiesService() {
    return PropertiesService;
  },
  get Charts() {
    return Charts;
  },
};

/** Those of the build that connects CRMs. */
export const crmServices: CrmServices = {
  get UrlFetchApp() {
    return UrlFetchApp;
  },
  get ScriptApp() {
    return ScriptApp;
  },
};
