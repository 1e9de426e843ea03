import { describe, expect, test } from "vitest";
import { leadsFromHistory } from "../../src/functions/leadsFromHistory";
import { shown } from "./shown";

describe("LEADS_FROM_HISTORY", () => {
  test("is the smallest number of leads for an uncertain conversion", () => {
    expect(shown(leadsFromHistory, 600000, 200000, 3, 20, 0.9)).toBe(47);
    expect(shown(leadsFromHistory, 600000, 200000, 30, 200, 0.9)).toBe(36);
    expect(shown(leadsFromHistory, 0, 200000, 3, 20, 0.9)).toBe(0);
    expect(shown(leadsFromHistory, 600000, 200000, 0, 20, 0.5)).toBeGreaterThan(100);
    expect(shown(leadsFromHistory, 600000, 200000, 20, 20, 0.9)).toBe(3);
  });

  test("won is 0 to leads, both whole; no past leads are #N/A", () => {
    expect(shown(leadsFromHistory, 600000, 200000, 0, 0, 0.9)).toBe("#N/A noTrials leads");
    expect(shown(leadsFromHistory, 600000, 200000, null, null, 0.9)).toBe("#N/A noTrials leads");
    expect(shown(leadsFromHistory, 600000, 200000, 21, 20, 0.9)).toBe("#NUM! wonAboveTrials won");
    expect(shown(leadsFromHistory, 600000, 200000, -1, 20, 0.9)).toBe("#NUM! negative won");
    expect(shown(leadsFromHistory, 600000, 200000, 2.5, 20, 0.9)).toBe("#NUM! notWhole won");
    expect(shown(leadsFromHistory, 600000, 200000, 2, 1e10, 0.9)).toBe("#NUM! tooLarge leads");
  });

  test("confidence is required and lies between 0 and 1", () => {
    expect(shown(leadsFromHistory, 600000, 200000, 3, 20)).toBe("#VALUE! tooFewArguments");
    expect(shown(leadsFromHistory, 600000, 200000, 3, 20, null)).toBe("#NUM! notInside confidence");
    expect(shown(leadsFromHistory, 600000, 200000, 3, 20, 1)).toBe("#NUM! notInside confidence");
    expect(shown(leadsFromHistory, 600000, 200000, 0, 0, 1)).toBe("#NUM! notInside confidence");
  });

  test("goes by rows, each with its own fault", () => {
    expect(
      shown(leadsFromHistory, [[600000], [null], [600000], [1]], 200000, [[3], [0], [0], [1]], [[20], [null], [0], [1e9]], 0.9),
    ).toEqual([[47], [""], ["#N/A noTrials leads"], [expect.any(Number)]]);
  });

  test("stops at 2^53", () => {
    expect(shown(leadsFromHistory, 1e9, 1, 0, 1e9, 0.9)).toBe("#NUM! answerTooLarge");
  });
});
