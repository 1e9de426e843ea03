// The sidebar of Google Sheets in the build that connects CRMs.
import { crmClient, type CrmClient } from "../host/sheets";
import type { HourlyRun, HourlyState, PanelOptions } from "../panel";
import { hubspotAddress } from "./hubspotAddress";
import { showSheets } from "./sheetsShow";

showSheets(async (host, run) => ({ connect: crmDoors(await crmClient(run), (utc) => host.localTime(utc)) }));

function crmDoors({ start, ask, keep, state, turn }: CrmClient, localTime: (utc: string) => string): NonNullable<PanelOptions["connect"]> {
  let kept = start.form;
  return {
    send: ask,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    localTime,
    store: {
      load: () => kept,
      save: (form) => {
        kept = form;
        // What Google has no room for is forgotten with the page.
        void keep(form).catch(() => undefined);
      },
    },
    keeps: "google",
    systems: ["bitrix24", "hubspot"],
    hubspot: hubspotAddress,
    hourly: { state: () => state().then(stateOf), turn: (form) => turn(form).then(stateOf) },
  };
}

function stateOf({ hourly, last }: { readonly hourly: boolean; readonly last: string | null }): HourlyState {
  const run = last === null ? undefined : readRun(last);
  return { on: hourly, ...(run === undefined ? {} : { last: run }) };
}

/** What the script wrote down of its last reading; undefined where it cannot be read. */
function readRun(text: string): HourlyRun | undefined {
  try {
    const run = JSON.parse(text) as Partial<HourlyRun> | null;
    return typeof run?.at === "string" && typeof run.kind === "string" ? (run as HourlyRun) : undefined;
  } catch {
    return undefined;
  }
}
