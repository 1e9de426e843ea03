import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abcClasses, clientConcentration } from "../../src/core";
import { decimally, type Fraction } from "./exactly";
import { expectClose } from "./expectClose";
import { faultOf } from "./faultOf";

describe("clientConcentration", () => {
  it("is the sum of squared shares and the share of the largest", () => {
    expect(clientConcentration([50, 30, 20], 1)).toEqual({ index: 0.38, topShare: 0.5 });
    expect(clientConcentration([20, 50, 30], 2)).toEqual({ index: 0.38, topShare: 0.8 });
    expect(clientConcentration([7], 1)).toEqual({ index: 1, topShare: 1 });
    expect(clientConcentration([1, 0, 0], 1)).toEqual({ index: 1, topShare: 1 });
    expect(clientConcentration([1, 2, 3], 9).topShare).toBe(1);
    expectClose(clientConcentration(new Array<number>(1000).fill(0.1), 300).topShare, 0.3, 1e-15);
  });

  it("is not misled by size", () => {
    expect(clientConcentration([1e308, 1e308, 1e308, 1e308], 2)).toEqual({ index: 0.25, topShare: 0.5 });
    expect(clientConcentration([5e-324, 5e-324], 1)).toEqual({ index: 0.5, topShare: 0.5 });
  });

  it("judges its numbers", () => {
    expect(faultOf(() => clientConcentration([0, 0], 1))).toMatchObject({ code: "allZero" });
    expect(faultOf(() => clientConcentration([1, -1], 1))).toMatchObject({ code: "negative", path: "revenues" });
    expect(faultOf(() => clientConcentration([1], 0))).toMatchObject({ code: "notPositive", path: "top" });
    expect(faultOf(() => clientConcentration([1], 1.5))).toMatchObject({ code: "notWhole", path: "top" });
  });
});

function compare(left: Fraction, right: Fraction): bigint {
  return left.above * right.below - right.above * left.below;
}

function plus(left: Fraction, right: Fraction): Fraction {
  return { above: left.above * right.below + right.above * left.below, below: left.below * right.below };
}

/** What the page says, in fractions. */
function classesByTheBook(values: readonly number[], a: number, b: number): string[] {
  const order = values.map((_, index) => index).sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
  const total = values.map(decimally).reduce(plus, { above: 0n, below: 1n });
  const classes = values.map(() => "");
  let sum: Fraction = { above: 0n, below: 1n };
  for (const index of order) {
    if (values[index] === 0) continue;
    const isBelow = (bound: number): boolean => {
      const limit = decimally(bound);
      return compare(sum, { above: limit.above * total.above, below: limit.below * total.below }) < 0n;
    };
    classes[index] = isBelow(a) ? "A" : isBelow(b) ? "B" : "C";
    sum = plus(sum, decimally(values[index] ?? 0));
  }
  return classes;
}

describe("abcClasses", () => {
  it("compares shares exactly", () => {
    expect(abcClasses([0.7, 0.1, 0.2], 0.8, 0.95)).toEqual(["A", "B", "A"]);
    expect(abcClasses([0.7, 0.1, 0.1, 0.1], 0.8, 0.95)).toEqual(["A", "A", "B", "B"]); // 0.7 + 0.1 of 1 is 0.8, not below it
    expect(abcClasses(new Array<number>(10).fill(0.1), 0.8, 0.9)).toEqual([...new Array<string>(8).fill("A"), "B", "C"]);
    expect(abcClasses([799999999999999.9, 200000000000000.1], 0.8, 0.95)).toEqual(["A", "A"]);
    expect(abcClasses([800000000000000, 200000000000000], 0.8, 0.95)).toEqual(["A", "B"]);
    expect(abcClasses([8e307, 2e307, 5e-324], 0.8, 0.95)).toEqual(["A", "A", "C"]);
  });

  it("classes the largest first, ties by position, zeros not at all", () => {
    expect(abcClasses([600, 50, 250, 100], 0.8, 0.95)).toEqual(["A", "C", "A", "B"]);
    expect(abcClasses([5, 5, 0, 5, 5], 0.5, 0.75)).toEqual(["A", "A", "", "B", "C"]);
    expect(abcClasses([1], 1, 1)).toEqual(["A"]);
    expect(abcClasses([1, 1], 1, 1)).toEqual(["A", "A"]);
    expect(abcClasses([3, 1], 0.5, 0.5)).toEqual(["A", "C"]);
  });

  it("does as the fractions say", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 2000 }).map((cents) => cents / 100),
      fc.constantFrom(0.1, 0.2, 0.7, 1e-7),
    );
    const bounds = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), bounds, (values, percents) => {
        fc.pre(values.some((one) => one > 0));
        const [a = 1, b = 1] = percents.map((percent) => percent / 100).sort((left, right) => left - right);
        expect(abcClasses(values, a, b)).toEqual(classesByTheBook(values, a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("judges its numbers", () => {
    expect(faultOf(() => abcClasses([1, -1], 0.8, 0.95))).toMatchObject({ code: "negative" });
    expect(faultOf(() => abcClasses([0, 0], 0.8, 0.95))).toMatchObject({ code: "allZero" });
    expect(faultOf(() => abcClasses([0], 0.96, 0.95))).toMatchObject({ code: "boundsCrossed", details: { low: 0.96, high: 0.95 } });
    expect(faultOf(() => abcClasses([1], 0, 0.95))).toMatchObject({ code: "notShare", path: "a" });
    expect(faultOf(() => abcClasses([1], 0.8, 1.1))).toMatchObject({ code: "notShare", path: "b" });
  });
});
