import { describe, expect, test } from "vitest";
import { abcClass } from "../../src/functions/abcClass";
import { shown } from "./shown";

describe("ABC_CLASS", () => {
  test("has the shape of the values", () => {
    expect(shown(abcClass, [[600], [50], [250], [100]])).toEqual([["A"], ["C"], ["A"], ["B"]]);
    expect(
      shown(abcClass, [
        [600, 50],
        [250, 100],
      ]),
    ).toEqual([
      ["A", "C"],
      ["A", "B"],
    ]);
    expect(shown(abcClass, 5)).toEqual([["A"]]);
  });

  test("0 and blank give a blank; shares are compared exactly", () => {
    expect(shown(abcClass, [[0.7, 0.1, null, 0.1, 0, 0.1]])).toEqual([["A", "A", "", "B", "", "B"]]);
  });

  test("takes its own bounds", () => {
    expect(shown(abcClass, [[5, 5, 5, 5]], 0.5, 0.75)).toEqual([["A", "A", "B", "C"]]);
    expect(shown(abcClass, [[5, 5, 5, 5]], null, 1)).toEqual([["A", "A", "A", "A"]]);
    expect(shown(abcClass, [[9, 1]], 0.96)).toBe("#NUM! boundsCrossed a");
    expect(shown(abcClass, [[9, 1]], 80)).toBe("#NUM! notShare a");
    expect(shown(abcClass, [[9, 1]], 0.8, -1)).toBe("#NUM! notShare b");
  });

  test("judges its values", () => {
    expect(shown(abcClass, [[5, -1]])).toBe("#NUM! negative values[2]");
    expect(shown(abcClass, [[0, null]])).toBe("#N/A allZero values");
    expect(shown(abcClass, [[0, null]], 0.96)).toBe("#NUM! boundsCrossed a");
    expect(shown(abcClass, [["A"]])).toBe("#VALUE! notNumber values");
  });
});
