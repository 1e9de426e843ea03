import { describe, expect, test } from "vitest";
import { cascadePlan } from "../../src/functions/cascadePlan";
import { shown } from "./shown";

const column = (...cells: readonly (string | number | boolean | null | { error: string })[]) => cells.map((cell) => [cell]);

describe("CASCADE_PLAN", () => {
  test("is a column, one plan per id, whatever way the lists lie", () => {
    const plans = [[100], [73], [37], [80]];
    expect(
      shown(cascadePlan, 100, column("Anna", "Boris", "Clio", "Dan"), column(null, "Anna", "Anna", "Boris"), column(1, 2, 1, 1), 0.1),
    ).toEqual(plans);
    expect(shown(cascadePlan, 100, [["Anna", "Boris", "Clio", "Dan"]], [[0, "ANNA ", "anna", "boris"]], [[1, 2, 1, 1]], 0.1)).toEqual(
      plans,
    );
  });

  test("takes numbers as texts, and 0, blanks and spaces for no id", () => {
    expect(shown(cascadePlan, 10, column(101, "102", 103), column("", "101", 101), column(1, 1, 1))).toEqual([[10], [5], [5]]);
    expect(
      shown(
        cascadePlan,
        10,
        column("a", 0, "", "  ", "b"),
        column(null, "x", true, { error: "#N/A" }, null),
        column(1, -1, "w", { error: "#REF!" }, 1),
      ),
    ).toEqual(
      [[5], [""], [""], [""], [5]], // prettier-ignore
    );
    expect(shown(cascadePlan, 10, column(null, null), column(null, null), column(1, 1))).toEqual([[""], [""]]);
  });

  test("takes one cushion, or one a level, the last repeated", () => {
    const tree = [column("a", "b", "c", "d"), column(null, "a", "b", "c"), column(1, 1, 1, 1)] as const;
    expect(shown(cascadePlan, 100, ...tree, [[0.1, 0.2]])).toEqual([[100], [110], [132], [158]]); // 158.4
    expect(shown(cascadePlan, 100, ...tree, column(0.1, null, 0.2))).toEqual([[100], [110], [110], [132]]);
    expect(shown(cascadePlan, 100, ...tree, column(null, 0))).toEqual([[100], [100], [100], [100]]);
    expect(shown(cascadePlan, 100, ...tree, 0.1, 10)).toEqual([[100], [110], [120], [130]]); // 11, 12.1 → 12, 13.2 → 13 steps
    expect(shown(cascadePlan, 100, ...tree, -1)).toBe("#NUM! notAbove cushion");
  });

  test("names what is wrong with the tree", () => {
    expect(shown(cascadePlan, 10, column("a", "A"), column(null, null), column(1, 1))).toBe("#VALUE! repeatedName ids[2]");
    expect(shown(cascadePlan, 10, column("a", null, "b"), column(null, null, "c"), column(1, 1, 1))).toBe(
      "#VALUE! unknownParent parents[3]",
    );
    expect(shown(cascadePlan, 10, column("a", "b"), column("b", "a"), column(1, 1))).toBe("#VALUE! parentLoop parents[1]");
    expect(shown(cascadePlan, 10, column("a", "b"), column(null, "a"), column(1, 0))).toBe("#NUM! zeroChildren weights");
    expect(shown(cascadePlan, 10, column("a", "b"), column(null, null), column(0, null))).toBe("#NUM! zeroWeights weights");
  });

  test("judges wrong kinds before wrong numbers, and reads only rows with an id", () => {
    expect(shown(cascadePlan, 10, column("a", "b"), column(null), column(1, 1))).toBe("#VALUE! shapesDiffer parents");
    expect(shown(cascadePlan, 10, column("a", "b"), column(null, null), column(1))).toBe("#VALUE! shapesDiffer weights");
    expect(shown(cascadePlan, 10, column(true), column(null), column(1))).toBe("#VALUE! notText ids[1]");
    expect(shown(cascadePlan, 10, column("a", "b"), column(null, null), column(-1, "5"))).toBe("#VALUE! notNumber weights[2]");
    expect(shown(cascadePlan, 10, column("a", "b"), column(null, null), column(1, -5))).toBe("#NUM! negative weights[2]");
    expect(shown(cascadePlan, 10, column("a", { error: "#NAME?" }), column(null, null), column("x", 1))).toBe("#NAME? cellError ids[2]");
    expect(shown(cascadePlan, 1e16, column("a"), column(null), column(1))).toBe("#NUM! tooLarge total");
  });
});
