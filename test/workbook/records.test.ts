// The sheets Facts and Deals: what is written is read back, what people typed stays, and a sheet that grows keeps its formulas.
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/app/engine";
import { examplePlan } from "../../src/app/examplePlan";
import en from "../../examples/million/plan.json";
import type { Fact, OpenDeal } from "../../src/facts";
import type { HostPort } from "../../src/host/port";
import { locales } from "../../src/i18n";
import { readDeals, readFacts, writeDeals, writeFacts, writePlan } from "../../src/workbook";
import { typeInto } from "../support/typeInto";

const fact = (id: number, more: Partial<Fact> = {}): Fact => ({
  source: "crm",
  id: String(id),
  date: "2026-11-03",
  person: "S1",
  stream: "New clients",
  count: 1,
  amount: id * 100,
  ...more,
});
const full: Fact = { ...fact(7), time: "14:30", stage: "Meetings", lost: true, deal: "D-7", client: "=Acme", product: "007" };
const deal: OpenDeal = {
  source: "crm",
  id: "11",
  client: "Acme",
  amount: 5000,
  person: "S1",
  stream: "New clients",
  stage: "Leads",
  since: "2026-11-01",
  opened: "2026-10-30",
  product: "GTX",
  closes: "2026-12-01",
  probability: 0.4,
  nextStep: "Call",
};
const added = <Row>(rows: readonly Row[]) => ({ added: rows, changed: [], removed: [] });

async function rowsOf(host: HostPort): Promise<readonly Fact[]> {
  const read = await readFacts(host);
  if (read.state === "none") throw new Error("no facts");
  expect(read.faults).toEqual([]);
  return read.rows.map(({ record }) => record);
}

async function lengthOf(host: HostPort, name: string): Promise<number> {
  return (await host.read([{ name }]))[0]?.values.length ?? 0;
}

describe("the sheet Facts", () => {
  it.each(locales)("gives back what was written (%s)", async (locale) => {
    const host = createEngine(locale);
    expect(await readFacts(host)).toEqual({ state: "none" });
    const facts = [fact(1), full, fact(3, { amount: -50, count: 2.5, time: "00:00" })];
    const written = await writeFacts(host, locale, added(facts));
    expect(written).toMatchObject({ batches: 1, stopped: false });
    expect(await rowsOf(host)).toEqual(facts);
    expect(await lengthOf(host, "facts_date")).toBe(23);
  });

  it("stands beside a plan, lets its people and streams be chosen, and outlives a plan that is written anew", async () => {
    const host = createEngine("en");
    const plan = examplePlan(en);
    await writePlan(host, plan, 46_327);
    await writeFacts(host, "en", added([fact(1)]));
    await host.write([{ kind: "removeSheet", sheet: "Plan" }]);
    await writePlan(host, plan, 46_327);
    expect(await rowsOf(host)).toEqual([fact(1)]);
    const area = (await host.describe()).names.find(({ name }) => name === "facts_stream")?.area;
    const sheetId = host.model.getters.getSheetIdByName(area?.sheet ?? "") ?? "";
    const rule = host.model.getters.getValidationRuleForCell({ sheetId, col: 3, row: 6 });
    expect(rule?.criterion).toMatchObject({ type: "isValueInRange", values: [expect.stringContaining("Plan")] });
  });

  it("keeps what people typed, wherever they typed it, and grows past it", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1), fact(2)]));
    const typed = { source: "", date: "2026-11-05", count: 3, amount: 70 };
    for (const [id, value] of [
      ["date", 46_331],
      ["count", 3],
      ["amount", 70],
    ] as const)
      await typeInto(host, `facts_${id}`, 4, value);
    // Typed below the spare rows, where the table is to grow.
    await typeInto(host, "facts_date", 24, 46_331);
    await typeInto(host, "facts_count", 24, 1);
    const many = Array.from({ length: 60 }, (_, index) => fact(100 + index));
    await writeFacts(host, "en", added(many));
    const rows = await rowsOf(host);
    expect(rows).toContainEqual(typed);
    expect(rows).toContainEqual({ source: "", date: "2026-11-05", count: 1, amount: 0 });
    expect(rows).toHaveLength(64);
    expect(await lengthOf(host, "facts_id")).toBe(64 + 20);
    const info = await host.describe();
    const total = await host.read([{ sheet: info.names.find(({ name }) => name === "facts_count")?.area?.sheet ?? "", range: "G6:H6" }]);
    const sum = (pick: (item: Fact) => number) => rows.reduce((all, item) => all + pick(item), 0);
    expect(total[0]?.values).toEqual([[sum(({ count }) => count), sum(({ amount }) => amount)]]);
  });

  it("changes a row in its place and empties one without moving the others", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1), fact(2), fact(3)]));
    const later = fact(2, { stage: "Meetings", amount: 5 });
    await writeFacts(host, "en", { added: [], changed: [{ row: 1, record: later }], removed: [0] });
    const read = await readFacts(host);
    expect(read).toMatchObject({
      rows: [
        { row: 1, record: later },
        { row: 2, record: fact(3) },
      ],
    });
    await writeFacts(host, "en", added([fact(9)]));
    expect((await rowsOf(host))[0]).toEqual(fact(9));
  });

  it("names what is wrong in a row and leaves it alone", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1), fact(2)]));
    await typeInto(host, "facts_date", 0, "soon");
    await typeInto(host, "facts_count", 1, -1);
    await typeInto(host, "facts_person", 3, "S9");
    const read = await readFacts(host);
    expect(read.state === "records" && read.rows).toEqual([]);
    expect(read.state === "records" && read.faults.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "facts[7].date wrongKind",
      "facts[8].count notAbove",
      "facts[10].date missing",
      "facts[10].count missing",
    ]);
    await writeFacts(host, "en", added([fact(5)]));
    expect((await readFacts(host)) as object).toMatchObject({ rows: [{ row: 2, record: fact(5) }] });
  });

  it("says that a row counts twice", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1), fact(1)]));
    expect(await readFacts(host)).toMatchObject({ rows: [{ row: 0 }], faults: [{ code: "repeatedName", path: "facts[8].id" }] });
  });

  it("takes everything back when it is stopped, and when a batch fails", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1)]));
    const many = Array.from({ length: 3000 }, (_, index) => fact(10 + index));
    const steps: number[] = [];
    const stopped = await writeFacts(host, "en", added(many), (done) => (steps.push(done), done < 2000));
    expect(stopped).toMatchObject({ batches: 0, stopped: true });
    expect(steps).toEqual([1000, 2000]);
    expect(await rowsOf(host)).toEqual([fact(1)]);
    let writes = 0;
    const failing: HostPort = {
      ...host,
      write: (batch) => (++writes === 2 ? Promise.reject(new Error("full")) : host.write(batch)),
    };
    await expect(writeFacts(failing, "en", added(many))).rejects.toThrow("full");
    expect(await rowsOf(host)).toEqual([fact(1)]);
  });

  it("names a column that is gone", async () => {
    const host = createEngine("en");
    await writeFacts(host, "en", added([fact(1)]));
    const gone: HostPort = {
      ...host,
      describe: async () => {
        const info = await host.describe();
        return { ...info, names: info.names.filter(({ name }) => name !== "facts_date") };
      },
      read: async (places) =>
        (await host.read(places)).map((cells, index) => ("name" in (places[index] ?? {}) && index === 1 ? null : cells)),
    };
    expect(await readFacts(gone)).toMatchObject({ faults: [{ code: "sheetPartMissing", details: { part: "Facts: Date" } }] });
    await expect(writeFacts(gone, "en", added([fact(2)]))).rejects.toMatchObject({ fault: { code: "sheetPartMissing" } });
  });
});

describe("the sheet Deals", () => {
  it.each(locales)("gives back what was written (%s)", async (locale) => {
    const host = createEngine(locale);
    const deals = [deal, { source: "crm", id: "12" }];
    await writeDeals(host, locale, added(deals));
    const read = await readDeals(host);
    expect(read).toMatchObject({ state: "records", faults: [] });
    expect(read.state === "records" && read.rows.map(({ record }) => record)).toEqual(deals);
  });
});
