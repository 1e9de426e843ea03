import { describe, expect, it } from "vitest";
import { spread } from "../../src/control/causeCells";

describe("money by person and stream", () => {
  it("keeps both sums in whole units", () => {
    const table = spread([7, 5, 9], [10, 4, 7], 1);
    expect(table.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual([7, 5, 9]);
    expect([0, 1, 2].map((column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([10, 4, 7]);
    expect(spread([0], [1, 2], 1)).toEqual([[0, 0]]);
  });
});
