import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logarithmicFit } from "../../src/core";
import { proportionalFit } from "../../src/core/proportionalFit";

const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));

describe("proportionalFit", () => {
  const tables = sizes.chain(([rows, columns]) => {
    const cells = (cell: fc.Arbitrary<number>) => fc.array(cell, { minLength: rows * columns, maxLength: rows * columns });
    return fc.record({
      columns: fc.constant(columns),
      weights: cells(fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
      counts: cells(fc.integer({ min: 1, max: 1000 })),
    });
  });

  it("has the totals, and is the weights times a factor for each row and each column; both methods agree", () => {
    fc.assert(
      fc.property(tables, ({ columns, weights, counts }) => {
        const rows = counts.length / columns;
        const rowTotals = Float64Array.from({ length: rows }, (_, row) =>
          counts.slice(row * columns, (row + 1) * columns).reduce((sum, cell) => sum + cell, 0),
        );
        const columnTotals = Float64Array.from({ length: columns }, (_, column) =>
          counts.reduce((sum, cell, at) => sum + (at % columns === column ? cell : 0), 0),
        );
        const target = { rowTotals, columnTotals, weights: Float64Array.from(weights) };
        const cells = proportionalFit(target);
        const other = logarithmicFit(target);
        cells.forEach((cell, at) => expect(Math.abs(cell - (other[at] ?? NaN))).toBeLessThan(1e-7));
        rowTotals.forEach((total, row) =>
          expect(Math.abs(cells.slice(row * columns, (row + 1) * columns).reduce((sum, cell) => sum + cell, 0) - total)).toBeLessThan(1e-8),
        );
        columnTotals.forEach((total, column) =>
          expect(Math.abs(cells.reduce((sum, cell, at) => sum + (at % columns === column ? cell : 0), 0) - total)).toBeLessThan(1e-8),
        );
        // Every 2 × 2 corner keeps its cross ratio.
        const ratio = (values: ArrayLike<number>, row: number, column: number) =>
          Math.log(values[0] ?? NaN) +
          Math.log(values[row * columns + column] ?? NaN) -
          Math.log(values[row * columns] ?? NaN) -
          Math.log(values[column] ?? NaN);
        for (let row = 1; row < rows; row += 1)
          for (let column = 1; column < columns; column += 1)
            expect(Math.abs(ratio(cells, row, column) - ratio(weights, row, column))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });
});
