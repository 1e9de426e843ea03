import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumFlow } from "../../src/core/maximumFlow";
import { proportionalFit } from "../../src/core/proportionalFit";
import { logarithmicFit } from "../../src/core/logarithmicFit";
import { strongComponents } from "../../src/core/strongComponents";

const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));

describe("maximumFlow", () => {
  it("carries what the narrowest cut lets through, and no more than totals and open cells allow", () => {
    const cases = sizes.chain(([rows, columns]) =>
      fc.record({
        rowTotals: fc.array(fc.nat(9), { minLength: rows, maxLength: rows }),
        columnTotals: fc.array(fc.nat(9), { minLength: columns, maxLength: columns }),
        open: fc.array(fc.constantFrom(0, 1), { minLength: rows * columns, maxLength: rows * columns }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ rowTotals, columnTotals, open }) => {
        const columns = columnTotals.length;
        const { flow, carried } = maximumFlow({ rowTotals, columnTotals, open: Uint8Array.from(open) });
        let narrowest = Infinity;
        for (let chosen = 0; chosen < 1 << rowTotals.length; chosen += 1) {
          // Rows outside the set are cut off; columns that an open cell joins to the set are.
          const isIn = (row: number) => ((chosen >> row) & 1) === 1;
          const cut = rowTotals.reduce((sum, total, row) => sum + (isIn(row) ? 0 : total), 0);
          const joined = columnTotals.filter((_, column) => rowTotals.some((__, row) => isIn(row) && open[row * columns + column] === 1));
          narrowest = Math.min(narrowest, cut + joined.reduce((sum, total) => sum + total, 0));
        }
        expect(carried).toBe(narrowest);
        expect(flow.reduce((sum, cell) => sum + cell, 0)).toBe(carried);
        flow.forEach((cell, at) => expect(cell === 0 || (cell > 0 && Number.isInteger(cell) && open[at] === 1)).toBe(true));
        rowTotals.forEach((total, row) =>
          expect(flow.slice(row * columns, (row + 1) * columns).reduce((sum, cell) => sum + cell, 0)).toBeLessThanOrEqual(total),
        );
        columnTotals.forEach((total, column) =>
          expect(rowTotals.reduce((sum, _, row) => sum + (flow[row * columns + column] ?? 0), 0)).toBeLessThanOrEqual(total),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe("strongComponents", () => {
  it("labels alike what can reach one another, by trying all ways", () => {
    const cases = sizes.chain(([rows, columns]) => {
      const arcs = fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns });
      return fc.record({ rows: fc.constant(rows), columns: fc.constant(columns), down: arcs, up: arcs });
    });
    fc.assert(
      fc.property(cases, ({ rows, columns, down, up }) => {
        const labels = strongComponents({
          rows,
          columns,
          leadsToColumn: (cell) => down[cell] === true,
          leadsToRow: (cell) => up[cell] === true,
        });
        const nodes = rows + columns;
        const reaches = Array.from({ length: nodes }, (_, from) => {
          const seen = new Set([from]);
          for (const node of seen) {
            for (let cell = 0; cell < rows * columns; cell += 1) {
              const row = Math.floor(cell / columns);
              const column = rows + (cell % columns);
              if (node === row && down[cell] === true) seen.add(column);
              if (node === column && up[cell] === true) seen.add(row);
            }
          }
          return seen;
        });
        for (let left = 0; left < nodes; left += 1)
          for (let right = 0; right < nodes; right += 1)
            expect(labels[left] === labels[right]).toBe(reaches[left]?.has(right) === true && reaches[right]?.has(left) === true);
      }),
      { numRuns: 300 },
    );
  });
});

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
