import { describe, expect, test } from "vitest";
import { clientConcentration } from "../../src/functions/clientConcentration";
import { shown } from "./shown";

describe("CLIENT_CONCENTRATION", () => {
  test("gives the index and the share of the largest side by side, whatever the shape", () => {
    expect(shown(clientConcentration, [[50], [25], [25]])).toEqual([[0.375, 0.5]]);
    expect(shown(clientConcentration, [[25, 50, 25]], 2)).toEqual([[0.375, 0.75]]);
    expect(
      shown(clientConcentration, [
        [25, null],
        [50, 25],
      ]),
    ).toEqual([[0.375, 0.5]]);
    expect(shown(clientConcentration, 7)).toEqual([[1, 1]]);
  });

  test("top above the number of cells is all of it; blank and 0 are 1", () => {
    expect(shown(clientConcentration, [[50, 25, 25]], 9)).toEqual([[0.375, 1]]);
    expect(shown(clientConcentration, [[50, 25, 25]], 0)).toEqual([[0.375, 0.5]]);
    expect(shown(clientConcentration, [[50, 25, 25]], 1e9)).toEqual([[0.375, 1]]);
  });

  test("judges its numbers", () => {
    expect(shown(clientConcentration, [[0, null]])).toBe("#N/A allZero revenues");
    expect(shown(clientConcentration, [[1, -1]])).toBe("#NUM! negative revenues[2]");
    expect(shown(clientConcentration, [[0]], -1)).toBe("#NUM! notPositive top");
    expect(shown(clientConcentration, [[1]], 1.5)).toBe("#NUM! notWhole top");
    expect(shown(clientConcentration, [[1]], 1e10)).toBe("#NUM! tooLarge top");
    expect(shown(clientConcentration, [[1, "x"]])).toBe("#VALUE! notNumber revenues[2]");
    expect(shown(clientConcentration, [[1]], [[1], [2]])).toBe("#VALUE! notSingle top");
  });
});
