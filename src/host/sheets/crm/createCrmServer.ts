import type { Services } from "../server/services";
import { askByGoogle } from "./askByGoogle";
import { hourlyName, type CrmCalls, type CrmState } from "./crmCalls";
import { crmStore } from "./crmStore";

/** The services of Apps Script that connecting needs beside those of the spreadsheet. */
export interface CrmServices {
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
}

/** The calls, and what the hourly reading needs. */
export interface CrmServer extends CrmCalls {
  /** The form to read with every hour; null: it was switched off. */
  job(): string | null;
  /** Keeps what the hourly reading came to. */
  note(text: string): void;
  /** The wall time, `yyyy-mm-ddThh:mm`, that the spreadsheet's clock shows at a moment told in UTC. */
  localTime(utc: string): string;
}

/** The half of connecting that runs in the script: Google's servers ask the CRM, and Google's clock wakes the script. */
export function createCrmServer(services: Services, google: CrmServices): CrmServer {
  const store = () => crmStore(services);
  const own = (): readonly GoogleAppsScript.Script.Trigger[] =>
    google.ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === hourlyName);
  const state = (): CrmState => ({ form: store().load("form"), hourly: own().length > 0, last: store().load("last") });
  const stop = (): void => own().forEach((trigger) => google.ScriptApp.deleteTrigger(trigger));
  return {
    crmState: state,
    crmAsk: (request) => askByGoogle(google, request),
    crmKeep: (form) => {
      store().save("form", form);
      return state();
    },
    crmTurn: (form) => {
      if (form === null) {
        stop();
        for (const what of ["job", "last"] as const) store().save(what, null);
        return state();
      }
      if (own().length === 0) google.ScriptApp.newTrigger(hourlyName).timeBased().everyHours(1).create();
      store().save("job", form);
      return state();
    },
    job: () => store().load("job"),
    note: (text) => store().save("last", text),
    localTime: (utc) =>
      services.Utilities.formatDate(
        new Date(utc),
        services.SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
        "yyyy-MM-dd HH:mm",
      ).replace(" ", "T"),
  };
}
