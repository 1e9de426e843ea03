import { describe, expect, it } from "vitest";
import { apportion } from "../../src/core";
import { faultOf } from "./faultOf";

describe("apportion", () => {
  it("gives the steps left over to the largest remainders, then the larger weight, then the earlier", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [5, 3, 2])).toEqual([4, 2, 1]); // 3.5, 2.1, 1.4
    expect(apportion(2, [1, 3])).toEqual([0, 2]); // 0.5 and 1.5: equal remainders, the larger weight
    expect(apportion(3, [1, 2, 1])).toEqual([1, 1, 1]); // 0.75, 1.5, 0.75
  });

  it("shows the Alabama paradox of Hamilton's method: with a seat more the small states get fewer", () => {
    const populations = [1500, 1500, 900, 500, 500, 200];
    expect(apportion(25, populations)).toEqual([7, 7, 4, 3, 3, 1]);
    expect(apportion(26, populations)).toEqual([8, 8, 5, 2, 2, 1]);
  });

  it("rounds a share to 6 places before it is floored", () => {
    expect(apportion(3, [0.1, 0.2])).toEqual([1, 2]);
    expect(apportion(1, [1, 1999999])).toEqual([0, 1]);
    expect(apportion(6, [0.7, 0.1, 0.1, 0.1])).toEqual([4, 1, 1, 0]); // 4.2, 0.6, 0.6, 0.6: the earlier two
  });

  it("keeps cents whole in decimals", () => {
    expect(apportion(100.1, [1, 1, 1], { step: 0.01 })).toEqual([33.37, 33.37, 33.36]);
    expect(apportion(0.3, [1], { step: 0.1 })).toEqual([0.3]);
    expect(apportion(0.9, [1, 1, 1], { step: 0.1 })).toEqual([0.3, 0.3, 0.3]);
    expect(apportion(90071992547409.91, [1, 0], { step: 0.01 })).toEqual([90071992547409.91, 0]);
    expect(apportion(1e21, [1, 2], { step: 1e21 })).toEqual([0, 1e21]);
    expect(apportion(1e-7, [1, 3], { step: 2.5e-8 })).toEqual([2.5e-8, 7.5e-8]);
  });

  it("gives what is no whole step to the largest weight, the earlier of equals", () => {
    expect(apportion(10.5, [1, 2, 2])).toEqual([2, 4.5, 4]);
    expect(apportion(0.4, [1, 2])).toEqual([0, 0.4]);
    expect(apportion(9.9999999, [1, 1])).toEqual([4.9999999, 5]); // 10 steps after rounding to 6 places
    expect(apportion(100.105, [1, 1], { step: 0.01 })).toEqual([50.055, 50.05]);
  });

  it("is exact up to 2^53 steps", () => {
    const half = 2 ** 52;
    expect(apportion(2 ** 53, [1, 1])).toEqual([half, half]);
    expect(apportion(2 ** 53 - 1, [1, 1])).toEqual([half, half - 1]);
    expect(apportion(2 ** 53 - 1, [1, 2])).toEqual([3002399751580330, 6004799503160661]);
    expect(apportion(2 ** 53, [1e308, 1e308, 5e-324])).toEqual([half, half, 0]);
    expect(apportion(9, [5e-324, 1e-323])).toEqual([3, 6]);
    expect(faultOf(() => apportion(2 ** 53 + 2, [1]))).toMatchObject({ code: "tooLarge", path: "total" });
    expect(faultOf(() => apportion(1e14, [1], { step: 0.01 }))).toMatchObject({ code: "tooLarge", path: "total" });
  });

  it("carries a whole part that floating point gets wrong by more than 1", () => {
    // The shares are 59.5000005000… and …462.4999994999…
    expect(apportion(8525811298794522, [0.004172202438900893, 597838830176.8002])).toEqual([60, 8525811298794462]);
  });

  it("rounds shares that end in exactly half a millionth up", () => {
    // 1/128 = 0.0078125 and 127/128 = 0.9921875 become 0.007813 and 0.992188.
    expect(apportion(1, [1, 127])).toEqual([0, 1]);
    // Shares 0.4999995 and 0.5000005 become 0.5 and 0.500001; both floors are 0, so the larger has it.
    expect(apportion(1, [999999, 1000001])).toEqual([0, 1]);
    // 0.9999995 of 2 × 10⁶ parts is 1 each, more than there is: one is taken back from the last.
    const lifted = apportion(1999999, new Float64Array(2_000_000).fill(1));
    expect(lifted.reduce((sum, part) => sum + part, 0)).toBe(1999999);
    expect(lifted[1999999]).toBe(0);
    expect(lifted[1999998]).toBe(1);
  });

  it("mirrors a negative total and never says −0", () => {
    expect(apportion(-10, [1, 1, 1])).toEqual([-4, -3, -3]);
    expect(apportion(-10, [1, 0], { step: 0.01 })).toEqual([-10, 0]);
    expect(Object.is(apportion(-10, [1, 0])[1], 0)).toBe(true);
    expect(Object.is(apportion(-0, [1])[0], 0)).toBe(true);
  });

  it("keeps fixed parts, whatever their step, and shares the rest", () => {
    expect(apportion(10, [1, 1, 1], { fixed: [0, 5, 0] })).toEqual([3, 5, 2]);
    expect(apportion(10, [1, 1, 1], { fixed: [0, 2.5, 0] })).toEqual([4.5, 2.5, 3]);
    expect(apportion(-10, [1, 1, 1], { fixed: [0, 5, 0] })).toEqual([-3, -5, -2]);
    expect(apportion(0.3, [1, 1, 1], { step: 0.1, fixed: [0.1, 0.2, 0] })).toEqual([0.1, 0.2, 0]);
    expect(apportion(0.3, [1, 1], { step: 0.1, fixed: [0.1 + 0.2, 0] })).toEqual([0.1 + 0.2, 0]);
    expect(apportion(5, [1, 0], { fixed: [5, 0] })).toEqual([5, 0]);
  });

  it("names what is wrong", () => {
    expect(faultOf(() => apportion(1, [1, -2]))).toEqual({ code: "negative", details: { value: -2 }, path: "weights[2]" });
    expect(faultOf(() => apportion(1, [0, 0]))).toEqual({ code: "zeroWeights", details: {}, path: "weights" });
    expect(faultOf(() => apportion(0, []))).toEqual({ code: "zeroWeights", details: {}, path: "weights" });
    expect(faultOf(() => apportion(1, [1], { step: -1 }))).toEqual({ code: "notPositive", details: { value: -1 }, path: "step" });
    expect(faultOf(() => apportion(1, [1, 1], { fixed: [2, 0] }))).toEqual({
      code: "fixedAboveTotal",
      details: { fixed: 2, total: 1 },
      path: "fixed",
    });
    expect(faultOf(() => apportion(3, [0, 1], { fixed: [0, 1] }))).toEqual({ code: "restUnshared", details: { rest: 2 }, path: "weights" });
    expect(faultOf(() => apportion(0.5, [1], { fixed: [0.25] }))).toEqual({
      code: "restUnshared",
      details: { rest: 0.25 },
      path: "weights",
    });
    expect(faultOf(() => apportion(1, [1], { fixed: [-1] }))).toMatchObject({ code: "negative", path: "fixed[1]" });
    expect(faultOf(() => apportion(1, [1], { fixed: [] }))).toMatchObject({ code: "shapesDiffer", path: "fixed" });
    expect(faultOf(() => apportion(NaN, [1]))).toMatchObject({ code: "notFinite", path: "total" });
    expect(faultOf(() => apportion(1, [Infinity]))).toMatchObject({ code: "notFinite", path: "weights[1]" });
  });
});
