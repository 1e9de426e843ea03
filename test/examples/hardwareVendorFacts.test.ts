// The facts of the hardware vendor, from the export itself: every number of the set, and its dirt by name.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import plan from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import { collect, questionsOf, recognise, type Collected, type Mapping } from "../../src/facts";
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
});
