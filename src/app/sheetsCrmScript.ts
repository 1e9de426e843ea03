// The script of Google Sheets in the build that connects CRMs: that of the plain build, and what asks a CRM.
import type { Web } from "../facts";
import { createCrmServer, createSheetsHost, crmClient, runInScript } from "../host/sheets";
import type { HourlyRun } from "../panel";
import { readHourly } from "./sheetsHourly";
import { server } from "./sheetsScript";
import { crmServices, services } from "./sheetsServices";

export { call, onOpen, server, showPlanPanel, showPlanWindow } from "./sheetsScript";

export const crm = createCrmServer(services, crmServices);

/** Google ends a script after six minutes; what is left after this belongs to the writing. */
const longestReading = 4 * 60_000;

/** What Google calls every hour. */
export async function crmHourly(): Promise<void> {
  const form = crm.job();
  if (form === null) return;
  const begun = Date.now();
  const run = runInScript({ ...server, ...crm });
  const host = await createSheetsHost({ run, visibility: { isVisible: () => false, onChange: () => () => undefined } });
  const web: Web = {
    send: (await crmClient(run)).ask,
    sleep: async (milliseconds) => services.Utilities.sleep(milliseconds),
    isStopped: () => Date.now() - begun > longestReading,
  };
  const localTime = (utc: string): string => crm.localTime(utc);
  const outcome = await readHourly({ host, web, form, localTime });
  const told = { ...outcome, at: localTime(new Date(begun).toISOString()) } as HourlyRun;
  crm.note(JSON.stringify(told));
}
