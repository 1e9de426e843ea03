import { describe, expect, test } from "vitest";
import { funnelLevers } from "../../src/functions/funnelLevers";
import { shown } from "./shown";

describe("FUNNEL_LEVERS", () => {
  test("has a row for the check, then one a conversion: new value, leads then, leads saved", () => {
    expect(shown(funnelLevers, 600000, 200000, [[0.5, 0.25]], 0.5)).toEqual([
      [300000, 16, 8],
      [0.75, 16, 8],
      [0.375, 16, 8],
    ]);
    expect(shown(funnelLevers, 600000, 200000, [[0.5], [0.25]], 0.5)).toHaveLength(3);
  });

  test("lifts 20% to 22% by itself, and conversions stop at 1", () => {
    const [, lifted] = shown(funnelLevers, 1000, 100, 0.2) as number[][];
    expect(lifted?.[0]).toBeCloseTo(0.22, 14);
    expect(lifted?.slice(1)).toEqual([46, 4]); // 10 / 0.22 = 45.45
    expect(shown(funnelLevers, 500, 100, [[0.9, 0.5]], 1)).toEqual([
      [200, 7, 5],
      [1, 10, 2],
      [1, 6, 6],
    ]);
  });

  test("an improvement of blank or 0 is 0.1; others are above 0", () => {
    for (const blank of [null, 0, ""]) expect(shown(funnelLevers, 1000, 100, 0.2, blank)).toEqual(shown(funnelLevers, 1000, 100, 0.2));
    expect(shown(funnelLevers, 1000, 100, 0.2, -0.1)).toBe("#NUM! notPositive improvement");
    expect(shown(funnelLevers, 1000, 100, 0.2, 1e308)).toBe("#NUM! answerTooLarge improvement");
  });

  test("judges its numbers", () => {
    expect(shown(funnelLevers, 1000, 100, [[0.2, 0]])).toBe("#NUM! notShare conversions[2]");
    expect(shown(funnelLevers, [[1000], [1]], 100, 0.2)).toBe("#VALUE! notSingle target");
    expect(shown(funnelLevers, 0, 100, 0.5)).toEqual([
      [110.00000000000001, 0, 0],
      [0.55, 0, 0],
    ]);
    expect(shown(funnelLevers, 1, 1, [[1e-9, 1e-9]])).toBe("#NUM! answerTooLarge");
  });
});
