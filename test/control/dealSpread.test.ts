// What chance does where deals differ in size: the spread by hand, then lights and forecasts held to their word by simulation.
import { describe, expect, it } from "vitest";
import { controlPlan, openControl, type ControlRow } from "../../src/control";
import { dealSpreads } from "../../src/control/dealSpread";
import type { Fact } from "../../src/facts";
import { dateOf, decompose, serialOf } from "../../src/plan";
import { seededRandom } from "../bench/seededRandom";
import { fact, planFrom } from "./salesTeam";

const check = 10_000;
const deals = 40;
const plan = planFrom({
  period: { start: "2026-10-01", end: "2026-12-31" },
  currency: "EUR",
  goal: { amount: deals * check },
  streams: [{ name: "All", kind: "repeat", amount: deals * check, check }],
  funnels: [],
});
const decomposition = decompose(plan);
const today = "2026-11-16";
const won = (date: string, amount: number, count = 1): Fact => fact({ date, stream: "All", amount, count });
const companyOf = (facts: readonly Fact[]): ControlRow | undefined =>
  controlPlan(openControl({ plan, decomposition, facts, today }), "plan").company.rows[0];

describe("the spread of deals", () => {
  const spreadOf = (facts: readonly Fact[]): number | undefined => dealSpreads(openControl({ plan, decomposition, facts, today }))[0];

  it("is the deal that a unit of money comes from over the average one", () => {
    // Four of 10 and one of 60: Σa² / Σa = 4,000 / 100 = 40, the average is 20.
    const small = Array.from({ length: 4 }, () => won("2026-10-05", 10));
    expect(spreadOf([...small, won("2026-10-06", 60)])).toBe(2);
    expect(spreadOf([won("2026-10-05", 40, 4), won("2026-10-06", 60)])).toBe(2);
    expect(spreadOf([won("2026-10-05", 500, 10)])).toBe(1);
  });

  it("says nothing of fewer than five deals, of deals without money, of returns and of what is still to come", () => {
    expect(spreadOf([])).toBe(1);
    expect(spreadOf([won("2026-10-05", 10), won("2026-10-05", 1000)])).toBe(1);
    const alike = Array.from({ length: 5 }, () => won("2026-10-05", 10));
    expect(spreadOf([...alike, won("2026-10-06", 0), won("2026-10-06", -500), won("2026-11-17", 9000)])).toBe(1);
  });
});

describe("a plan that is right, with deals of very different sizes", () => {
  const random = seededRandom(2026);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  // Log-normal with the mean of the check; the standard deviation is one and a half times the mean.
  const variance = Math.log(1 + 1.5 ** 2);
  const amount = (): number => Math.max(1, Math.round(check * Math.exp(Math.sqrt(variance) * normal() - variance / 2)));
  const poisson = (mean: number): number => {
    let [count, product] = [0, random()];
    for (const limit = Math.exp(-mean); product > limit; count += 1) product *= random();
    return count;
  };
  const some = (count: number, from: string, to: string): readonly Fact[] =>
    Array.from({ length: count }, () => {
      const [first, last] = [serialOf(from), serialOf(to)];
      return won(dateOf(first + Math.floor(random() * (last - first + 1))), amount());
    });
  const due = companyOf([won(today, 1)]);
  const share = (due?.expected ?? 0) / (due?.plan ?? 1);
  const runs = Array.from({ length: 400 }, () => {
    const rest = Array.from({ length: poisson(deals * (1 - share)) }, amount).reduce((sum, each) => sum + each, 0);
    const row = companyOf([...some(2 * deals, "2026-06-01", "2026-09-30"), ...some(poisson(deals * share), "2026-10-01", today)]);
    return { row, end: (row?.fact ?? 0) + rest };
  });
  const part = (holds: (run: (typeof runs)[number]) => boolean): number => runs.filter(holds).length / runs.length;

  it("is red in no more than one look of ten", () => {
    expect(part(({ row }) => row?.light === "behind")).toBeLessThan(0.1);
  });

  it("ends within the forecast's band about as often as the band says", () => {
    const inside = part(({ row, end }) => end >= (row?.forecast?.low ?? Infinity) && end <= (row?.forecast?.high ?? 0));
    expect(inside).toBeGreaterThan(0.73);
    expect(inside).toBeLessThan(0.88);
  });
});
