import { afterEach, describe, expect, it } from "vitest";
import { hubspot } from "../../../src/facts";
import { fakeHubspot, hubspotToken, type HubspotTables } from "./fakeHubspot";
import { nodeWeb } from "./nodeWeb";
import { faultOfReading, readTable } from "./readTable";
import type { FakeServer } from "./serveJson";

const moves = (...list: readonly (readonly [stage: string, utc: string])[]) => ({
  dealstage: list.map(([value, timestamp]) => ({ value, timestamp, sourceType: "CRM_UI" })).reverse(),
});
const deal = (
  id: string,
  stage: string,
  more: object = {},
  history = moves([stage, "2026-03-05T22:30:00.123Z"]),
): Readonly<Record<string, unknown>> => ({
  id,
  properties: {
    ...{
      dealname: `Deal ${id}`,
      amount: "1200.5",
      deal_currency_code: "EUR",
      dealstage: stage,
      pipeline: "default",
      hubspot_owner_id: "9",
    },
    ...{ createdate: "2026-03-01T08:00:00Z", closedate: "2026-04-30T22:30:00Z", hs_deal_stage_probability: "0.4", secret: "not asked for" },
    ...{ hs_v2_date_entered_current_stage: "2026-03-05T22:30:00.123Z" },
    ...more,
  },
  propertiesWithHistory: history,
  associations: { companies: { results: [{ id: "c1", type: "deal_to_company" }] } },
});
const story = moves(
  ["appointmentscheduled", "2026-02-10T10:00:00Z"],
  ["contractsent", "2026-03-04T10:00:00Z"],
  ["closedwon", "2026-03-20T22:30:00Z"],
);
const tables: HubspotTables = {
  deals: [
    deal("1", "closedwon", {}, story),
    deal("2", "closedlost", { hubspot_owner_id: "10" }),
    ...Array.from({ length: 118 }, (_, index) =>
      deal(String(index + 3), "contractsent", index === 0 ? { hubspot_owner_id: null, amount: "" } : {}),
    ),
    { id: "odd", properties: null },
    deal("half", "contractsent", {}, moves(["contractsent", "last week"])),
  ],
  companies: [{ id: "c1", properties: { name: "Cyberdyne" } }],
  owners: [
    { id: "9", firstName: "Lila", lastName: "Blackbird", email: "lila@example.com" },
    { id: "10", firstName: "", lastName: "", email: "gone@example.com", archived: true },
  ],
  pipelines: [
    {
      id: "default",
      label: "Sales Pipeline",
      stages: [
        { id: "appointmentscheduled", label: "Appointment", metadata: { isClosed: "false", probability: "0.2" } },
        { id: "contractsent", label: "Contract sent", metadata: { isClosed: "false", probability: "0.8" } },
        { id: "closedwon", label: "Closed won", metadata: { isClosed: "true", probability: "1.0" } },
        { id: "closedlost", label: "Closed lost", metadata: { isClosed: "true", probability: "0.0" } },
      ],
    },
  ],
};

const open: FakeServer[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((server) => server.close()))));

async function account(options?: Parameters<typeof fakeHubspot>[1], given = tables): Promise<FakeServer> {
  const made = await fakeHubspot(given, options);
  open.push(made);
  return made;
}
/** Three hours east of Greenwich. */
const localTime = (utc: string): string => new Date(Date.parse(utc) + 3 * 3600_000).toISOString().slice(0, 16);
const settings = { token: ` ${hubspotToken}\n`, from: "2026-03-01", localTime };

describe("hubspot", () => {
  it("gives every stage a deal came to since the day, in the words of the account and the time of the person", async () => {
    const { origin, asked } = await account();
    const { records, faults } = await readTable(hubspot({ ...settings, origin }, nodeWeb()).events);
    const own = records.filter(({ Deal }) => Deal === "1");
    expect(own.map(({ Stage, Date: date }) => [Stage, date])).toEqual([
      ["Won", "2026-03-21T01:30"], // half past ten in the evening in UTC
      ["Contract sent", "2026-03-04T13:00"],
    ]); // the appointment was before
    expect(own[0]).toMatchObject({
      Person: "Lila Blackbird",
      Pipeline: "Sales Pipeline",
      Client: "Cyberdyne",
      Amount: 1200.5,
    });
    expect(records.find(({ Deal }) => Deal === "2")).toMatchObject({ Stage: "Lost", Person: "gone@example.com" });
    expect(records.find(({ Deal }) => Deal === "3")).toMatchObject({ Person: null, Amount: null });
    expect(new Set(records.map(({ Event }) => Event)).size).toBe(records.length);
    expect(records).toHaveLength(2 + 1 + 118);
    expect(faults.map(({ value }) => value)).toEqual([expect.stringContaining('"odd"'), expect.stringContaining('"last week"')]);
    expect(asked.filter((line) => line.includes("/objects/deals?"))).toHaveLength(3); // 122 deals by 50
    expect(asked.filter((line) => line.startsWith("POST"))).toHaveLength(1); // a company is asked for once
  });

  it("gives the open deals as they stand", async () => {
    const { origin } = await account();
    const { records, faults } = await readTable(hubspot({ ...settings, origin }, nodeWeb()).deals);
    expect(records).toHaveLength(119);
    expect(records[1]).toMatchObject({
      ...{ Deal: "4", Stage: "Contract sent", Opened: "2026-03-01", Closes: "2026-05-01", Since: "2026-03-06", Probability: 0.4 },
      Client: "Cyberdyne",
    });
    expect(faults).toHaveLength(1);
  });

  it("waits as long as Retry-After says, but not a day", async () => {
    const limit = { status: "error", errorType: "RATE_LIMIT", message: "You have reached your ten_secondly_rolling limit." };
    const rolling = { ...limit, policyName: "TEN_SECONDLY_ROLLING" };
    const { origin } = await account({ trouble: (request) => (request === 2 ? [429, rolling, { "retry-after": "7" }] : undefined) });
    const web = nodeWeb();
    await readTable(hubspot({ ...settings, origin }, web).events);
    expect(web.waits.filter((wait) => wait !== 110)).toEqual([7000]);
    const daily = await account({ trouble: () => [429, { ...limit, policyName: "DAILY" }] });
    expect(await faultOfReading(hubspot({ ...settings, origin: daily.origin }, web).events)).toMatchObject({ code: "askedTooOften" });
    expect(daily.asked).toHaveLength(1);
  });

  it("tells what ails it, and never the token", async () => {
    const told = async (options: Parameters<typeof fakeHubspot>[1], token = settings.token): Promise<unknown> => {
      const { origin } = await account(options);
      const fault = await faultOfReading(hubspot({ ...settings, token, origin }, nodeWeb()).events);
      expect(JSON.stringify(fault)).not.toContain(hubspotToken);
      return fault;
    };
    expect(await told({}, "pat-other")).toMatchObject({ code: "keyRefused", details: { system: "HubSpot" } });
    const expired = { status: "error", message: `The token ${hubspotToken} expired`, category: "EXPIRED_AUTHENTICATION" };
    expect(await told({ trouble: () => [401, expired] })).toMatchObject({ code: "keyRefused" });
    const scopes = { requiredGranularScopes: ["crm.objects.deals.read"] };
    const forbidden = {
      status: "error",
      message: "This app hasn't been granted all required scopes",
      category: "MISSING_SCOPES",
      errors: [{ context: scopes }],
    };
    expect(await told({ trouble: () => [403, forbidden] })).toMatchObject({
      code: "rightMissing",
      details: { right: "crm.objects.deals.read" },
    });
    expect(await told({ trouble: () => [500, "oops"] })).toMatchObject({ code: "serverFailed", details: { status: 500 } });
    expect(await told({ trouble: () => [200, { total: 3 }] })).toMatchObject({ code: "answerUnreadable" });
    expect(await told({ trouble: () => [400, { status: "error", message: "Bad  property" }] })).toMatchObject({
      code: "requestRefused",
      details: { reason: "Bad property" },
    });
  });
});
