import { describe, expect, test } from "vitest";
import { allocatePlan } from "../../src/functions/allocatePlan";
import { shown } from "./shown";

describe("ALLOCATE_PLAN", () => {
  test("has the shape of the weights, read row by row", () => {
    expect(shown(allocatePlan, 10, [[5, 3, 3]])).toEqual([[4, 3, 3]]);
    expect(shown(allocatePlan, 10, [[5], [3], [3]])).toEqual([[4], [3], [3]]);
    expect(shown(allocatePlan, 5, [[1, 1], [1, 1]])).toEqual([[2, 1], [1, 1]]); // prettier-ignore
    expect(shown(allocatePlan, 7, 2)).toEqual([[7]]);
  });

  test("takes blanks for 0, and the default for a step that is one", () => {
    expect(shown(allocatePlan, 10, [[1, null, "", 1]])).toEqual([[5, 0, 0, 5]]);
    expect(shown(allocatePlan, 10, [[1, 1, 1]], 0)).toEqual([[4, 3, 3]]);
    expect(shown(allocatePlan, 10, [[1, 1, 1]], "", [[0, null, ""]])).toEqual([[4, 3, 3]]);
    expect(shown(allocatePlan, 10, [[1, 1, 1]], null, 0)).toEqual([[4, 3, 3]]);
    expect(shown(allocatePlan, null, [[1, 1]])).toEqual([[0, 0]]);
  });

  test("keeps steps whole and the total exact", () => {
    expect(shown(allocatePlan, 100.1, [[1], [1], [1]], 0.01)).toEqual([[33.37], [33.37], [33.36]]);
    expect(shown(allocatePlan, 1_000_500, [[1, 2]], 1000)).toEqual([[333_000, 667_500]]);
    expect(shown(allocatePlan, -10, [[1, 1, 1]])).toEqual([[-4, -3, -3]]);
    expect(shown(allocatePlan, 2 ** 53, [[1]])).toEqual([[2 ** 53]]);
  });

  test("keeps fixed cells in the same shape", () => {
    expect(shown(allocatePlan, 10, [[1, 1, 1]], 1, [[0, 5, 0]])).toEqual([[3, 5, 2]]);
    expect(shown(allocatePlan, -10, [[1, 1, 1]], 1, [[0, 5, 0]])).toEqual([[-3, -5, -2]]);
    expect(shown(allocatePlan, 10, [[1, 1, 1]], 1, [[0], [5], [0]])).toBe("#VALUE! shapesDiffer fixed");
    expect(shown(allocatePlan, 10, [[1, 1]], 1, [[11, 0]])).toBe("#NUM! fixedAboveTotal fixed");
    expect(shown(allocatePlan, 10, [[1, 0]], 1, [[4, 0]])).toBe("#NUM! restUnshared weights");
    expect(shown(allocatePlan, 10, [[1, 0]], 1, [[10, 0]])).toEqual([[10, 0]]);
    expect(shown(allocatePlan, 10, [[0, 0]], 1, [[10, 0]])).toBe("#NUM! zeroWeights weights");
    expect(shown(allocatePlan, 10, [[1, 1]], 1, [[-4, 0]])).toBe("#NUM! negative fixed[1]");
  });

  test("judges wrong kinds before wrong numbers, then from the left", () => {
    expect(shown(allocatePlan, "10", [[-1]])).toBe("#VALUE! notNumber total");
    expect(shown(allocatePlan, 10, [[1, -1]], -1)).toBe("#NUM! negative weights[2]");
    expect(shown(allocatePlan, 10, [[1, "2"]], -1)).toBe("#VALUE! notNumber weights[2]");
    expect(shown(allocatePlan, 10, [[1, true]])).toBe("#VALUE! notNumber weights[2]");
    expect(shown(allocatePlan, 10, [[1, { error: "#REF!" }]])).toBe("#REF! cellError weights[2]");
    expect(shown(allocatePlan, [[10], [20]], [[1, 1]])).toBe("#VALUE! notSingle total");
    expect(shown(allocatePlan, 10, [[0, 0]])).toBe("#NUM! zeroWeights weights");
    expect(shown(allocatePlan, 10, [[1]], -1)).toBe("#NUM! notPositive step");
    expect(shown(allocatePlan, 1e16, [[1]])).toBe("#NUM! tooLarge total");
    expect(shown(allocatePlan, 10)).toBe("#VALUE! tooFewArguments");
    expect(shown(allocatePlan, 10, [[1]], 1, [[0]], 1)).toBe("#VALUE! tooManyArguments");
    expect(shown(allocatePlan, 1, new Array(100_001).fill([1]))).toBe("#NUM! tooManyRows");
  });
});
