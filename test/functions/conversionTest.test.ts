import { describe, expect, test } from "vitest";
import { conversionTest } from "../../src/functions/conversionTest";
import { shown } from "./shown";

describe("CONVERSION_TEST", () => {
  test("gives the difference, Fisher's p and P(B better than A) side by side", () => {
    const [[difference, p, better] = []] = shown(conversionTest, 3, 4, 1, 4) as number[][];
    expect(difference).toBe(-0.5);
    expect(p).toBeCloseTo(34 / 70, 13); // Fisher's tea: (1 + 16 + 16 + 1) / 70
    expect(better).toBeCloseTo(0.1031746, 7);
    expect(shown(conversionTest, 0, 1, 1, 1)).toEqual([[1, 1, expect.closeTo(5 / 6, 14)]]);
  });

  test("goes by rows", () => {
    expect(shown(conversionTest, [[0], [1], [null]], 1, [[1], [0], [null]], 1)).toEqual([
      [1, 1, expect.closeTo(5 / 6, 14)],
      [-1, 1, expect.closeTo(1 / 6, 14)],
      ["", "", ""],
    ]);
  });

  test("judges its numbers: #NUM! before #N/A", () => {
    expect(shown(conversionTest, 0, 0, 1, 1)).toBe("#N/A noTrials trials_a");
    expect(shown(conversionTest, 1, 1, 0, 0)).toBe("#N/A noTrials trials_b");
    expect(shown(conversionTest, 0, 0, 2, 1)).toBe("#NUM! wonAboveTrials won_b");
    expect(shown(conversionTest, 2, 1, 0, 0)).toBe("#NUM! wonAboveTrials won_a");
    expect(shown(conversionTest, 0.5, 1, 0, 1)).toBe("#NUM! notWhole won_a");
    expect(shown(conversionTest, 0, 1, 0, 1e10)).toBe("#NUM! tooLarge trials_b");
  });
});
