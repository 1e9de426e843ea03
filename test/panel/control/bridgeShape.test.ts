import { describe, expect, it } from "vitest";
import type { Bridge, Cause } from "../../../src/control";
import { bridgeShape } from "../../../src/panel/control/bridgeShape";

const cause = (money: number, stream = "New"): Cause => ({ kind: "check", stream, plan: 1, fact: 1, money, mayBeChance: false });
const bridge = (due: number, causes: readonly Cause[]): Bridge => ({
  scope: { kind: "company" },
  due,
  fact: causes.reduce((level, { money }) => level + money, due),
  causes,
});

describe("the bridge", () => {
  it("leads every bar to where the next one begins, from what was due to what came", () => {
    const { bars, isCut } = bridgeShape(bridge(100, [cause(-40), cause(0), cause(20), cause(-60)]));
    expect(bars.map(({ kind, money, from, to }) => [kind, money, from, to])).toEqual([
      ["due", 100, 0, 1],
      ["cause", -40, 1, 0.6],
      ["cause", 20, 0.6, 0.8],
      ["cause", -60, 0.8, 0.2],
      ["fact", 20, 0, 0.2],
    ]);
    expect(isCut).toBe(false);
  });

  it("cuts the axis where all of it is high up, and keeps every bar inside", () => {
    const { bars, isCut } = bridgeShape(bridge(1000, [cause(-20), cause(10)]));
    expect(isCut).toBe(true);
    expect(bars.every(({ from, to }) => Math.min(from, to) >= 0 && Math.max(from, to) <= 1)).toBe(true);
    expect(bars[1]?.from).toBe(1);
    expect(bars[1]?.to).toBeGreaterThan(0.2);
  });

  it("begins below nothing where more was given back than came", () => {
    const { bars, isCut } = bridgeShape(bridge(50, [cause(-100)]));
    expect([isCut, ...bars.map(({ from, to }) => [from, to])]).toEqual([false, [0.5, 1], [1, 0], [0.5, 0]]);
  });

  it("names each stream before its causes, where there are several", () => {
    const { bars } = bridgeShape(bridge(100, [cause(-10, "New"), cause(-5, "New"), cause(-1, "Repeat")]));
    expect(bars.map(({ kind, stream }) => stream ?? kind)).toEqual(["due", "New", "cause", "cause", "Repeat", "cause", "fact"]);
  });

  it("gathers the smaller of many causes to the last unit", () => {
    const causes = Array.from({ length: 14 }, (_, index) => cause((index + 1) * (index % 2 === 0 ? -1.1 : 1)));
    const { bars } = bridgeShape(bridge(1000, causes));
    const others = bars.find(({ kind }) => kind === "others");
    expect([bars.filter(({ kind }) => kind === "cause").length, others?.count, others?.money]).toEqual([10, 4, -1.1 + 2 - 3.3 + 4]);
    expect(bars.slice(1, -1).reduce((level, { money }) => level + money, 1000)).toBeCloseTo(bars.at(-1)?.money ?? NaN, 9);
  });

  it("stands where nothing was due and nothing came", () => {
    const { bars } = bridgeShape(bridge(0, []));
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
