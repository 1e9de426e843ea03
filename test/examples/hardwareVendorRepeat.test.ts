// The accounts of the hardware vendor as one stream of clients who buy again: what the months before the quarter say of it, and what came.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import example from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import { factsFile } from "../../src/app/factsFile";
import { repeatFacts, type RepeatPlan } from "../../src/facts";
import { locales } from "../../src/i18n";
import { decompose } from "../../src/plan";
import { repeatReport } from "../../src/report";

const path = "examples/hardware-vendor/sales_pipeline.csv";
const bytes = readFileSync(path);
const { facts } = await factsFile(path, bytes, examplePlan(example), "en", { names: { person: [], stream: [], stage: [] } });

/** The plan with all products as one stream, at the average deal of the stream's own goal, and the facts without their products. */
const { team: _team, funnels: _funnels, ...rest } = example;
const plan = examplePlan({ ...rest, streams: [{ name: "Accounts", kind: "repeat", share: 1, check: 2400 }], funnels: [] });
const [stream] = plan.streams;
const [planned] = decompose(plan).streams;
if (stream === undefined || planned === undefined) throw new Error("no stream");
const of = (until: string, asked: RepeatPlan = plan) =>
  repeatFacts(
    asked,
    stream,
    facts.map(({ stream: _stream, ...fact }) => fact),
    until,
  );
const told = of("2017-09-30");

/** Deals that are expected, and between what. */
function dealsOf(said: ReturnType<typeof repeatFacts>): readonly number[] {
  if ("reason" in said || "reason" in said.ahead) throw new Error("silent");
  return [said.ahead.deals, ...said.ahead.dealsInterval].map(Math.round);
}

/** The rows of the file by a plain split: none of its cells has quotes. */
const [heads = [], ...rows] = bytes
  .toString("utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const cell = (row: readonly string[], head: string): string => row[heads.indexOf(head)] ?? "";
const won = rows.filter((row) => cell(row, "deal_stage") === "Won");

describe("the hardware vendor's accounts", () => {
  it("are those of the file, all of whom bought again within a quarter's length", () => {
    const before = won.filter((row) => cell(row, "close_date") <= "2017-09-30");
    const accounts = new Set(before.map((row) => cell(row, "account")));
    expect(told).toMatchObject({ clients: accounts.size, unnamed: 0, rate: { days: 92, reached: 85, again: 85, value: 1 } });
  });

  it("were expected to bring what they did, give or take what the paper says", () => {
    if ("reason" in told || "reason" in told.ahead) throw new Error("silent");
    const came = won.filter((row) => cell(row, "close_date") > "2017-09-30");
    const money = came.reduce((sum, row) => sum + Number(cell(row, "close_value")), 0);
    expect([came.length, money]).toEqual([1196, 2_802_496]);
    const { deals, dealsInterval, money: expected, moneyInterval } = told.ahead;
    expect(Math.round((1 - came.length / deals) * 100)).toBe(5);
    expect(Math.round((1 - money / expected) * 100)).toBe(6);
    for (const [value, [low, high]] of [
      [came.length, dealsInterval],
      [money, moneyInterval],
    ] as const) {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    }
  });

  it("are told nearer with the season of the plan than with days that count alike, and half-way as well", () => {
    expect(dealsOf(of("2017-11-15"))).toEqual([1223, 1162, 1285]);
    expect(dealsOf(of("2017-09-30", { ...plan, calendar: { season: [] } }))).toEqual([1304, 1215, 1393]);
  });

  it("have brought it, once the quarter is over", () => {
    const over = of("2017-12-31");
    expect(over).toMatchObject({ ahead: { done: 1196, deals: 1196, dealsInterval: [1196, 1196] } });
  });

  it("stand in the example's paper as they are computed", () => {
    const paper = readFileSync("examples/hardware-vendor/README.md", "utf8");
    expect(paper).toContain(repeatReport(planned, told, "en").trimEnd());
  });

  it.each(locales)("are told in %s, and so is why nothing is", (locale) => {
    const text = repeatReport(planned, told, locale);
    expect(text.split("\n").length).toBeGreaterThan(7);
    expect(text).not.toMatch(/NaN|undefined|[{}]/);
    expect(repeatReport(planned, { reason: "noClients", count: 3 }, locale)).toContain("3");
  });
});
