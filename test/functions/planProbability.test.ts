import { describe, expect, test } from "vitest";
import { planProbability } from "../../src/functions/planProbability";
import { shown } from "./shown";

describe("PLAN_PROBABILITY", () => {
  test("is the probability of enough deals", () => {
    expect(shown(planProbability, 20, 600000, 200000, 0.15)).toBeCloseTo(0.5951, 4);
    expect(shown(planProbability, 20, 600000, 200000, [[0.5, 0.3]])).toBeCloseTo(0.5951, 4);
    expect(shown(planProbability, 2, 1, 1, 0.5)).toBe(0.75);
    expect(shown(planProbability, 3, 0, 1, 0.5)).toBe(1);
    expect(shown(planProbability, 2, 3, 1, 0.5)).toBe(0);
    expect(shown(planProbability, null, 0, 1, 0.5)).toBe(1);
  });

  test("is accurate in both tails", () => {
    expect((shown(planProbability, 1e9, 499000000, 1, 0.4985) as number) / 8.955966193691125e-220).toBeCloseTo(1, 12);
    expect((shown(planProbability, 40, 20, 1, 0.1) as number) / 1.8718579354174004e-10).toBeCloseTo(1, 12);
  });

  test("leads are whole, 0 to 10^9", () => {
    expect(shown(planProbability, 2.5, 1, 1, 0.5)).toBe("#NUM! notWhole leads");
    expect(shown(planProbability, -1, 1, 1, 0.5)).toBe("#NUM! negative leads");
    expect(shown(planProbability, 1e9 + 1, 1, 1, 0.5)).toBe("#NUM! tooLarge leads");
    expect(shown(planProbability, 1e9, 1, 1, 0.5)).toBe(1);
  });

  test("a conversion that no double holds is as good as none", () => {
    expect(shown(planProbability, 1e9, 2, 1, [[1e-200, 1e-200]])).toBe(0);
    expect(shown(planProbability, 1e9, 0, 1, [[1e-200, 1e-200]])).toBe(1);
  });

  test("goes by rows", () => {
    expect(shown(planProbability, [[2], [0], [1]], 1, 1, [[0.5], [null], [0.25]])).toEqual([[0.75], [""], [0.25]]);
    expect(shown(planProbability, 2, [[1], [2]], 1, [[0.5, 1]])).toEqual([[0.75], [0.25]]);
  });
});
