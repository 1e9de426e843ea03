import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maximumFlow } from "../../src/core/maximumFlow";

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
