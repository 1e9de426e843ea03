import { describe, expect, test } from "vitest";
import { testSampleSize } from "../../src/functions/testSampleSize";
import { shown } from "./shown";

describe("TEST_SAMPLE_SIZE", () => {
  test("is the leads of one arm", () => {
    expect(shown(testSampleSize, 0.15, 0.2)).toBe(906);
    expect(shown(testSampleSize, 0.2, 0.15, 0.8, 0.05)).toBe(906);
    expect(shown(testSampleSize, 0.15, 0.2, null, "")).toBe(906);
    expect(shown(testSampleSize, 0.1, 0.12, 0.8)).toBe(3841);
  });

  test("goes by rows, also sideways", () => {
    expect(shown(testSampleSize, 0.15, [[0.2], [0.15], [null]])).toEqual([[906], ["#NUM! sameConversions conv_wanted"], [""]]);
    expect(shown(testSampleSize, 0.15, [[0.2, 0.2]], [[0.8, 0.9]])).toEqual([[906, 1212]]);
  });

  test("all four lie between 0 and 1, and the conversions differ", () => {
    expect(shown(testSampleSize, 0, 0.2)).toBe("#NUM! notInside conv_now");
    expect(shown(testSampleSize, 0.1, 1)).toBe("#NUM! notInside conv_wanted");
    expect(shown(testSampleSize, 0.1, 0.2, 1)).toBe("#NUM! notInside power");
    expect(shown(testSampleSize, 0.1, 0.2, 0.8, 5)).toBe("#NUM! notInside alpha");
    expect(shown(testSampleSize, 0.1, 0.1)).toBe("#NUM! sameConversions conv_wanted");
    expect(shown(testSampleSize, 0.1, 0.1 + 1e-16)).toBe("#NUM! answerTooLarge");
  });
});
