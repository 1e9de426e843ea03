import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decompose, parsePlan, type Plan } from "../../src/plan";

function planOf(changes: object): Plan {
  const { plan, faults } = parsePlan({ ...(JSON.parse(readFileSync("examples/million/plan.json", "utf8")) as object), ...changes });
  if (plan === undefined) throw new Error(JSON.stringify(faults));
  return plan;
}

describe("decompose", () => {
  it("gives the worked example: 3 deals, 10 meetings, 20 leads, 4 repeat deals, 59.5%, and 28, 34, 40 leads to be sure", () => {
    const { streams, funnels, totals, off, guesses } = decompose(planOf({}));
    expect(streams.map(({ target, deals, needed }) => [target, deals, needed])).toEqual([
      [600_000, 3, 20],
      [400_000, 4, 4],
    ]);
    expect(streams[0]?.chance).toBeCloseTo(0.5951, 4);
    expect(streams[0]?.leadsFor).toEqual([28, 34, 40]);
    expect(funnels[0]?.stages.map(({ count }) => count)).toEqual([20, 10]);
    expect(totals).toEqual({ target: 1_000_000, deals: 7, units: 7, leads: 20 });
    expect(off).toBe(0);
    expect(guesses.map(({ kind, value }) => [kind, value])).toEqual([
      ["check", 100_000],
      ["conversion", 0.3],
    ]);
  });

  it("turns a profit goal into revenue: (300,000 + 100,000) ÷ (60% × 50% + 40% × 25%) = 1,000,000", () => {
    const streams = [
      { name: "New", share: 0.6, check: 200_000, margin: 0.5 },
      { name: "Repeat", share: 0.4, check: 100_000, margin: 0.25 },
    ];
    const result = decompose(planOf({ goal: { kind: "profit", amount: 300_000, fixedCosts: 100_000 }, streams }));
    expect(result.goal).toBe(1_000_000);
    expect(result.streams.reduce((sum, { profit = 0 }) => sum + profit, 0)).toBe(400_000);
  });

  it("splits by the largest remainder, to the unit", () => {
    const shares = [1 / 3, 1 / 3, 1 / 3].map((share, index) => ({ name: `S${String(index)}`, share, check: 1 }));
    expect(decompose(planOf({ goal: { amount: 100 }, streams: shares })).streams.map(({ target }) => target)).toEqual([34, 33, 33]);
  });

  it("moves work earlier by its lag, and is whole in time", () => {
    const { schedule } = decompose(planOf({ calendar: { grain: "week" } }));
    expect(schedule?.periods.map(({ workdays }) => workdays)).toEqual([0, 5, 5, 5, 5, 1]);
    const [stream] = schedule?.streams ?? [];
    expect(stream?.targets.reduce((sum, money) => sum + money, 0)).toBe(600_000);
    expect(stream?.deals).toEqual([0, 1, 1, 1, 0, 0]);
    // Leads are due three weeks before their deals: most must be there before the month begins.
    expect(stream?.stages.map(({ lag, before, counts }) => [lag, before, ...counts])).toEqual([
      [21, 14, 1, 5, 0, 0, 0, 0],
      [14, 5, 0, 3, 2, 0, 0, 0],
    ]);
  });

  it("hands the plan down the tree with the cushion of each level; telesales carry no money", () => {
    const team = [
      { id: "head", name: "Head" },
      { id: "a", name: "A", reportsTo: "head", weight: 2, status: "agreed" },
      { id: "b", name: "B", reportsTo: "head", weight: 1, proposal: 300_000 },
      { id: "t", name: "T", reportsTo: "a", weight: 0 },
    ];
    const result = decompose(planOf({ cushion: [0.1], team })).team;
    expect(result?.people.map(({ plan }) => plan)).toEqual([1_000_000, 733_333, 366_667, 0]);
    expect(result?.people.map(({ gap }) => gap)).toEqual([undefined, undefined, 66_667, undefined]);
    expect(result?.unagreed).toBe(2);
  });

  it("counts somebody hired in the middle of the period by the days at work", () => {
    const team = [
      { id: "a", name: "A" },
      { id: "b", name: "B", hired: "2026-11-16" },
    ];
    expect(decompose(planOf({ team })).team?.people.map(({ weight }) => weight)).toEqual([1, 0.5]);
  });
});
