import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorLimit, shapleyContributions } from "../../src/core";
import { byOrders } from "../support/byOrders";
import { faultOf } from "./faultOf";

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("shapleyContributions", () => {
  it("gives the worked case: 20 leads, 50%, 30%, 200,000 against 18, 8 of 18, 2 of 8, 210,000", () => {
    const contributions = shapleyContributions([20, 0.5, 0.3, 200_000], [18, 8 / 18, 2 / 8, 210_000]);
    expect(contributions.map(Math.round)).toEqual([-53_273, -59_532, -91_977, 24_782]);
    expect(sumOf(contributions)).toBe(-180_000);
  });

  it("agrees with every order of change, zeros and signs included", () => {
    const factor = fc.oneof(fc.constantFrom(0, 1, -1, 0.5), fc.double({ min: -10, max: 10, noNaN: true }));
    const pairs = fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, (factors) => {
        const plan = factors.map(([value]) => value);
        const fact = factors.map(([, value]) => value);
        const size = factors.reduce((all, [left, right]) => all * Math.max(Math.abs(left), Math.abs(right), 1e-300), 1);
        const wanted = byOrders(plan, fact);
        shapleyContributions(plan, fact).forEach((value, index) =>
          expect(Math.abs(value - (wanted[index] ?? NaN))).toBeLessThanOrEqual(1e-13 * size + 1e-300),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("sums to the difference of the products as decimals, but for what adding doubles loses", () => {
    const shares = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fc.array(fc.tuple(shares, shares), { minLength: 1, maxLength: 5 }), fc.nat(1e6), (pairs, leads) => {
        const plan = [leads, ...pairs.map(([value]) => value)];
        const fact = [leads + 7, ...pairs.map(([, value]) => value)];
        const exact = (values: readonly number[]) =>
          values.slice(1).reduce((all, value) => all * BigInt(Math.round(value * 1000)), BigInt(values[0] ?? 0));
        const difference = Number(exact(fact) - exact(plan)) / 1000 ** pairs.length;
        const contributions = shapleyContributions(plan, fact);
        const lost = contributions.length * 2 ** -53 * sumOf(contributions.map(Math.abs));
        expect(Math.abs(sumOf(contributions) - difference)).toBeLessThanOrEqual(lost);
      }),
    );
  });

  it("gives a factor that did not change nothing, and equal factors the same", () => {
    expect(shapleyContributions([20, 0.5, 0.25, 1000], [20, 0.4, 0.25, 1000])).toEqual([0, -500, 0, 0]);
    expect(shapleyContributions([0, 3], [4, 0])).toEqual([6, -6]);
    expect(shapleyContributions([0, 0], [0, 5])).toEqual([0, 0]);
    expect(shapleyContributions([5], [7])).toEqual([2]);
    const three = shapleyContributions([2, 2, 2], [3, 3, 3]);
    expect(three.map((value) => value.toFixed(12))).toEqual(["6.333333333333", "6.333333333333", "6.333333333333"]);
    expect(sumOf(three)).toBe(19);
  });

  it("neither overflows nor vanishes on the way", () => {
    expect(shapleyContributions([1e200, 1e200, 1e-300], [2e200, 1e200, 1e-300])[0]).toBeCloseTo(1e100, -86);
    expect(shapleyContributions(new Array<number>(2000).fill(1e10), new Array<number>(2000).fill(1e10))).toEqual(
      new Array<number>(2000).fill(0),
    );
    const small = shapleyContributions(
      [...new Array<number>(50).fill(1e-10), 1e300, 1e200],
      [...new Array<number>(50).fill(1e-10), 2e300, 1e200],
    );
    expect((small[50] ?? 0) / 1).toBeCloseTo(1, 12);
  });

  it("takes as many factors as the limit, in polynomial time", () => {
    const plan = Array.from({ length: factorLimit }, (_, index) => 1 + (index % 7) / 100);
    const fact = plan.map((value) => value * 1.001);
    const contributions = shapleyContributions(plan, fact);
    const logs = plan.reduce((sum, value) => sum + Math.log(value), 0);
    const difference = Math.exp(logs) * (1.001 ** factorLimit - 1);
    expect(sumOf(contributions) / difference).toBeCloseTo(1, 9);
    expect(Math.max(...contributions) / Math.min(...contributions)).toBeCloseTo(1, 9);
    expect(faultOf(() => shapleyContributions([...plan, 1], [...fact, 2]))).toMatchObject({ code: "tooLarge", path: "fact" });
  });

  it("names what is wrong", () => {
    expect(faultOf(() => shapleyContributions([1], [1, 2]))).toMatchObject({ code: "shapesDiffer", path: "fact" });
    expect(faultOf(() => shapleyContributions([1e308, 2], [-1e308, 2]))).toMatchObject({ code: "answerTooLarge" });
    expect(faultOf(() => shapleyContributions([NaN], [1]))).toMatchObject({ code: "notFinite", path: "plan[1]" });
  });
});
