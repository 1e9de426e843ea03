import { describe, expect, test } from "vitest";
import { varianceBridge } from "../../src/functions/varianceBridge";
import { shown } from "./shown";

describe("VARIANCE_BRIDGE", () => {
  test("takes one row or one column for one product, a table for one a row", () => {
    expect(shown(varianceBridge, [[2, 3]], [[4, 5]])).toEqual([[8, 6]]);
    expect(shown(varianceBridge, [[2], [3]], [[4], [5]])).toEqual([[8], [6]]);
    expect(shown(varianceBridge, [[2, 3], [0, 3], [null, null]], [[4, 5], [4, 0], [null, ""]])).toEqual([[8, 6], [6, -6], [0, 0]]); // prettier-ignore
    expect(shown(varianceBridge, 2, 5)).toEqual([[3]]);
  });

  test("says what is wrong", () => {
    expect(shown(varianceBridge, [[2, 3]], [[2], [3]])).toBe("#VALUE! shapesDiffer fact");
    expect(shown(varianceBridge, [[2, 3]], [[2, "3"]])).toBe("#VALUE! notNumber fact[2]");
    expect(shown(varianceBridge, [[1e308, 2]], [[-1e308, 2]])).toBe("#NUM! answerTooLarge");
  });
});
