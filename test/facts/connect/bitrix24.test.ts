import { afterEach, describe, expect, it } from "vitest";
import { bitrix24 } from "../../../src/facts";
import { faultOf } from "../../core/faultOf";
import { fakeBitrix24, type FakePortal, type PortalTables } from "./fakeBitrix24";
import { nodeWeb } from "./nodeWeb";
import { faultOfReading, readTable } from "./readTable";

const count = 260; // more than five pages, so that a batch is needed
const number = (index: number): string => String(index + 1);
const tables: PortalTables = {
  "crm.status.list": [
    { ID: "1", ENTITY_ID: "DEAL_STAGE", STATUS_ID: "NEW", NAME: "Заявка" },
    { ID: "2", ENTITY_ID: "DEAL_STAGE", STATUS_ID: "WON", NAME: "Сделка успешна" },
    { ID: "3", ENTITY_ID: "DEAL_STAGE_3", STATUS_ID: "C3:NEW", NAME: "Повторный заказ" },
    { ID: "4", ENTITY_ID: "STATUS", STATUS_ID: "NEW", NAME: "Не обработан" },
    { ID: "5", ENTITY_ID: "STATUS", STATUS_ID: "JUNK", NAME: "Некачественный" },
  ],
  "crm.category.list": [
    { id: 0, name: "Общее" },
    { id: 3, name: "Повторные" },
  ],
  "user.get": [
    { ID: "1", NAME: "Анна", LAST_NAME: "Иванова" },
    { ID: "7", NAME: "", LAST_NAME: "" },
  ],
  "crm.enum.activitytype": [{ ID: 2, NAME: "Звонок" }],
  "crm.company.list": [
    { ID: "5", TITLE: "Ромашка" },
    { ID: "6", TITLE: "Never asked for" },
  ],
  "crm.deal.list": Array.from({ length: count }, (_, index) => ({
    ID: number(index),
    STAGE_ID: index === 0 ? "WON" : "NEW",
    STAGE_SEMANTIC_ID: index === 0 ? "S" : "P",
    CATEGORY_ID: index === 2 ? "3" : "0",
    OPPORTUNITY: "150000.50",
    CURRENCY_ID: "RUB",
    ASSIGNED_BY_ID: index === 1 ? "7" : "1",
    COMPANY_ID: index === 0 ? "5" : "0",
    LEAD_ID: index === 0 ? "11" : null,
    DATE_CREATE: "2026-03-01T09:00:00+03:00",
    CLOSEDATE: "2026-03-20T00:00:00+03:00",
    DATE_MODIFY: "2026-03-10T09:00:00+03:00",
    MOVED_TIME: "2026-03-04T09:00:00+03:00",
    PROBABILITY: index === 1 ? "40" : null,
  })),
  "crm.stagehistory.list 2": [
    ...Array.from({ length: count }, (_, index) => ({
      ID: number(index),
      OWNER_ID: number(index),
      CREATED_TIME: "2026-03-05T23:12:00+03:00",
      CATEGORY_ID: index === 2 ? "3" : "0",
      STAGE_SEMANTIC_ID: index === 0 ? "S" : "P",
      STAGE_ID: index === 0 ? "WON" : index === 2 ? "C3:NEW" : "NEW",
    })),
    { ID: "901", OWNER_ID: null, STAGE_ID: "NEW", CREATED_TIME: "2026-03-05T23:12:00+03:00" },
    { ID: "902", OWNER_ID: "3", STAGE_ID: "C3:NEW", CREATED_TIME: "yesterday" },
  ],
  "crm.lead.list": [{ ID: "11", ASSIGNED_BY_ID: "1", COMPANY_TITLE: "Ромашка", DATE_MODIFY: "2026-03-02T10:00:00+03:00" }],
  "crm.stagehistory.list 1": [
    { ID: "1", OWNER_ID: "11", CREATED_TIME: "2026-03-02T10:00:00+03:00", STATUS_ID: "NEW", STATUS_SEMANTIC_ID: "P" },
    { ID: "2", OWNER_ID: "12", CREATED_TIME: "2026-03-02T11:00:00+03:00", STATUS_ID: "JUNK", STATUS_SEMANTIC_ID: "F" },
  ],
  "crm.activity.list": [
    {
      ID: "4",
      TYPE_ID: "2",
      OWNER_ID: "11",
      OWNER_TYPE_ID: "1",
      RESPONSIBLE_ID: "1",
      COMPLETED: "Y",
      END_TIME: "2026-03-02T12:00:00+03:00",
    },
    {
      ID: "5",
      TYPE_ID: "2",
      OWNER_ID: "1",
      OWNER_TYPE_ID: "1",
      RESPONSIBLE_ID: "1",
      COMPLETED: "N",
      END_TIME: "2026-03-02T12:00:00+03:00",
    },
  ],
};

const open: FakePortal[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((portal) => portal.close()))));

async function portal(...given: Parameters<typeof fakeBitrix24> | []): Promise<FakePortal> {
  const made = await fakeBitrix24(given[0] ?? tables, given[1]);
  open.push(made);
  return made;
}
const settings = { from: "2026-03-01", leads: true, activities: true };

describe("bitrix24", () => {
  it("gives every event with the words of the portal, a page alone and the others in a batch", async () => {
    const { webhook, asked } = await portal();
    const web = nodeWeb();
    const { records, lines, faults, shares } = await readTable(bitrix24({ ...settings, webhook }, web).events);
    expect(records).toHaveLength(count + 3);
    expect(records[0]).toEqual({
      ...{ Event: "H1", Deal: "D1", Date: "2026-03-05T23:12", Stage: "Won", Person: "Анна Иванова" },
      ...{ Pipeline: "Общее", Client: "Ромашка", Amount: 150000.5 },
    });
    expect(records[1]).toMatchObject({ Stage: "Заявка", Amount: null, Person: "#7", Client: null });
    expect(records[2]).toMatchObject({ Stage: "Повторный заказ", Pipeline: "Повторные" });
    // The lead that became deal 1 is the same story; the one that did not has its own.
    expect(records.slice(-3)).toMatchObject([
      { Event: "LH1", Deal: "D1", Stage: "Не обработан", Person: "Анна Иванова", Client: "Ромашка" },
      { Event: "LH2", Deal: "L12", Stage: "Lost", Person: null },
      { Event: "A4", Deal: "D1", Stage: "Звонок", Date: "2026-03-02T12:00", Person: "Анна Иванова" },
    ]);
    // What could not be read is named with its line.
    expect(faults.map(({ line }) => line)).toEqual([count + 2, count + 3]);
    expect(faults[1]?.value).toContain('"yesterday"');
    expect(lines[0]).toBe(2);
    expect(new Set([...lines, ...faults.map(({ line }) => line)]).size).toBe(count + 5);
    expect(shares[shares.length - 1]).toBe(1);
    expect(shares.every((share, index) => share !== undefined && share >= (shares[index - 1] ?? 0))).toBe(true);
    expect(asked.filter((line) => line.includes("batch"))).toHaveLength(2);
    expect(web.waits.every((wait) => wait === 500)).toBe(true); // two requests a second
  });

  it("names money of another currency as no amount", async () => {
    const { webhook } = await portal();
    const rows = await readTable(bitrix24({ ...settings, webhook, currency: "EUR" }, nodeWeb()).events);
    expect(rows.records[0]).toMatchObject({ Stage: "Won", Amount: "150000.50 RUB ≠ EUR" });
  });

  it("asks for nothing that was not chosen", async () => {
    const { webhook, asked } = await portal();
    const { records } = await readTable(bitrix24({ ...settings, webhook, leads: false, activities: false }, nodeWeb()).events);
    expect(records).toHaveLength(count);
    expect(asked.filter((line) => /lead|activity/.test(line))).toEqual([]);
  });

  it("gives the open deals as they stand", async () => {
    const { webhook } = await portal();
    const { records } = await readTable(bitrix24({ ...settings, webhook }, nodeWeb()).deals);
    expect(records).toHaveLength(count - 1);
    expect(records[0]).toMatchObject({
      Deal: "D2",
      Stage: "Заявка",
      Opened: "2026-03-01",
      Closes: "2026-03-20",
      Since: "2026-03-04",
      Probability: 0.4,
    });
  });

  it("waits and asks again when it was asked too often, also inside a batch", async () => {
    const limited = { error: "QUERY_LIMIT_EXCEEDED", error_description: "Too many requests" };
    let batches = 0;
    const { webhook } = await portal(tables, {
      trouble: (request, method) => {
        if (method === "batch" && (batches += 1) === 1) return [200, { result: { result: [], result_error: { p50: limited } } }];
        return request === 4 || request === 5 ? [503, limited] : undefined;
      },
    });
    const web = nodeWeb();
    expect((await readTable(bitrix24({ ...settings, webhook }, web).events)).records).toHaveLength(count + 3);
    expect(web.waits.filter((wait) => wait !== 500)).toEqual([1000, 1000, 2000]);
  });

  it("tells what ails it, and never the key", async () => {
    const told = async (reply: Parameters<typeof fakeBitrix24>[1], webhookOf = (webhook: string) => webhook): Promise<unknown> => {
      const { webhook } = await portal(tables, reply);
      const fault = await faultOfReading(bitrix24({ ...settings, webhook: webhookOf(webhook) }, nodeWeb()).events);
      expect(JSON.stringify(fault)).not.toContain("abc123");
      return fault;
    };
    const system = "Bitrix24";
    expect(await told({}, (webhook) => webhook.replace("abc123def456", "wrong"))).toMatchObject({
      code: "keyRefused",
      details: { system },
    });
    const expired = { error: "expired_token", error_description: "The access token provided has expired" };
    expect(await told({ trouble: () => [401, expired] })).toMatchObject({ code: "keyRefused", details: { system } });
    expect(await told({ scopes: ["crm"] })).toMatchObject({ code: "rightMissing" });
    expect(await told({ trouble: () => [503, { error: "QUERY_LIMIT_EXCEEDED" }] })).toMatchObject({ code: "askedTooOften" });
    expect(await told({ trouble: () => [502, "<html>Bad gateway</html>"] })).toMatchObject({
      code: "serverFailed",
      details: { status: 502 },
    });
    expect(await told({ trouble: () => [200, "<html>Welcome</html>"] })).toMatchObject({ code: "answerUnreadable" });
    expect(await told({ trouble: () => [200, { result: 5 }] })).toMatchObject({ code: "answerUnreadable", details: { value: "5" } });
    expect(await told({ trouble: () => [400, { error: "X", error_description: "No such field" }] })).toMatchObject({
      code: "requestRefused",
      details: { reason: "No such field" },
    });
  });

  it("tells when nobody answers", async () => {
    const { webhook, close } = await portal();
    await close();
    open.pop();
    const web = nodeWeb();
    expect(await faultOfReading(bitrix24({ ...settings, webhook }, web).events)).toMatchObject({ code: "noAnswer" });
    expect(web.waits.filter((wait) => wait !== 500)).toEqual([1000, 2000, 4000, 8000, 16000]);
  });

  it("stops when it is told to, after the request under way", async () => {
    const web = nodeWeb();
    const { webhook, asked } = await portal(tables, { trouble: (request) => (request === 3 ? (web.stop(), undefined) : undefined) });
    expect(await faultOfReading(bitrix24({ ...settings, webhook }, web).events)).toMatchObject({ code: "readingStopped" });
    expect(asked).toHaveLength(3);
  });

  it("takes a webhook and nothing else for its address", () => {
    const wrong = (webhook: string): unknown => faultOf(() => bitrix24({ ...settings, webhook }, nodeWeb()));
    expect(wrong("https://acme.bitrix24.ru/crm/deal/")).toMatchObject({
      code: "addressWrong",
      path: "address",
      details: { value: "acme.bitrix24.ru" },
    });
    expect(wrong("http://acme.bitrix24.ru/rest/1/abc/")).toMatchObject({ code: "addressWrong" });
    expect(wrong("https://acme.bitrix24.ru/rest/1/abc/profile.json")).toBeUndefined();
  });
});
