import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strongComponents } from "../../src/core/strongComponents";

const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));

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
