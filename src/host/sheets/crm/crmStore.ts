import type { Services } from "../server/services";

/** What of a connection is kept: the form as it was entered, the form that is read with every hour, what the last reading came to. */
type Kept = "form" | "job" | "last";

interface CrmStore {
  load(what: Kept): string | null;
  save(what: Kept, text: string | null): void;
}

/** Keeps it among the person's own properties of the script, apart for each spreadsheet: nobody else who may edit the file sees them. */
export function crmStore({ PropertiesService, SpreadsheetApp }: Pick<Services, "PropertiesService" | "SpreadsheetApp">): CrmStore {
  const store = PropertiesService.getUserProperties();
  const key = (what: Kept): string => `crm ${SpreadsheetApp.getActiveSpreadsheet().getId()} ${what}`;
  return {
    load: (what) => store.getProperty(key(what)),
    save: (what, text) => {
      if (text === null) store.deleteProperty(key(what));
      else store.setProperty(key(what), text);
    },
  };
}
