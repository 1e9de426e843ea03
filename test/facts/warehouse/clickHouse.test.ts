import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clickHouse, type ClickHouseSettings } from "../../../src/facts";
import { faultOf } from "../../core/faultOf";
import { findClickHouse, noClickHouseReason, startClickHouse, type ClickHouseServer } from "../../support/clickhouse";
import { nodeWeb } from "../connect/nodeWeb";
import { faultOfReading, readTable, type ReadTable } from "../connect/readTable";
import { serveJson, type Reply } from "../connect/serveJson";

const year = { from: "2026-01-01", to: "2026-12-31" };
const columns = { date: "happened", person: "seller", stage: "stage", stream: "product", amount: "money" };

/** What a server that answers like this is read as. */
async function answered(reply: Reply): Promise<unknown> {
  const server = await serveJson(() => reply);
  const fault = await faultOfReading(clickHouse({ address: server.origin, table: "events", columns, ...year }, nodeWeb()).events);
  await server.close();
  return fault;
}

describe("clickHouse", () => {
  it("tells what the server says", async () => {
    expect(await answered([401, "Code: 516. DB::Exception: default: Authentication failed"])).toMatchObject({ code: "keyRefused" });
    expect(await answered([500, "Code: 497. DB::Exception: default: Not enough privileges. (ACCESS_DENIED)"])).toMatchObject({
      code: "rightMissing",
      details: { right: "default: Not enough privileges. (ACCESS_DENIED)" },
    });
    // The answer began well: the status is 200.
    const late = '{"meta": [], "data": [ Code: 241, e.displayText() = DB::Exception: Memory limit exceeded, e.what() = DB::Exception';
    expect(await answered([200, late])).toMatchObject({ code: "requestRefused", details: { reason: "Memory limit exceeded" } });
    expect(await answered([502, "<html>Bad gateway</html>"])).toMatchObject({ code: "serverFailed" });
    expect(await answered([200, { data: [[1, 2]] }])).toMatchObject({ code: "answerUnreadable" });
    expect(await answered([200, { rows: 3 }])).toMatchObject({ code: "answerUnreadable" });
    const many = Array.from({ length: 100_001 }, () => ["2026-01-01", "a", "Lead", null, "1", null]);
    expect(await answered([200, { data: many }])).toMatchObject({ code: "tooManyRows", details: { limit: 100_000 } });
  });

  it("asks nobody at an address that is none", () => {
    const settings = { address: "warehouse", table: "events", columns, ...year };
    expect(faultOf(() => clickHouse(settings, nodeWeb()))).toMatchObject({ code: "addressWrong", path: "address" });
  });
});

const program = findClickHouse();
if (program === null) process.stderr.write(`Skipped: ${noClickHouseReason}.\n`);

describe.skipIf(program === null)("a real ClickHouse with 10,000,000 events", () => {
  const events = 10_000_000;
  let server: ClickHouseServer;
  const read = (more: Partial<ClickHouseSettings> = {}): Promise<ReadTable> =>
    readTable(clickHouse({ address: server.address, table: "crm.events", columns, ...year, ...more }, nodeWeb()).events);

  beforeAll(async () => {
    server = await startClickHouse(program ?? "");
    await server.run("CREATE DATABASE crm");
    await server.run(
      "CREATE TABLE crm.events (happened DateTime, seller String, stage Enum8('Lead' = 1, 'Meeting' = 2, 'Won' = 3), product Nullable(String), money Decimal(18, 2)) ENGINE = Memory",
    );
    // Event n is of day n % 365, seller n % 11, stage n % 3, with n % 7 of money; the product is told for every other one.
    await server.run(`INSERT INTO crm.events SELECT
      toDateTime('2026-01-01 12:00:00') + 86400 * (number % 365), concat('Seller ', toString(number % 11)),
      toInt8(1 + number % 3), if(number % 2 = 0, 'GTX', NULL), number % 7 FROM numbers(${events})`);
  }, 60_000);
  afterAll(() => server.close());

  it("is answered in thousands of rows that leave nothing out", async () => {
    const started = performance.now();
    const { records } = await read();
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${events} events, ${records.length} rows, ${seconds.toFixed(2)} s\n`);
    expect(records).toHaveLength(365 * 11 * 3 * 2); // coprime, so every combination is there
    const sum = (column: string): number => records.reduce((total, record) => total + Number(record[column]), 0);
    expect(sum("Count")).toBe(events);
    // Whole weeks of 0 + … + 6, and 0 + 1 + 2 of the week that 10,000,000 = 7 × 1,428,571 + 3 cuts off.
    expect(sum("Amount")).toBe(1_428_571 * 21 + 3);
    expect(records.every(({ Count, Amount }) => typeof Count === "number" && typeof Amount === "number")).toBe(true);
    expect(records[0]).toMatchObject({ Date: "2026-01-01", Person: "Seller 0", Stage: "Lead" });
    expect(new Set(records.map(({ Stream }) => Stream))).toEqual(new Set(["GTX", null]));
  });

  it("is asked for days, and for the columns there are", async () => {
    const { records } = await read({
      from: "2026-02-01",
      to: "2026-02-01",
      columns: { date: "happened", person: "seller", stage: "stage" },
    });
    expect(records).toHaveLength(33);
    expect(records.every(({ Date: date, Stream, Amount }) => date === "2026-02-01" && Stream === null && Amount === null)).toBe(true);
  });

  it("keeps odd names and odd passwords whole", async () => {
    await server.run(
      "CREATE TABLE crm.`odd ``.name` (`day` Date, `who``\\\\is` String, s String) ENGINE = Memory"
        .replace("``.", "\\`.")
        .replace("who``", "who\\`"),
    );
    await server.run("INSERT INTO crm.`odd \\`.name` VALUES ('2026-05-01', 'Anna', 'Lead')");
    const odd = { table: "crm.odd `.name", columns: { date: "day", person: "who`\\is", stage: "s" } };
    const { records } = await read({ ...odd, user: "reader", password: "p&ss word" });
    expect(records).toEqual([{ Date: "2026-05-01", Person: "Anna", Stage: "Lead", Stream: null, Count: 1, Amount: null }]);
  });

  it("says what is wrong in its own words", async () => {
    const fault = (more: Partial<ClickHouseSettings>): Promise<unknown> =>
      faultOfReading(clickHouse({ address: server.address, table: "crm.events", columns, ...year, ...more }, nodeWeb()).events);
    expect(await fault({ user: "reader", password: "wrong" })).toMatchObject({ code: "keyRefused", details: { system: "ClickHouse" } });
    expect(await fault({ table: "crm.nothing" })).toMatchObject({
      code: "requestRefused",
      details: { reason: expect.stringContaining("nothing") as string },
    });
    expect(await fault({ columns: { ...columns, person: "nobody" } })).toMatchObject({ code: "requestRefused" });
  });

  it("changes nothing whatever it is sent: a GET is read-only there", async () => {
    const answer = await fetch(`${server.address}/?query=${encodeURIComponent("DROP TABLE crm.events")}`);
    expect(await answer.text()).toMatch(/readonly/i);
    expect((await server.run("SELECT count() FROM crm.events")).trim()).toBe(String(events));
  });
});
