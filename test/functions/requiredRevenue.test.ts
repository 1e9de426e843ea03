import { describe, expect, test } from "vitest";
import { requiredRevenue } from "../../src/functions/requiredRevenue";
import { shown } from "./shown";

describe("REQUIRED_REVENUE", () => {
  test("is (profit + fixed costs) / margin", () => {
    expect(shown(requiredRevenue, 100000, 0.25)).toBe(400000);
    expect(shown(requiredRevenue, 100000, 0.25, 50000)).toBe(600000);
    expect(shown(requiredRevenue, 100000, 1, -50000)).toBe(50000);
    expect(shown(requiredRevenue, 0, 0.5)).toBe(0);
    expect(shown(requiredRevenue, null, 0.5, 10)).toBe(20);
  });

  test("goes by rows", () => {
    expect(shown(requiredRevenue, [[100], [200], [null]], 0.5)).toEqual([[200], [400], [""]]);
    expect(shown(requiredRevenue, 100, [[0.5], [15], [0.25]], [[0], [0], [100]])).toEqual([[200], ["#NUM! notShare margin"], [800]]);
    expect(shown(requiredRevenue, [[100, 200]], 0.5)).toEqual([[200, 400]]);
  });

  test("wants a margin in (0, 1] and profit + fixed costs of 0 or more", () => {
    expect(shown(requiredRevenue, 100, 0)).toBe("#NUM! notShare margin");
    expect(shown(requiredRevenue, 100, 1.0000001)).toBe("#NUM! notShare margin");
    expect(shown(requiredRevenue, -100, 0.5, 99)).toBe("#NUM! needBelowZero profit");
    expect(shown(requiredRevenue, -100, 0.5, 100)).toBe(0);
    expect(shown(requiredRevenue, -100, 0, 99)).toBe("#NUM! notShare margin");
    expect(shown(requiredRevenue, "100", 0)).toBe("#VALUE! notNumber profit");
  });

  test("never gives Infinity", () => {
    expect(shown(requiredRevenue, 1e308, 1e-10)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredRevenue, 1.7e308, 1, 1.7e308)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredRevenue, Infinity, 1)).toBe("#NUM! notFinite profit");
  });
});
