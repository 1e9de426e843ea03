import { describe, expect, test } from "vitest";
import { replanPeriods } from "../../src/functions/replanPeriods";
import { shown } from "./shown";

describe("REPLAN_PERIODS", () => {
  test("has the plan's shape and keeps its total", () => {
    expect(shown(replanPeriods, [[100, 100, 100, 100]], [[70], [0], [0], [0]], 1)).toEqual([[70, 110, 110, 110]]);
    expect(shown(replanPeriods, [[100], [100]], [[250, null]], 1)).toEqual([[250], [0]]);
    expect(shown(replanPeriods, [[10, 20, 30]], [[null, null, null]], null)).toEqual([[10, 20, 30]]);
    expect(shown(replanPeriods, [[10, 20]], [[1, 2]], 2)).toEqual([[1, 2]]);
    expect(shown(replanPeriods, [[10, 20, 30]], [[-5.5, 0, 0]], 1, 0.5)).toEqual([[-5.5, 26, 39.5]]);
  });

  test("says what is wrong", () => {
    expect(shown(replanPeriods, [[1, 2]], [[1, 2]], 3)).toBe("#NUM! tooLarge closed");
    expect(shown(replanPeriods, [[1, 2]], [[1, 2]], -1)).toBe("#NUM! negative closed");
    expect(shown(replanPeriods, [[1, 2]], [[1, 2]], 0.5)).toBe("#NUM! notWhole closed");
    expect(shown(replanPeriods, [[1, -2]], [[1, 2]], 1)).toBe("#NUM! negative plan[2]");
    expect(shown(replanPeriods, [[1, 2]], [[1]], 1)).toBe("#VALUE! shapesDiffer fact");
    expect(shown(replanPeriods, [[1, 2]], [[1, "x"]], 1)).toBe("#VALUE! notNumber fact[2]");
    expect(shown(replanPeriods, [[1, 2]], [[1, 2]], 1, -1)).toBe("#NUM! notPositive step");
  });
});
