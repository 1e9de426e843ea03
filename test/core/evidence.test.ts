import { describe, expect, it } from "vitest";
import { conversionInterval, conversionTest, fisherExact, testSampleSize } from "../../src/core";
import { choose, toNumber } from "./exactly";
import { expectClose } from "./expectClose";
import { faultOf } from "./faultOf";
import { conversionTestValues } from "./frozenTails";

describe("conversionInterval", () => {
  it("gives Wilson's published intervals", () => {
    // Brown, Cai and DasGupta 2001; Newcombe 1998, table I: 81/263, 15/148, 0/20, 1/29.
    for (const [won, trials, low, high] of [
      [3, 10, 0.108, 0.603],
      [10, 20, 0.299, 0.701],
      [3, 20, 0.052, 0.36],
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = conversionInterval(won, trials, 0.95);
      const digits = low < 0.1 && won !== 3 ? 4 : 3;
      expect(found[0]).toBeCloseTo(low, digits);
      expect(found[1]).toBeCloseTo(high, 3);
    }
  });

  it("stays between 0 and 1, exactly at the ends", () => {
    for (const trials of [1, 7, 20, 1e9]) {
      for (const level of [1e-12, 0.5, 0.95, 1 - 1e-15]) {
        expect(conversionInterval(0, trials, level)[0]).toBe(0);
        expect(conversionInterval(trials, trials, level)[1]).toBe(1);
        expectClose(conversionInterval(trials, trials, level)[0], 1 - conversionInterval(0, trials, level)[1], 1e-12);
      }
    }
  });

  it("never has its low end above its high one", () => {
    for (let won = 0; won <= 300; won++) {
      const [low, high] = conversionInterval(won, 300, 1e-17);
      expect(low).toBeLessThanOrEqual(high);
      expectClose(low, won / 300, 1e-15);
    }
  });

  it("solves the score equation at both ends, also where they are tiny", () => {
    for (const [won, trials, level] of [
      [1, 1e9, 0.95],
      [3, 1e6, 0.999999],
      [500, 1e9, 0.5],
      [999_999, 1e6, 0.9],
    ] as const) {
      const [low, high] = conversionInterval(won, trials, level);
      const squares = [low, high].map((rate) => (won - trials * rate) ** 2 / (trials * rate * (1 - rate)));
      expectClose(squares[0] ?? 0, squares[1] ?? 0, 1e-6);
      expect(low).toBeLessThan(won / trials);
      expect(high).toBeGreaterThan(won / trials);
    }
    const [low] = conversionInterval(1, 1e9, 0.95);
    expectClose(low, 1.7652455495696327e-10, 1e-13);
  });

  it("judges its numbers", () => {
    expect(faultOf(() => conversionInterval(2, 1, 0.95))).toMatchObject({ code: "wonAboveTrials", path: "won" });
    expect(faultOf(() => conversionInterval(0, 0, 0.95))).toMatchObject({ code: "noTrials", path: "trials" });
    expect(faultOf(() => conversionInterval(0, 0, 1))).toMatchObject({ code: "notInside", path: "level" });
    expect(faultOf(() => conversionInterval(0.5, 1, 0.95))).toMatchObject({ code: "notWhole", path: "won" });
  });
});

/** Fisher's p over all tables, in whole numbers: a table counts when its ways are no more than 1 + 10⁻⁷ times those seen. */
function enumerated(wonFirst: number, first: number, wonSecond: number, second: number): number {
  const won = wonFirst + wonSecond;
  const ways = (here: number): bigint => choose(first, here) * choose(second, won - here);
  let sum = 0n;
  for (let here = 0; here <= won; here++) if (ways(here) * 10_000_000n <= ways(wonFirst) * 10_000_001n) sum += ways(here);
  return toNumber({ above: sum, below: choose(first + second, won) });
}

/** P(second better) with uniform priors: the beta integral summed over one of its whole parameters, exactly. */
function betterExactly(wonFirst: number, first: number, wonSecond: number, second: number): number {
  let sum = { above: 0n, below: 1n };
  for (let here = 0; here <= wonSecond; here++) {
    // P(BetaBinomial(second + 1; wonFirst + 1, lostFirst + 1) = here) = C(second + 1, here) B(…) / B(…)
    const above = choose(second + 1, here) * BigInt(first + 1) * choose(first, wonFirst);
    const below = BigInt(first + second + 2) * choose(first + second + 1, wonFirst + here);
    sum = { above: sum.above * below + above * sum.below, below: sum.below * below };
  }
  return toNumber(sum);
}

describe("conversionTest", () => {
  it("gives frozen values, small and huge", () => {
    for (const [wonFirst, first, wonSecond, second, p, better] of conversionTestValues) {
      const found = conversionTest(wonFirst, first, wonSecond, second);
      const where = `${wonFirst}/${first} ${wonSecond}/${second}`;
      expectClose(found.p, p, 3e-13, where);
      expectClose(found.secondBetter, better, 3e-13, where);
      expect(found.difference).toBe(wonSecond / second - wonFirst / first);
    }
  });

  it("equals the sum over all tables", () => {
    for (const [first, second] of [
      [1, 1],
      [2, 5],
      [6, 6],
      [9, 14],
      [30, 7],
      [25, 25],
    ] as const) {
      for (let wonFirst = 0; wonFirst <= first; wonFirst++) {
        for (let wonSecond = 0; wonSecond <= second; wonSecond++) {
          const where = `${wonFirst}/${first} ${wonSecond}/${second}`;
          expectClose(fisherExact(wonFirst, first, wonSecond, second), enumerated(wonFirst, first, wonSecond, second), 1e-13, where);
        }
      }
    }
    for (const [wonFirst, first, wonSecond, second] of [
      [300, 900, 350, 900],
      [5, 2000, 19, 1800],
      [1999, 2000, 1980, 2000],
      [1200, 3000, 1250, 2900],
    ] as const) {
      expectClose(fisherExact(wonFirst, first, wonSecond, second), enumerated(wonFirst, first, wonSecond, second), 1e-12);
    }
  });

  it("knows the better one as exactly as a sum of fractions", () => {
    for (const [first, second] of [
      [1, 1],
      [2, 5],
      [9, 14],
      [40, 31],
    ] as const) {
      for (let wonFirst = 0; wonFirst <= first; wonFirst += 2) {
        for (let wonSecond = 0; wonSecond <= second; wonSecond += 3) {
          const found = conversionTest(wonFirst, first, wonSecond, second).secondBetter;
          expectClose(found, betterExactly(wonFirst, first, wonSecond, second), 1e-13, `${wonFirst}/${first} ${wonSecond}/${second}`);
        }
      }
    }
  });

  it("is even for equal evidence and certain beyond doubt", () => {
    expectClose(conversionTest(5e8, 1e9, 5e8, 1e9).secondBetter, 0.5, 1e-13);
    expect(conversionTest(5e8, 1e9, 5e8, 1e9).p).toBe(1);
    expect(conversionTest(0, 1e9, 1e9, 1e9)).toEqual({ difference: 1, p: 0, secondBetter: 1 });
    expect(conversionTest(1e9, 1e9, 0, 1e9)).toEqual({ difference: -1, p: 0, secondBetter: 0 });
    expect(conversionTest(0, 5, 0, 7).p).toBe(1);
    expect(conversionTest(5, 5, 7, 7).p).toBe(1);
  });

  it("judges all numbers before it says that there is no evidence", () => {
    expect(faultOf(() => conversionTest(0, 0, 1, 2))).toMatchObject({ code: "noTrials", path: "trials_a" });
    expect(faultOf(() => conversionTest(0, 0, 3, 2))).toMatchObject({ code: "wonAboveTrials", path: "won_b" });
    expect(faultOf(() => conversionTest(1, 2, 0, 0))).toMatchObject({ code: "noTrials", path: "trials_b" });
    expect(faultOf(() => conversionTest(1, 2, 1, 1e10))).toMatchObject({ code: "tooLarge", path: "trials_b" });
  });
});

describe("testSampleSize", () => {
  it("gives textbook values", () => {
    // Fleiss, Levin and Paik: 0.1 against 0.12 without correction; 30-digit arithmetic: 3840.85, 905.37, 387.34.
    expect(testSampleSize(0.1, 0.12, 0.8, 0.05)).toBe(3841);
    expect(testSampleSize(0.15, 0.2, 0.8, 0.05)).toBe(906);
    expect(testSampleSize(0.5, 0.6, 0.8, 0.05)).toBe(388);
    expect(testSampleSize(0.6, 0.5, 0.8, 0.05)).toBe(388);
    expect(testSampleSize(0.01, 0.99, 0.8, 0.05)).toBe(3);
  });

  it("judges its numbers", () => {
    expect(faultOf(() => testSampleSize(0.1, 0.1, 0.8, 0.05))).toMatchObject({ code: "sameConversions", path: "conv_wanted" });
    expect(faultOf(() => testSampleSize(0.1, 1, 0.8, 0.05))).toMatchObject({ code: "notInside", path: "conv_wanted" });
    expect(faultOf(() => testSampleSize(0.1, 0.2, 0, 0.05))).toMatchObject({ code: "notInside", path: "power" });
    expect(faultOf(() => testSampleSize(0.1, 0.1 + 1e-16, 0.8, 0.05))).toMatchObject({ code: "answerTooLarge" });
  });
});
