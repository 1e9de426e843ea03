import { describe, expect, test } from "vitest";
import { requiredDeals } from "../../src/functions/requiredDeals";
import { shown } from "./shown";

describe("REQUIRED_DEALS", () => {
  test("is target / check rounded to 6 places, then up", () => {
    expect(shown(requiredDeals, 600000, 200000)).toBe(3);
    expect(shown(requiredDeals, 600000.01, 200000)).toBe(3); // 3.00000005 is 3.000000
    expect(shown(requiredDeals, 600000.2, 200000)).toBe(4);
    expect(shown(requiredDeals, 40_000_000.01, 1)).toBe(40_000_001);
    expect(shown(requiredDeals, 21, 0.7)).toBe(30);
    expect(shown(requiredDeals, 0, 7)).toBe(0);
  });

  test("stops at 10^9", () => {
    expect(shown(requiredDeals, 1e9, 1)).toBe(1e9);
    expect(shown(requiredDeals, 1e9 + 1, 1)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredDeals, 1, 1e-320)).toBe("#NUM! answerTooLarge");
  });

  test("wants a target of 0 or more and a check above 0", () => {
    expect(shown(requiredDeals, -1, 1)).toBe("#NUM! negative target");
    expect(shown(requiredDeals, 1, 0)).toBe("#NUM! notPositive check");
    expect(shown(requiredDeals, 1, null)).toBe("#NUM! notPositive check");
    expect(shown(requiredDeals, -1, -1)).toBe("#NUM! negative target");
    expect(shown(requiredDeals, -1, "x")).toBe("#VALUE! notNumber check");
    expect(shown(requiredDeals, 1)).toBe("#VALUE! tooFewArguments");
    expect(shown(requiredDeals, 1, 1, 1)).toBe("#VALUE! tooManyArguments");
  });

  test("goes by rows, also sideways", () => {
    expect(shown(requiredDeals, [[600], [-1], [null], [700]], 200)).toEqual([[3], ["#NUM! negative target"], [""], [4]]);
    expect(shown(requiredDeals, [[600, 700]], [[200, 100]])).toEqual([[3, 7]]);
    expect(shown(requiredDeals, [[600, 700]], [[200], [100]])).toBe("#VALUE! rowBesideColumn target");
    expect(shown(requiredDeals, [[600], [700]], [[200], [100], [50]])).toBe("#VALUE! columnsDiffer check");
  });
});
