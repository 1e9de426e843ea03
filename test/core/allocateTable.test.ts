import { describe, expect, it } from "vitest";
import { allocateTable } from "../../src/core";
import { faultOf } from "./faultOf";

describe("allocateTable", () => {
  it("gives a permutation where every cell is a third: the earliest cells first", () => {
    expect(allocateTable([1, 1, 1], [1, 1, 1])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(allocateTable([2, 1], [1, 1, 1])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  it("keeps a fit that is whole already", () => {
    // Rank one: 2 × 3 and so on; also with every weight times a row and a column factor.
    const table = [[6, 8, 10], [9, 12, 15]]; // prettier-ignore
    expect(allocateTable([24, 36], [15, 20, 25])).toEqual(table);
    expect(allocateTable([24, 36], [15, 20, 25], [[1e-3, 7, 1], [2e-3, 14, 2]])).toEqual(table); // prettier-ignore
  });

  it("gives a row or a column its totals, and nothing where there is nothing", () => {
    expect(allocateTable([6], [1, 2, 3], [[9, 1, 1]])).toEqual([[1, 2, 3]]);
    expect(allocateTable([1, 2, 3], [6])).toEqual([[1], [2], [3]]);
    expect(allocateTable([0, 0], [0])).toEqual([[0], [0]]);
    expect(allocateTable([0, 2], [0, 2], [[0, 0], [0, 5]])).toEqual([[0, 0], [0, 2]]); // prettier-ignore
  });

  it("finds the cells that are 0 in every table, which fitting alone would creep towards for ever", () => {
    // Row 1 can only give to column 1, which then has nothing left for row 2.
    expect(allocateTable([5, 5], [5, 5], [[1, 0], [1, 1]])).toEqual([[5, 0], [0, 5]]); // prettier-ignore
    const size = 60;
    const triangle = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (column <= row ? 1 : 0)));
    const threes = new Array<number>(size).fill(3);
    const table = allocateTable(threes, threes, triangle);
    expect(table.every((cells, row) => cells.every((cell, column) => cell === (row === column ? 3 : 0)))).toBe(true);
  });

  it("fits parts that hardly touch, and weights of every size", () => {
    const parts = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 30 }, (_, column) => (row < 20 === column < 15 ? 1 + ((row * 7 + column) % 5) : 1e-9)),
    );
    const rows = new Array<number>(40).fill(30);
    const columns = Array.from({ length: 30 }, (_, column) => (column < 15 ? 50 : 30)); // 150 must cross
    const table = allocateTable(rows, columns, parts);
    expect(table.map((cells) => cells.reduce((sum, cell) => sum + cell, 0))).toEqual(rows);
    expect(columns.map((_, column) => table.reduce((sum, cells) => sum + (cells[column] ?? 0), 0))).toEqual(columns);
    const wild = [[1e-300, 1e300, 1], [1e308, 5e-324, 1e-100], [1, 1, 1]]; // prettier-ignore
    expect(allocateTable([5, 5, 5], [5, 5, 5], wild)).toEqual([[0, 5, 0], [5, 0, 0], [0, 0, 5]]); // prettier-ignore
  });

  it("names what is wrong", () => {
    expect(faultOf(() => allocateTable([3], [1, 1]))).toEqual({
      code: "sumsDiffer",
      details: { rows: 3, columns: 2 },
      path: "column_totals",
    });
    expect(faultOf(() => allocateTable([1, 1], [2, 0], [[0, 1], [1, 1]]))).toEqual({ code: "totalsUnmet", details: {}, path: "weights" }); // prettier-ignore
    expect(faultOf(() => allocateTable([1.5], [1.5]))).toMatchObject({ code: "notWhole", path: "row_totals[1]" });
    expect(faultOf(() => allocateTable([1], [1, -0.5]))).toMatchObject({ code: "negative", path: "column_totals[2]" });
    expect(faultOf(() => allocateTable([1e9 + 1], [1e9 + 1]))).toMatchObject({ code: "tooLarge", path: "row_totals[1]" });
    expect(faultOf(() => allocateTable([1], [1], [[-1]]))).toMatchObject({ code: "negative", path: "weights[1]" });
    expect(faultOf(() => allocateTable([1], [1], [[1, 1]]))).toMatchObject({ code: "shapesDiffer", path: "weights" });
    expect(faultOf(() => allocateTable(new Array<number>(2000).fill(0), new Array<number>(1001).fill(0)))).toMatchObject({
      code: "tooLarge",
    });
  });
});
