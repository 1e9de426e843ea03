import { describe, expect, it } from "vitest";
import { roundDown, roundTo6, roundUp } from "../../src/core";

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
  it("takes halves away from 0", () => {
    expect(roundTo6(0.0000005)).toBe(0.000001);
    expect(roundTo6(-0.0000005)).toBe(-0.000001);
    expect(Object.is(roundTo6(-0.0000001), 0)).toBe(true);
    expect(roundTo6(1 / 3)).toBe(0.333333);
  });
});
