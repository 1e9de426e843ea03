import { describe, expect, test } from "vitest";
import { conversionInterval } from "../../src/functions/conversionInterval";
import { shown } from "./shown";

describe("CONVERSION_INTERVAL", () => {
  test("gives low and high side by side", () => {
    const [[low, high] = []] = shown(conversionInterval, 3, 20) as number[][];
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3604, 4);
    expect(shown(conversionInterval, 3, 20, 0.95)).toEqual([[low, high]]);
    expect(shown(conversionInterval, 3, 20, null)).toEqual([[low, high]]);
  });

  test("ends at 0 and 1 exactly", () => {
    expect(shown(conversionInterval, 0, 5)).toEqual([[0, expect.any(Number)]]);
    expect(shown(conversionInterval, 5, 5)).toEqual([[expect.any(Number), 1]]);
  });

  test("goes by rows; a fault stands in both cells of its row", () => {
    expect(shown(conversionInterval, [[0], [3], [null], [0]], [[5], [2], [null], [0]], 0.9)).toEqual([
      [0, expect.any(Number)],
      ["#NUM! wonAboveTrials won", "#NUM! wonAboveTrials won"],
      ["", ""],
      ["", ""],
    ]);
    expect(shown(conversionInterval, [[1, 2]], 5)).toBe("#VALUE! notColumn won");
  });

  test("judges its numbers", () => {
    expect(shown(conversionInterval, 0, 0)).toBe("#N/A noTrials trials");
    expect(shown(conversionInterval, 1, 0)).toBe("#NUM! wonAboveTrials won");
    expect(shown(conversionInterval, 1.5, 2)).toBe("#NUM! notWhole won");
    expect(shown(conversionInterval, 1, 2, 1)).toBe("#NUM! notInside level");
    expect(shown(conversionInterval, 1, 2, 95)).toBe("#NUM! notInside level");
    expect(shown(conversionInterval, 0, 0, 1)).toBe("#NUM! notInside level");
  });
});
