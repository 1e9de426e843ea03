import { describe, expect, test } from "vitest";
import { requiredLeads } from "../../src/functions/requiredLeads";
import { shown } from "./shown";

describe("REQUIRED_LEADS", () => {
  test("without confidence is deals / conversion, rounded up once at the end", () => {
    expect(shown(requiredLeads, 600000, 200000, 0.15)).toBe(20);
    expect(shown(requiredLeads, 600000, 200000, [[0.5, 0.3]])).toBe(20);
    expect(shown(requiredLeads, 600000, 200000, [[0.5], [0.3]])).toBe(20);
    expect(shown(requiredLeads, 1, 1, [[0.9, 0.9, 0.9]])).toBe(2); // 1.37, not 4 stage by stage
    expect(shown(requiredLeads, 500, 200, 0.5)).toBe(6); // 3 whole deals, not 2.5
    expect(shown(requiredLeads, 0, 200, 0.5)).toBe(0);
  });

  test("with confidence is the smallest number that meets it", () => {
    expect([0.8, 0.9, 0.95].map((sure) => shown(requiredLeads, 600000, 200000, 0.15, sure))).toEqual([28, 34, 40]);
    expect(shown(requiredLeads, 600000, 200000, [[0.5, 0.3]], 0.9)).toBe(34);
    expect(shown(requiredLeads, 0, 1, 0.5, 0.9)).toBe(0);
    expect(shown(requiredLeads, 7, 1, 1, 0.9)).toBe(7);
    expect(shown(requiredLeads, 1, 1, 0.5, 0.75)).toBe(2);
  });

  test("a confidence of blank or 0 is left out; others must lie between 0 and 1", () => {
    for (const blank of [null, 0, "", [[null]]]) expect(shown(requiredLeads, 600000, 200000, 0.15, blank)).toBe(20);
    expect(shown(requiredLeads, 600000, 200000, 0.15, 1)).toBe("#NUM! notInside confidence");
    expect(shown(requiredLeads, 600000, 200000, 0.15, 90)).toBe("#NUM! notInside confidence");
    expect(shown(requiredLeads, 600000, 200000, 0.15, -0.1)).toBe("#NUM! notInside confidence");
    expect(shown(requiredLeads, 600000, 200000, 0.15, "90%")).toBe("#VALUE! notNumber confidence");
  });

  test("every conversion lies in (0, 1]", () => {
    expect(shown(requiredLeads, 600000, 200000, 15)).toBe("#NUM! notShare conv");
    expect(shown(requiredLeads, 600000, 200000, 0)).toBe("#NUM! notShare conv");
    expect(shown(requiredLeads, 600000, 200000, [[0.5, null]])).toBe("#NUM! notShare conv[2]");
    expect(shown(requiredLeads, 600000, 200000, [[0.5, "x"]])).toBe("#VALUE! notNumber conv[2]");
    expect(shown(requiredLeads, 600000, 200000, [["#", { error: "#REF!" }]])).toBe("#REF! cellError conv[2]");
  });

  test("stops at 10^9 deals and 2^53 leads", () => {
    expect(shown(requiredLeads, 1, 1, 2 ** -53)).toBe(2 ** 53);
    expect(shown(requiredLeads, 1, 1, 1e-16)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredLeads, 1, 1, 1e-16, 0.9)).toBe("#NUM! answerTooLarge");
    expect(shown(requiredLeads, 1e10, 1, 0.5)).toBe("#NUM! answerTooLarge");
  });

  test("goes by rows; row i of conversions holds the stages of row i", () => {
    const targets = [[600000], [800000], [null]];
    expect(shown(requiredLeads, targets, 200000, 0.15)).toEqual([[20], [27], [""]]);
    expect(shown(requiredLeads, targets, 200000, [[0.5, 0.3]])).toEqual([[20], [27], [""]]);
    expect(
      shown(requiredLeads, targets, 200000, [
        [0.5, 0.3],
        [0.5, 0.5],
        [0, null],
      ]),
    ).toEqual([[20], [16], [""]]);
    expect(shown(requiredLeads, targets, 200000, [[0.5], [0.4], [0.3]], [[null], [0.9], [0.9]])).toEqual([[6], [15], [0]]);
    expect(shown(requiredLeads, targets, 200000, [[0.5], [0.4]])).toBe("#VALUE! columnsDiffer conv");
  });

  test("a column of conversions beside single numbers is one list, a table #VALUE!", () => {
    expect(shown(requiredLeads, 600000, 200000, [[0.5], [0.5], [0.5]])).toBe(24);
    expect(
      shown(requiredLeads, 600000, 200000, [
        [0.5, 0.3],
        [0.5, 0.5],
      ]),
    ).toBe("#VALUE! tableBesideNumbers conv");
    expect(shown(requiredLeads, 600000, 200000, [[0.5], [0.3]], [[0.8], [0.9]])).toEqual([[28], [34]]);
    expect(shown(requiredLeads, [[600000, 800000]], 200000, 0.15)).toBe("#VALUE! notColumn target");
  });
});
