import { describe, expect, it } from "vitest";
import {
  collectConnection,
  connectionMapping,
  rowSourceOf,
  type Connection,
  type Mapping,
  type RowSource,
  type SourceCell,
} from "../../../src/facts";
import { parsePlan } from "../../../src/plan";

const { plan } = parsePlan({
  currency: "EUR",
  period: { start: "2026-01-01", end: "2026-12-31" },
  goal: { amount: 1 },
  streams: [{ name: "New", share: 1, check: 1, funnel: "Sales" }],
  funnels: [{ name: "Sales", stages: [{ name: "Meetings", conversion: 1 }] }],
  team: [{ id: "a", name: "Anna" }],
});
if (plan === undefined) throw new Error("no plan");

const table = (headers: readonly string[], ...rows: readonly (readonly SourceCell[])[]): RowSource => rowSourceOf("CRM", headers, rows);
const connection: Connection = {
  name: "CRM",
  events: table(
    ["Event", "Deal", "Date", "Stage", "Person", "Pipeline", "Client", "Amount"],
    ["H1", "D1", "2026-03-01T10:15", "Встреча", "Anna", "New", "Acme", null],
    ["H2", "D1", "2026-03-09T11:00", "Won", "Anna", "New", "Acme", 1200.5],
    ["H3", "D2", "2026-03-02T10:00", "Meetings", "Anna", "New", null, null],
    ["H4", "D3", "2026-03-03T10:00", "Lost", "Ghost", "New", null, null],
    ["H5", "D4", "2026-03-04T10:00", "Won", "Anna", "New", null, "150 RUB ≠ EUR"],
  ),
  deals: table(
    ["Deal", "Stage", "Since", "Opened", "Closes", "Probability", "Person", "Pipeline", "Client", "Amount"],
    ["D2", "Meetings", "2026-03-02", "2026-03-01", "2026-04-30", 0.4, "Anna", "New", "Beta", 700],
    ["D5", "Встреча", null, "2026-03-01", null, null, "Ghost", "New", null, null],
  ),
};
const decided: Mapping["names"] = { person: { Ghost: "" }, stream: {}, stage: { Встреча: "Meetings" } };

describe("collectConnection", () => {
  it("asks what names stand for, of both tables at once", async () => {
    const collected = await collectConnection(connection, connectionMapping(connection), plan);
    expect(collected?.unknown.map(({ kind, name, rows }) => [kind, name, rows])).toEqual([
      ["stage", "Встреча", 2],
      ["person", "Ghost", 2],
    ]);
  });

  it("makes facts of events and open deals of what is open, tied by the id of the deal", async () => {
    const collected = await collectConnection(connection, connectionMapping(connection, decided), plan);
    expect(collected?.unknown).toEqual([]);
    const common = { source: "CRM", person: "a", stream: "New", count: 1 };
    expect(collected?.facts).toEqual([
      { ...common, id: "H1", deal: "D1", client: "Acme", date: "2026-03-01", time: "10:15", stage: "Meetings", amount: 0 },
      { ...common, id: "H2", deal: "D1", client: "Acme", date: "2026-03-09", time: "11:00", amount: 1200.5 },
      { ...common, id: "H3", deal: "D2", date: "2026-03-02", time: "10:00", stage: "Meetings", amount: 0 },
      { source: "CRM", stream: "New", count: 1, id: "H4", deal: "D3", date: "2026-03-03", time: "10:00", lost: true, amount: 0 },
    ]);
    expect(collected?.deals).toEqual([
      {
        ...{ source: "CRM", id: "D2", person: "a", stream: "New", client: "Beta", stage: "Meetings", amount: 700, probability: 0.4 },
        ...{ opened: "2026-03-01", closes: "2026-04-30", since: "2026-03-02" },
      },
      { source: "CRM", id: "D5", stream: "New", stage: "Meetings", opened: "2026-03-01" },
    ]);
    // Money of another currency is named.
    expect(collected?.bad).toMatchObject([{ line: 6, code: "otherCurrency", value: "150 RUB ≠ EUR" }]);
    expect(collected).toMatchObject({ rows: 7, used: 6, badCount: 1, cutOff: false });
  });

  it("goes from 0 to 1 and can be stopped", async () => {
    const shares: number[] = [];
    await collectConnection(connection, connectionMapping(connection), plan, (share) => (shares.push(share), true));
    expect(shares).toEqual([0.8, 1]);
    expect(await collectConnection(connection, connectionMapping(connection), plan, () => false)).toBeUndefined();
  });

  it("reads a warehouse, which knows no deals, in sums", async () => {
    const warehouse: Connection = {
      name: "ClickHouse",
      events: table(["Date", "Person", "Stage", "Stream", "Count", "Amount"], ["2026-03-01", "Anna", "Won", "New", 40, 8000]),
    };
    const collected = await collectConnection(warehouse, connectionMapping(warehouse), plan);
    expect(collected?.facts).toEqual([{ source: "ClickHouse", date: "2026-03-01", person: "a", stream: "New", count: 40, amount: 8000 }]);
  });
});
