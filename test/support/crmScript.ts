import { nativeFunctions } from "../../src/app/engine";
import type { ConnectForm } from "../../src/facts";
import { createSheetsHost, type CrmClient, crmClient, type SheetsHost } from "../../src/host/sheets";
import { bitrixAnswers, webhookPath, type PortalTables } from "../facts/connect/fakeBitrix24";
import { hubspotAnswers, hubspotToken, type HubspotTables } from "../facts/connect/fakeHubspot";
import { makeRun, makeScriptApp, makeUrlFetch, type FakeFetch, type FakeTriggers, type FakeOptions } from "../host/fakes/sheets";
import { loadBuiltScript, type BuiltScript } from "./builtScript";

/** The built script that connects CRMs, with the portal and the account that it asks. */
export interface CrmScript extends BuiltScript, Pick<FakeFetch, "asked" | "failing"> {
  readonly triggers: FakeTriggers;
  readonly host: SheetsHost;
  readonly client: CrmClient;
  /** What Google's clock does, and what the script wrote down of it. */
  readonly wake: () => Promise<unknown>;
}

type Trouble = NonNullable<Parameters<typeof bitrixAnswers>[1]>["trouble"];

/** What the CRMs hold; a test may change it between two readings. */
export interface Crms {
  bitrix24?: PortalTables;
  hubspot?: HubspotTables;
  trouble?: Trouble;
}

export const webhook = `https://acme.bitrix24.com${webhookPath}`;
export const form: Pick<ConnectForm, "system" | "webhook" | "from"> = { system: "bitrix24", webhook, from: "2026-09-01" };
export const hubspotForm = { system: "hubspot", token: hubspotToken, from: "2026-03-01" } as const;

export async function loadCrmScript(crms: Crms, options: FakeOptions = {}, more: object = {}): Promise<CrmScript> {
  let requests = 0;
  const trouble: Trouble = (_, method) => crms.trouble?.(++requests, method);
  const { UrlFetchApp, asked, failing } = makeUrlFetch({
    "https://acme.bitrix24.com": (request, body) => bitrixAnswers(crms.bitrix24 ?? {}, { trouble })(request, body),
    "https://api.hubapi.com": (request, body) =>
      hubspotAnswers(crms.hubspot ?? { deals: [], companies: [], owners: [], pipelines: [] }, { trouble })(request, body),
  });
  const triggers = makeScriptApp();
  const services = { UrlFetchApp, ScriptApp: triggers.ScriptApp, ...more };
  const built = await loadBuiltScript({ functions: nativeFunctions, ...options }, "appsscript-crm", services);
  const run = makeRun(built.script);
  const client = await crmClient(run);
  const wake = async (): Promise<unknown> => {
    await (built.script["crmHourly"] as () => Promise<void>)();
    const { last } = await client.state();
    return last === null ? null : (JSON.parse(last) as unknown);
  };
  const host = await createSheetsHost({ run, visibility: { isVisible: () => false, onChange: () => () => undefined } });
  return { ...built, asked, failing, triggers, host, client, wake };
}
