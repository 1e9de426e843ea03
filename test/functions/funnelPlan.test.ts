import { describe, expect, test } from "vitest";
import { funnelPlan } from "../../src/functions/funnelPlan";
import { shown } from "./shown";

describe("FUNNEL_PLAN", () => {
  test("is a column from the top stage down to deals, each rounded up from the deals", () => {
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]])).toEqual([[20], [10], [3]]);
    expect(shown(funnelPlan, 600000, 200000, [[0.5], [0.3]])).toEqual([[20], [10], [3]]);
    expect(shown(funnelPlan, 600000, 200000, 0.15)).toEqual([[20], [3]]);
    expect(shown(funnelPlan, 1, 1, [[0.9, 0.9, 0.9]])).toEqual([[2], [2], [2], [1]]);
    expect(shown(funnelPlan, 0, 1, [[0.9]])).toEqual([[0], [0]]);
  });

  test("names the stages in a first column, numbers kept, blanks blank", () => {
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], [["Leads", "", 7]])).toEqual([
      ["Leads", 20],
      ["", 10],
      [7, 3],
    ]);
    expect(shown(funnelPlan, 600000, 200000, 0.15, [["  Leads "], [0]])).toEqual([
      ["  Leads ", 20],
      ["", 3],
    ]);
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], [[null, 0, ""]])).toEqual([[20], [10], [3]]);
  });

  test("wants one name more than conversions, texts or numbers, in a row or a column", () => {
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], [["a", "b"]])).toBe("#VALUE! wrongCount stages");
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], "a")).toBe("#VALUE! wrongCount stages");
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], [["a", true, "b"]])).toBe("#VALUE! notText stages[2]");
    expect(shown(funnelPlan, 600000, 200000, [[0.5, 0.3]], [["a", { error: "#N/A" }, "b"]])).toBe("#N/A cellError stages[2]");
    expect(
      shown(funnelPlan, 600000, 200000, [
        [0.5, 0.3],
        [0.5, 0.3],
      ]),
    ).toBe("#VALUE! notList conversions");
  });

  test("is not by rows", () => {
    expect(shown(funnelPlan, [[600000], [1]], 200000, 0.5)).toBe("#VALUE! notSingle target");
  });

  test("judges its numbers", () => {
    expect(shown(funnelPlan, 600000, 0, [[0.5, 2]])).toBe("#NUM! notPositive check");
    expect(shown(funnelPlan, 600000, 1, [[0.5, 2]])).toBe("#NUM! notShare conversions[2]");
    expect(shown(funnelPlan, 1, 1, [[1e-9, 1e-9]])).toBe("#NUM! answerTooLarge");
    expect(shown(funnelPlan, 1, 1, [new Array<number>(100_000).fill(1)])).toBe("#NUM! tooManyRows");
  });
});
