import { describe, expect, test } from "vitest";
import { rampedCapacity } from "../../src/functions/rampedCapacity";
import { shown } from "./shown";

describe("RAMPED_CAPACITY", () => {
  test("is a column of what all people give", () => {
    expect(shown(rampedCapacity, [[-3, 1]], [[0.5, 1]], 3, 10)).toEqual([[15], [20], [20]]);
    expect(shown(rampedCapacity, [[-3], [1]], [[0.5], [1]], 3, 10)).toEqual([[15], [20], [20]]);
    expect(shown(rampedCapacity, 2, 0.5, 3, 10)).toEqual([[0], [5], [5]]);
    expect(shown(rampedCapacity, -3, [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]], 3, 100)).toEqual([[50], [60], [60]]);
  });

  test("0 and blank are nobody, or stays", () => {
    expect(shown(rampedCapacity, [[null, 0, "", 1]], 1, 2, 10)).toEqual([[10], [10]]);
    expect(shown(rampedCapacity, [[1, 1, 1]], 1, 3, 10, [[null, 2, 3]])).toEqual([[30], [20], [10]]);
    expect(shown(rampedCapacity, [[1, 1]], 1, 2, 10, [[0, null]])).toEqual([[20], [20]]);
    expect(shown(rampedCapacity, [[1, 1]], 1, 2, 10, 0)).toEqual([[20], [20]]);
    expect(shown(rampedCapacity, [[-2, 1]], 1, 2, 10, [[-1, 1]])).toEqual([[0], [0]]);
  });

  test("wants as many leave periods as hires", () => {
    expect(shown(rampedCapacity, [[1, 1]], 1, 2, 10, 3)).toBe("#VALUE! shapesDiffer leave_periods");
    expect(shown(rampedCapacity, [[1, 1]], 1, 2, 10, [[3], [3]])).toEqual([[20], [20]]); // the same number of cells
  });

  test("judges its numbers", () => {
    expect(shown(rampedCapacity, [[1, 0.5]], 1, 2, 10)).toBe("#NUM! notWhole hire_periods[2]");
    expect(shown(rampedCapacity, 1, [[1, -1]], 2, 10)).toBe("#NUM! negative ramp[2]");
    expect(shown(rampedCapacity, 1, 1, null, 10)).toBe("#NUM! notPositive periods");
    expect(shown(rampedCapacity, 1, 1, 2.5, 10)).toBe("#NUM! notWhole periods");
    expect(shown(rampedCapacity, 1, 1, 100_001, 10)).toBe("#NUM! tooManyRows periods");
    expect(shown(rampedCapacity, 1, 1, 2, -10)).toBe("#NUM! negative norm");
    expect(shown(rampedCapacity, 1, 1, 2, 10, 1.5)).toBe("#NUM! notWhole leave_periods");
    expect(shown(rampedCapacity, 1e10, 1, 2, 10)).toBe("#NUM! tooLarge hire_periods");
    expect(shown(rampedCapacity, 1, 1e308, 1, 10)).toEqual([["#NUM! answerTooLarge"]]);
  });
});
