// The built script that connects CRMs: Google's servers ask, the clock wakes it, the sheets follow, the key stays with the person.
import { beforeAll, describe, expect, it } from "vitest";
import {
  collectConnection,
  connectionMapping,
  connectionOf,
  diffDeals,
  diffFacts,
  changesOf,
  readForm,
  type Mapping,
  type Web,
} from "../../src/facts";
import { HostError, type Step } from "../../src/host/port";
import { readDeals, readFacts, remember, writeDeals, writeFacts } from "../../src/workbook";
import type { PortalTables } from "../facts/connect/fakeBitrix24";
import type { HubspotTables } from "../facts/connect/fakeHubspot";
import { form, hubspotForm, loadCrmScript, webhook, type Crms, type CrmScript } from "../support/crmScript";

const deal = (id: string, stage: string, meaning: string) => ({
  ...{ ID: id, STAGE_ID: stage, STAGE_SEMANTIC_ID: meaning, CATEGORY_ID: "0", OPPORTUNITY: "1500.00", CURRENCY_ID: "RUB" },
  ...{ ASSIGNED_BY_ID: "1", COMPANY_ID: "0", DATE_CREATE: "2026-09-01T09:00:00+03:00", DATE_MODIFY: "2026-09-10T09:00:00+03:00" },
});
const move = (id: string, owner: string, stage: string, meaning: string) => ({
  ...{ ID: id, OWNER_ID: owner, STAGE_ID: stage, STAGE_SEMANTIC_ID: meaning, CATEGORY_ID: "0", CREATED_TIME: "2026-09-05T10:00:00+03:00" },
});
const tables = (deals: number, won: number): PortalTables => ({
  "crm.status.list": [{ ID: "1", ENTITY_ID: "DEAL_STAGE", STATUS_ID: "NEW", NAME: "Enquiry" }],
  "crm.category.list": [{ id: 0, name: "Sales" }],
  "user.get": [{ ID: "1", NAME: "Anna", LAST_NAME: "Smith" }],
  "crm.company.list": [],
  "crm.deal.list": Array.from({ length: deals }, (_, index) =>
    deal(String(index + 1), index < won ? "WON" : "NEW", index < won ? "S" : "P"),
  ),
  "crm.stagehistory.list 2": Array.from({ length: deals }, (_, index) => [
    move(String(2 * index + 1), String(index + 1), "NEW", "P"),
    ...(index < won ? [move(String(2 * index + 2), String(index + 1), "WON", "S")] : []),
  ]).flat(),
});

const names: Mapping["names"] = { person: {}, stream: { Sales: "New clients" }, stage: { Enquiry: "Leads", "Contract sent": "Leads" } };

/** What of a plan an import needs, where a plan has it. */
const plan = {
  currency: "RUB",
  streams: [{ name: "New clients" }],
  funnels: [{ name: "New clients", stages: [{ name: "Leads" }, { name: "Meetings" }] }],
};
const planSteps: readonly Step[] = [
  { kind: "sheet", name: "Plan" },
  ...(
    [
      ["plan_currency", "B1", ["RUB"]],
      ["streams_name", "A4:A5", ["New clients", ""]],
      ["stages_funnel", "A8:A10", ["New clients", "New clients", ""]],
      ["stages_name", "B8:B10", ["Leads", "Meetings", ""]],
    ] as const
  ).flatMap(([name, range, column]): readonly Step[] => [
    { kind: "values", sheet: "Plan", range, values: column.map((value) => [value]) },
    { kind: "name", name, sheet: "Plan", range },
  ]),
];

/** The first import, as the panel does it: read, decide, write, remember. */
async function importByHand({ host, client }: CrmScript, entered: object): Promise<void> {
  const web: Web = { send: client.ask, sleep: async () => undefined, isStopped: () => false };
  const doors = { currency: plan.currency, localTime: host.localTime, hubspot: "https://api.hubapi.com" };
  const connection = connectionOf(readForm(JSON.stringify(entered)), web, doors);
  const mapping = connectionMapping(connection, names);
  const collected = await collectConnection(connection, mapping, plan);
  if (collected === undefined) throw new Error("stopped");
  expect(collected.unknown).toEqual([]);
  await writeFacts(host, "en", changesOf(diffFacts([], collected.facts, mapping.source), true));
  if (collected.deals.length > 0) await writeDeals(host, "en", changesOf(diffDeals([], collected.deals, mapping.source), true));
  await remember(host, mapping.source, JSON.stringify(mapping));
}

async function counts({ host }: CrmScript): Promise<readonly [number, number]> {
  const [facts, deals] = [await readFacts(host), await readDeals(host)];
  return [facts.state === "none" ? -1 : facts.rows.length, deals.state === "none" ? -1 : deals.rows.length];
}

/** A spreadsheet with the plan and a first import, read every hour. */
async function opened(crms: Crms, entered: object = form, more: object = {}): Promise<CrmScript> {
  const script = await loadCrmScript(crms, { zone: "Asia/Vladivostok" }, more);
  await script.host.write(planSteps);
  await importByHand(script, entered);
  await script.client.turn(JSON.stringify(entered));
  return script;
}

beforeAll(async () => void (await loadCrmScript({})), 240_000);

describe("every hour", () => {
  it("brings in what changed, page after page, and nothing twice", async () => {
    const crms: Crms = { bitrix24: tables(120, 30) };
    const script = await opened(crms);
    expect(await counts(script)).toEqual([150, 90]);
    const still = { kind: "done", added: 0, changed: 0, removed: 0, bad: 0, waiting: 0, kept: 0 };
    expect(await script.wake()).toMatchObject(still);
    crms.bitrix24 = tables(121, 31);
    // A deal was won and is no longer open, and another one came: two facts more, one deal out, one in.
    expect(await script.wake()).toMatchObject({ kind: "done", added: 3, removed: 1, bad: 0 });
    expect(await counts(script)).toEqual([152, 90]);
    expect(await script.wake()).toMatchObject(still);
    expect(script.asked.filter((line) => line.includes("batch")).length).toBeGreaterThan(0);
    expect(script.google.slept.every((time) => time === 500)).toBe(true);
  });

  it("says when it was, by the spreadsheet's clock", async () => {
    const run = (await (await opened({ bitrix24: tables(1, 0) })).wake()) as { readonly at: string };
    const there = new Date(Date.now() + 10 * 3_600_000).toISOString();
    expect(run.at.slice(0, 13)).toBe(there.slice(0, 13));
  });

  it("takes no row that cannot be read or has a name of which nothing is decided, and takes nothing away meanwhile", async () => {
    const crms: Crms = { bitrix24: tables(4, 1) };
    const script = await opened(crms);
    const known = tables(3, 1);
    const strange = { ...deal("9", "ODD", "P"), CATEGORY_ID: "7" };
    crms.bitrix24 = {
      ...known,
      "crm.deal.list": [...(known["crm.deal.list"] ?? []), strange],
      "crm.stagehistory.list 2": [...(known["crm.stagehistory.list 2"] ?? []), move("90", "9", "ODD", "P"), { ID: "91" }],
    };
    expect(await script.wake()).toMatchObject({ kind: "done", added: 0, removed: 0, bad: 3, waiting: 1, kept: 2 });
    expect(await counts(script)).toEqual([5, 3]);
  });

  it("asks again when it was asked too often, or the server broke, or Google wants a pause", async () => {
    let count = 0;
    const crms: Crms = { bitrix24: tables(2, 1) };
    const script = await opened(crms);
    crms.trouble = () => ((count += 1) === 1 ? [503, { error: "QUERY_LIMIT_EXCEEDED" }] : count === 2 ? [502, "<html>"] : undefined);
    script.failing.push("Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.");
    expect(await script.wake()).toMatchObject({ kind: "done", added: 0 });
    expect(script.google.slept.filter((time) => time !== 500)).toEqual([1000, 2000, 4000]);
  });

  it.each([
    ["an expired key", () => [401, { error: "expired_token" }] as const, { kind: "fault", fault: { code: "keyRefused" } }],
    ["a right that is missing", () => [403, { error: "insufficient_scope" }] as const, { kind: "fault", fault: { code: "rightMissing" } }],
    [
      "a server that stays broken",
      () => [500, "oops"] as const,
      { kind: "fault", fault: { code: "serverFailed", details: { status: 500 } } },
    ],
    ["an answer that is none", () => [200, "<html>Welcome</html>"] as const, { kind: "fault", fault: { code: "answerUnreadable" } }],
  ])("notes %s and writes nothing", async (_, trouble, noted) => {
    const crms: Crms = { bitrix24: tables(2, 1) };
    const script = await opened(crms);
    crms.trouble = trouble;
    expect(await script.wake()).toMatchObject(noted);
    expect(await counts(script)).toEqual([3, 1]);
  });

  it.each([
    ["Service invoked too many times for one day: urlfetch.", { kind: "host", code: "quota" }],
    [
      "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
      { kind: "host", code: "notEnabled" },
    ],
  ])("notes what Google says: %s", async (words, noted) => {
    const script = await opened({ bitrix24: tables(2, 1) });
    script.failing.push(words);
    expect(await script.wake()).toMatchObject(noted);
  });

  it("notes that nobody answers, without the address, which is a key", async () => {
    const script = await opened({ bitrix24: tables(2, 1) });
    script.failing.push(...Array.from({ length: 6 }, () => `DNS error: ${webhook}crm.deal.list.json`));
    expect(await script.wake()).toMatchObject({ kind: "fault", fault: { code: "noAnswer", details: { host: "acme.bitrix24.com" } } });
    const { last } = await script.client.state();
    expect(last).not.toContain("abc123");
  });

  it("stops before Google stops it", async () => {
    let now = Date.parse("2026-11-22T10:00:00Z");
    class Clock extends Date {
      static override now(): number {
        return (now += 50_000);
      }
    }
    const script = await opened({ bitrix24: tables(2, 1) }, form, { Date: Clock });
    expect(await script.wake()).toMatchObject({ kind: "tooLong" });
    expect(await counts(script)).toEqual([3, 1]);
  });

  it("waits for a first import by hand", async () => {
    const script = await loadCrmScript({ bitrix24: tables(2, 1) });
    await script.client.turn(JSON.stringify(form));
    expect(await script.wake()).toMatchObject({ kind: "first" });
    expect(script.asked).toEqual([]);
  });

  it("reads HubSpot at its own address, its moments by the spreadsheet's clock", async () => {
    const story = (id: string, stage: string) => ({
      id,
      properties: { amount: "1200.5", deal_currency_code: "RUB", dealstage: stage, createdate: "2026-03-01T08:00:00Z" },
      propertiesWithHistory: { dealstage: [{ value: stage, timestamp: "2026-03-05T22:30:00.123Z" }] },
    });
    const stages = [
      { id: "sent", label: "Contract sent", metadata: { isClosed: "false", probability: "0.8" } },
      { id: "won", label: "Closed won", metadata: { isClosed: "true", probability: "1.0" } },
    ];
    const account = (...deals: readonly Readonly<Record<string, unknown>>[]): HubspotTables => ({
      ...{ deals, companies: [], owners: [], pipelines: [{ id: "default", label: "Sales", stages }] },
    });
    const crms: Crms = { hubspot: account(story("1", "won"), story("2", "sent")) };
    const script = await opened(crms, hubspotForm);
    expect(await script.wake()).toMatchObject({ kind: "done", added: 0, changed: 0, removed: 0, bad: 0 });
    crms.hubspot = account(story("1", "won"), story("2", "sent"), story("3", "won"));
    expect(await script.wake()).toMatchObject({ kind: "done", added: 1, bad: 0 });
    const facts = await readFacts(script.host);
    if (facts.state === "none") throw new Error("no facts");
    expect(facts.rows.map(({ record }) => `${record.date} ${record.time}`)).toEqual(Array(3).fill("2026-03-06 08:30"));
    expect(script.asked.every((line) => line.includes(" https://api.hubapi.com/"))).toBe(true);
  });
});

describe("the clock", () => {
  it("is set once, and taken off", async () => {
    const { client, triggers, wake } = await loadCrmScript({});
    expect((await client.state()).hourly).toBe(false);
    expect((await client.turn(JSON.stringify(form))).hourly).toBe(true);
    await client.turn(JSON.stringify({ ...form, from: "2026-10-01" }));
    expect(triggers.triggers).toEqual([{ handler: "crmHourly", hours: 1 }]);
    expect(await client.turn(null)).toEqual({ form: null, hourly: false, last: null });
    expect(triggers.triggers).toEqual([]);
    expect(await wake()).toBeNull();
  });

  it("leaves other scripts' triggers alone, and says when there are too many or none are allowed", async () => {
    const { client, triggers } = await loadCrmScript({});
    for (let count = 0; count < 20; count++) triggers.triggers.push({ handler: "someoneElses", hours: 1 });
    await expect(client.turn(JSON.stringify(form))).rejects.toMatchObject({ code: "triggers" });
    await client.turn(null);
    expect(triggers.triggers).toHaveLength(20);
    triggers.agreed = false;
    await expect(client.state()).rejects.toBeInstanceOf(HostError);
    await expect(client.state()).rejects.toMatchObject({ code: "notEnabled" });
  });
});

describe("the key", () => {
  it("stays among the person's own properties, apart for each spreadsheet, and is forgotten when asked", async () => {
    const script = await opened({ bitrix24: tables(2, 1) });
    await script.client.keep(JSON.stringify(form));
    await script.wake();
    const { sheets } = await script.host.describe();
    const cells = await script.host.read(sheets.map(({ name }) => ({ sheet: name, range: "A1:Z300" })));
    expect(JSON.stringify(cells)).toContain("Bitrix24");
    expect(JSON.stringify(cells)).not.toContain("abc123");
    const keys = () => script.google.properties.getKeys().filter((key) => script.google.properties.getProperty(key)?.includes("abc123"));
    expect(keys().map((key) => key.split(" ").pop())).toEqual(expect.arrayContaining(["form", "job"]));
    await script.client.keep(null);
    await script.client.turn(null);
    expect(keys()).toEqual([]);
  });

  it("goes to no address that is not encrypted", async () => {
    const { client, asked } = await loadCrmScript({});
    expect(await client.ask({ method: "GET", url: "http://acme.bitrix24.com/rest/1/abc/profile.json", headers: {} })).toBeNull();
    expect(asked).toEqual([]);
  });
});
