import { describe, expect, it } from "vitest";
import { roundDown, roundTo6, roundUp, toCents } from "../../src/core";

describe("roundUp", () => {
  it("rounds to 6 decimal places first, then up", () => {
    expect(roundUp(21 / 0.7)).toBe(30); // 30.000000000000004
    expect(roundUp(40_000_000.01)).toBe(40_000_001);
    expect(roundUp(1.0000004)).toBe(1);
    expect(roundUp(1.0000006)).toBe(2);
    expect(roundUp(0)).toBe(0);
    expect(Object.is(roundUp(-0.3), 0)).toBe(true);
  });

  it("rounds up at once above 10^9", () => {
    expect(roundUp(1e9)).toBe(1e9);
    expect(roundUp(999_999_999.0000001)).toBe(999_999_999);
    expect(roundUp(1_000_000_000.0000002)).toBe(1_000_000_001);
    expect(roundUp(2 ** 52 + 0.5)).toBe(2 ** 52 + 1 - 1); // 2^52 + 0.5 is no double
    expect(roundUp(2 ** 51 + 0.5)).toBe(2 ** 51 + 1);
    expect(roundUp(Infinity)).toBe(Infinity);
  });
});

describe("roundDown", () => {
  it("rounds to 6 decimal places first, then down", () => {
    expect(roundDown(0.3 / 0.1)).toBe(3); // 2.9999999999999996
    expect(roundDown(2.9999994)).toBe(2);
    expect(roundDown(2.9999996)).toBe(3);
    expect(roundDown(1e9 + 0.9999999)).toBe(1e9);
  });
});

describe("roundTo6", () => {
  it("rounds quotients as whole-number arithmetic does", () => {
    const divisors = [3, 7, 64, 128, 2_000_000, 4_000_000, 6_000_000, 999_999, 1_000_003];
    const off: string[] = [];
    for (const divisor of divisors) {
      for (let step = 0; step < 4000; step++) {
        const dividend = step < 2000 ? step * 1009 + 1 : Math.floor(divisor * (step - 1999) * 4999.7) + (step % 3);
        if (dividend / divisor > 1e3) continue; // beyond, a double cannot tell a half from its neighbours
        const exact = (BigInt(dividend) * 2_000_000n + BigInt(divisor)) / (2n * BigInt(divisor));
        if (roundTo6(dividend / divisor) !== Number(exact) / 1e6) off.push(`${dividend}/${divisor}`);
      }
    }
    expect(off).toEqual([]);
    expect(roundUp(2_000_001 / 2_000_000)).toBe(2);
    expect(roundUp(1_000_000_000 - 1e-6)).toBe(1e9);
  });

  it("takes halves away from 0", () => {
    expect(roundTo6(0.0000005)).toBe(0.000001);
    expect(roundTo6(-0.0000005)).toBe(-0.000001);
    expect(Object.is(roundTo6(-0.0000001), 0)).toBe(true);
    expect(roundTo6(1 / 3)).toBe(0.333333);
    expect(roundTo6(1.0000015)).toBe(1.000002);
    expect(roundTo6(0)).toBe(0);
    expect(roundTo6(Number.NaN)).toBeNaN();
  });
});

describe("toCents", () => {
  it("rounds the number as a sheet shows it, halves away from 0", () => {
    expect(6.14 / 0.8).toBeLessThan(7.675);
    expect(toCents(6.14 / 0.8)).toBe(7.68);
    expect(toCents(-6.14 / 0.8)).toBe(-7.68);
    expect(toCents(1.005)).toBe(1.01);
    expect(toCents(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(toCents(-0.001), 0)).toBe(true);
  });

  it("keeps what has no hundredths in 15 digits", () => {
    expect(toCents(2 ** 53 - 1)).toBe(2 ** 53 - 1);
    expect(toCents(9_999_999_999_999.99)).toBe(9_999_999_999_999.99);
  });
});
