import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rampedCapacity, requiredHeadcount, requiredRevenue } from "../../src/core";
import { expectClose } from "./expectClose";
import { faultOf } from "./faultOf";

describe("requiredRevenue", () => {
  it("is profit and fixed costs over the margin", () => {
    expect(requiredRevenue(100000, 0.25, 50000)).toBe(600000);
    expect(requiredRevenue(-50000, 0.25, 50000)).toBe(0);
    expect(requiredRevenue(-40000, 1, 50000)).toBe(10000);
  });

  it("judges its numbers", () => {
    expect(faultOf(() => requiredRevenue(-60000, 0.25, 50000))).toMatchObject({
      code: "needBelowZero",
      details: { value: -10000 },
      path: "profit",
    });
    expect(faultOf(() => requiredRevenue(1, 0, 0))).toMatchObject({ code: "notShare", path: "margin" });
    expect(faultOf(() => requiredRevenue(-1, 25, 0))).toMatchObject({ code: "notShare", path: "margin" });
    expect(faultOf(() => requiredRevenue(1, 1.01, 0))).toMatchObject({ code: "notShare" });
  });
});

describe("requiredHeadcount", () => {
  it("rounds up, exactly", () => {
    expect(requiredHeadcount(1000, 8, 20, 1)).toBe(7);
    expect(requiredHeadcount(1000, 8, 20, 0.8)).toBe(8);
    expect(requiredHeadcount(2.1, 0.7, 3, 1)).toBe(1); // 2.1 / 2.0999999999999996
    expect(requiredHeadcount(0, 8, 20, 1)).toBe(0);
  });

  it("is not misled by products that a double cannot hold", () => {
    expect(requiredHeadcount(1e308, 1e200, 1e108, 1)).toBe(1);
    expect(requiredHeadcount(5e307, 1e200, 1e108, 1)).toBe(1);
    expect(faultOf(() => requiredHeadcount(1, 1e-200, 1e-200, 1))).toMatchObject({ code: "answerTooLarge", details: { limit: 1e9 } });
  });

  it("judges its numbers", () => {
    expect(faultOf(() => requiredHeadcount(-1, 8, 20, 1))).toMatchObject({ code: "negative", path: "volume" });
    expect(faultOf(() => requiredHeadcount(1, 0, 20, 1))).toMatchObject({ code: "notPositive", path: "norm_per_day" });
    expect(faultOf(() => requiredHeadcount(1, 8, 0, 1))).toMatchObject({ code: "notPositive", path: "days" });
    expect(faultOf(() => requiredHeadcount(1, 8, 20, 1.2))).toMatchObject({ code: "notShare", path: "utilization" });
  });
});

/** What the page says, person by person. */
function personByPerson(
  hires: readonly number[],
  ramp: readonly number[],
  periods: number,
  norm: number,
  leaves: readonly number[],
): number[] {
  return Array.from({ length: periods }, (_, index) => {
    const period = index + 1;
    return hires.reduce((sum, hire, person) => {
      const leave = leaves[person] ?? 0;
      if (hire === 0 || period < hire || (leave !== 0 && period >= leave)) return sum;
      return sum + norm * (ramp[Math.min(period - hire, ramp.length - 1)] ?? 0);
    }, 0);
  });
}

describe("rampedCapacity", () => {
  it("gives the worked examples", () => {
    // Seven of 150k at 85% and three at 40% of it: 1.0725 million (metrickittools, sales capacity guide).
    const team = [...new Array<number>(7).fill(-1), ...new Array<number>(3).fill(1)];
    expect(rampedCapacity(team, [0.4, 0.4, 0.85], 1, 150000)).toEqual([1072500]);
    expect(rampedCapacity([1], [0.25, 0.5, 1], 5, 100)).toEqual([25, 50, 100, 100, 100]);
    expect(rampedCapacity([3], [0.25, 1], 5, 100)).toEqual([0, 0, 25, 100, 100]);
    expect(rampedCapacity([-3], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 3, 100)).toEqual([50, 60, 60]); // −3, −2, −1, 0, then 1
    expect(rampedCapacity([0, 0], [1], 2, 100)).toEqual([0, 0]);
    expect(rampedCapacity([1, 1], [1], 3, 10, [0, 3])).toEqual([20, 20, 10]);
    expect(rampedCapacity([2, -5, 4], [1], 3, 10, [2, 1, -1])).toEqual([0, 0, 0]);
  });

  it("is the sum over people", () => {
    const hire = fc.integer({ min: -30, max: 30 });
    const leave = fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 35 }));
    const ramp = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.5, 1, 1.2), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hire, leave), { minLength: 1, maxLength: 25 }),
        ramp,
        fc.integer({ min: 1, max: 24 }),
        (people, shares, periods) => {
          const hires = people.map(([value]) => value);
          const leaves = people.map(([, value]) => value);
          const wanted = personByPerson(hires, shares, periods, 7, leaves);
          const found = rampedCapacity(hires, shares, periods, 7, leaves);
          found.forEach((value, period) => expectClose(value, wanted[period] ?? 0, 1e-13));
        },
      ),
    );
  });

  it("takes a whole column of blanks and a hundred thousand periods", () => {
    const hires = [1, -3, ...new Array<number>(1_048_574).fill(0)];
    const ramp = [0.5, 1, ...new Array<number>(1_048_574).fill(0)];
    const capacity = rampedCapacity(hires, ramp, 100_000, 10);
    expect(capacity.slice(0, 3)).toEqual([5, 10, 0]);
    expect(capacity).toHaveLength(100_000);
  });

  it("judges its numbers", () => {
    expect(faultOf(() => rampedCapacity([1], [1], 100_001, 1))).toMatchObject({ code: "tooManyRows", path: "periods" });
    expect(faultOf(() => rampedCapacity([1], [1], 0, 1))).toMatchObject({ code: "notPositive", path: "periods" });
    expect(faultOf(() => rampedCapacity([1.5], [1], 2, 1))).toMatchObject({ code: "notWhole", path: "hire_periods" });
    expect(faultOf(() => rampedCapacity([-2e9], [1], 2, 1))).toMatchObject({ code: "notAbove", path: "hire_periods" });
    expect(faultOf(() => rampedCapacity([2e9], [1], 2, 1))).toMatchObject({ code: "tooLarge", path: "hire_periods" });
    expect(faultOf(() => rampedCapacity([1], [-1], 2, 1))).toMatchObject({ code: "negative", path: "ramp" });
    expect(faultOf(() => rampedCapacity([1], [1], 2, -1))).toMatchObject({ code: "negative", path: "norm" });
    expect(faultOf(() => rampedCapacity([1, 2], [1], 2, 1, [1]))).toMatchObject({ code: "wrongCount", path: "leave_periods" });
    const people = Array.from({ length: 50_000 }, (_, index) => index + 1);
    expect(faultOf(() => rampedCapacity(people, people, 100_000, 1))).toMatchObject({ code: "tooMuchWork" });
  });
});
