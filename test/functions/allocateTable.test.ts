import { describe, expect, test } from "vitest";
import { allocateTable } from "../../src/functions/allocateTable";
import { shown } from "./shown";

describe("ALLOCATE_TABLE", () => {
  const table = [[3, 2], [1, 2]]; // prettier-ignore
  const weights = [[2, 1], [1, 2]]; // prettier-ignore

  test("has a row per row total and a column per column total, however these lie", () => {
    expect(shown(allocateTable, [[5], [3]], [[4, 4]], weights)).toEqual(table);
    expect(shown(allocateTable, [[5, 3]], [[4], [4]], weights)).toEqual(table);
    expect(shown(allocateTable, 5, [[2, 3]])).toEqual([[2, 3]]);
    expect(shown(allocateTable, [[2], [3]], 5)).toEqual([[2], [3]]);
  });

  test("weighs all cells alike when weights are left out, blank or 0", () => {
    const even = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]; // prettier-ignore
    expect(shown(allocateTable, [[1, 1, 1]], [[1, 1, 1]])).toEqual(even);
    expect(shown(allocateTable, [[1, 1, 1]], [[1, 1, 1]], [[null, 0]])).toEqual(even);
  });

  test("keeps a weight of 0 at 0, or says that no table does", () => {
    expect(shown(allocateTable, [[5, 5]], [[5, 5]], [[1, null], [1, 1]])).toEqual([[5, 0], [0, 5]]); // prettier-ignore
    expect(shown(allocateTable, [[1, 1]], [[2, 0]], [[0, 1], [1, 1]])).toBe("#NUM! totalsUnmet weights"); // prettier-ignore
  });

  test("judges wrong kinds before wrong numbers", () => {
    expect(shown(allocateTable, [[3]], [[1, 1]])).toBe("#VALUE! sumsDiffer column_totals");
    expect(shown(allocateTable, [[-3]], [[1, 1]])).toBe("#VALUE! sumsDiffer column_totals");
    expect(shown(allocateTable, [[2.5]], [[1.5, 1]])).toBe("#NUM! notWhole row_totals");
    expect(shown(allocateTable, [[-1, 3]], [[1, 1]])).toBe("#NUM! negative row_totals[1]");
    expect(shown(allocateTable, [[2]], [[1, 1]], [[1], [1]])).toBe("#VALUE! shapesDiffer weights");
    expect(shown(allocateTable, [[2]], [[1, 1]], [[1, -1]])).toBe("#NUM! negative weights[2]");
    expect(shown(allocateTable, [[1, 2], [3, 4]], [[10]])).toBe("#VALUE! notList row_totals"); // prettier-ignore
    expect(shown(allocateTable, [["2"]], [[1, 1]])).toBe("#VALUE! notNumber row_totals");
    expect(shown(allocateTable, 1e10, 1e10)).toBe("#NUM! tooLarge row_totals");
    expect(shown(allocateTable, 1e9, 1e9)).toEqual([[1e9]]);
    expect(shown(allocateTable, null, null)).toEqual([[0]]);
  });
});
