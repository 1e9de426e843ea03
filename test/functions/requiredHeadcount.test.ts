import { describe, expect, test } from "vitest";
import { requiredHeadcount } from "../../src/functions/requiredHeadcount";
import { shown } from "./shown";

describe("REQUIRED_HEADCOUNT", () => {
  test("is volume / (norm × days × utilization), rounded up", () => {
    expect(shown(requiredHeadcount, 1000, 8, 20)).toBe(7);
    expect(shown(requiredHeadcount, 1000, 8, 20, 0.8)).toBe(8);
    expect(shown(requiredHeadcount, 960, 8, 20)).toBe(6);
    expect(shown(requiredHeadcount, 21, 0.7, 1)).toBe(30);
    expect(shown(requiredHeadcount, 0, 8, 20)).toBe(0);
  });

  test("goes by rows, also sideways", () => {
    expect(shown(requiredHeadcount, [[1000], [null], [2000]], 8, 20, [[0.8], [null], [null]])).toEqual([[8], [""], [13]]);
    expect(shown(requiredHeadcount, [[1000, 2000]], 8, 20)).toEqual([[7, 13]]);
  });

  test("judges its numbers", () => {
    expect(shown(requiredHeadcount, -1, 8, 20)).toBe("#NUM! negative volume");
    expect(shown(requiredHeadcount, 1, 0, 20)).toBe("#NUM! notPositive norm_per_day");
    expect(shown(requiredHeadcount, 1, 8, null)).toBe("#NUM! notPositive days");
    expect(shown(requiredHeadcount, 1, 8, 20, 80)).toBe("#NUM! notShare utilization");
    expect(shown(requiredHeadcount, 1e10, 1, 1)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredHeadcount, 1e9, 1, 1)).toBe(1e9);
  });
});
