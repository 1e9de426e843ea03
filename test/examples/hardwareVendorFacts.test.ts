// The facts of the hardware vendor, from the export itself: every number of the set, and its dirt by name.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import plan from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import { collect, diffDeals, diffFacts, parseMapping, questionsOf, recognise, type Collected, type Mapping } from "../../src/facts";
import { createFileHost } from "../../src/host/file";
import { readDeals, readFacts, readMemory, remember, writeDeals, writeFacts, writePlan } from "../../src/workbook";
import { openCsv } from "../support/csvFile";

const bytes = readFileSync("examples/hardware-vendor/sales_pipeline.csv");
const vendor = examplePlan(plan);
const { look, source } = openCsv(bytes);
const table = { name: "sales_pipeline.csv", headers: look.headers, rows: look.rows.slice(look.above + 1) };
const { mapping, by } = recognise(table, vendor, []);

async function read(more: Partial<Mapping["names"]> = {}): Promise<Collected> {
  const found = await collect(source, { ...mapping, names: { ...mapping.names, ...more } }, vendor);
  if (found === undefined) throw new Error("stopped");
  return found;
}

const stages = { Engaging: "Engaged deals", Prospecting: "" };
const streams = { GTXPro: "GTX Pro" };

describe("the hardware vendor's export", () => {
  it("is recognised by its headings", () => {
    expect(look).toMatchObject({ dialect: { encoding: "utf-8", delimiter: "," }, above: 0, headed: true });
    expect(by).toBe("headings");
    expect(mapping).toMatchObject({
      source: "sales_pipeline",
      shape: "snapshot",
      columns: {
        deal: "opportunity_id",
        opened: "engage_date",
        closed: "close_date",
        stage: "deal_stage",
        person: "sales_agent",
        stream: "product",
        product: "product",
        client: "account",
        amount: "close_value",
      },
      orders: { engage_date: "ymd", close_date: "ymd" },
    });
    expect(questionsOf(mapping, table)).toEqual([]);
  });

  it("has its dirt reported before anything is decided", async () => {
    const found = await read();
    expect(found.rows).toBe(8800);
    expect(found.unknown.map(({ kind, name, rows, suggestion }) => [kind, name, rows, suggestion?.name])).toEqual([
      ["stream", "GTXPro", 1480, "GTX Pro"],
      ["stage", "Engaging", 1589, undefined],
      ["stage", "Prospecting", 500, undefined],
    ]);
    expect(found.used + found.badCount).toBe(8800);
    expect(found.bad.every(({ code }) => code === "unknownName")).toBe(true);
  });

  it("counts exactly once the names are decided", async () => {
    const found = await read({ stage: stages, stream: streams });
    expect(found).toMatchObject({ rows: 8800, used: 8800, badCount: 0, bad: [], unknown: [], aggregated: false, cutOff: false });
    const won = found.facts.filter(({ stage, lost }) => stage === undefined && lost !== true);
    const lost = found.facts.filter((fact) => fact.lost === true);
    const opened = found.facts.filter((fact) => fact.stage === "Engaged deals" && fact.lost !== true);
    expect(won).toHaveLength(4238);
    expect(lost).toHaveLength(2473);
    expect(won.reduce((sum, { amount }) => sum + amount, 0)).toBe(10_005_534);
    expect(opened).toHaveLength(4238 + 2473 + 1589);
    expect(found.deals).toHaveLength(1589 + 500);
    expect(found.deals.filter(({ stage }) => stage === "Engaged deals")).toHaveLength(1589);
    expect(found.without).toEqual({ client: 1425, person: 0, stream: 0 });
    expect(new Set(found.facts.map(({ stream }) => stream)).size).toBe(7);
    expect(new Set(won.map(({ product }) => product)).has("GTXPro")).toBe(false);
    expect(new Set(found.facts.map(({ person }) => person)).size).toBe(30);
    expect(won[0]).toEqual({
      source: "sales_pipeline",
      id: "1C1I7A6R/won",
      date: "2017-03-01",
      person: "C1-5",
      stream: "GTX Plus Basic",
      count: 1,
      amount: 1054,
      deal: "1C1I7A6R",
      client: "Cancity",
      product: "GTX Plus Basic",
    });
  });

  it("leaves out what is decided to be left out, and says how much", async () => {
    const found = await read({ stage: stages, stream: { GTXPro: "@skip" } });
    expect(found).toMatchObject({ rows: 8800, used: 7320, badCount: 0, ignored: { skipped: 1480 } });
  });

  it("goes into sheets whole, and a second time changes nothing", async () => {
    const host = createFileHost();
    await writePlan(host, vendor, 43_000);
    const found = await read({ stage: stages, stream: streams });
    const none = { changed: [], removed: [] };
    await writeFacts(host, "en", { added: found.facts, ...none });
    await writeDeals(host, "en", { added: found.deals, ...none });
    const [facts, deals] = [await readFacts(host), await readDeals(host)];
    if (facts.state === "none" || deals.state === "none") throw new Error("no sheets");
    expect([...facts.faults, ...deals.faults]).toEqual([]);
    expect(diffFacts(facts.rows, found.facts, mapping.source)).toEqual({ added: [], changed: [], unchanged: 15_011, gone: [] });
    expect(diffDeals(deals.rows, found.deals, mapping.source)).toEqual({ added: [], changed: [], unchanged: 2089, gone: [] });
    // A corrected file: one deal was worth more, one is no longer there.
    const corrected = found.facts
      .filter(({ deal }) => deal !== "Z063OYW0")
      .map((fact) => (fact.id === "1C1I7A6R/won" ? { ...fact, amount: 2000 } : fact));
    expect(diffFacts(facts.rows, corrected, mapping.source)).toMatchObject({
      added: [],
      changed: [{ record: { id: "1C1I7A6R/won", amount: 2000 }, before: { amount: 1054 } }],
      unchanged: 15_008,
      gone: [{ record: { id: "Z063OYW0/opened" } }, { record: { id: "Z063OYW0/won" } }],
    });
  });

  it("is remembered in the workbook, and read the same way the next time", async () => {
    const host = createFileHost();
    expect(await readMemory(host)).toEqual([]);
    const kept: Mapping = { ...mapping, names: { ...mapping.names, stage: stages, stream: streams } };
    expect(await remember(host, kept.source, JSON.stringify(kept))).toBe(true);
    expect(await remember(host, kept.source, JSON.stringify(kept))).toBe(false);
    await remember(host, "other", "x".repeat(70_000));
    const memory = await readMemory(host);
    expect(memory.map((text) => text.length)).toEqual([70_000, JSON.stringify(kept).length]);
    expect(memory.flatMap((text) => parseMapping(text) ?? [])).toEqual([kept]);
    expect(recognise(table, vendor, [kept])).toEqual({ mapping: kept, by: "remembered" });
  });
});
