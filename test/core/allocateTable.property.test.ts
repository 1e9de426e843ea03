import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { allocateTable } from "../../src/core";

type Table = readonly (readonly number[])[];

const rowSums = (table: Table) => table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
const columnSums = (table: Table) => (table[0] ?? []).map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/** Iterative proportional fitting as it is written in books; undefined when it has not come to rest. */
function fitted(rows: readonly number[], columns: readonly number[], weights: Table): Table | undefined {
  let cells = weights.map((row) => [...row]);
  for (let turn = 0; turn < 100_000; turn += 1) {
    const sums = rowSums(cells);
    cells = cells.map((row, at) => row.map((cell) => ((sums[at] ?? 0) > 0 ? (cell * (rows[at] ?? 0)) / (sums[at] ?? 1) : 0)));
    const found = columnSums(cells);
    const off = Math.max(...found.map((sum, at) => Math.abs(sum - (columns[at] ?? 0))));
    if (off < 1e-12) return cells;
    if (turn > 2000 && off > 1e-4) return undefined;
    cells = cells.map((row) => row.map((cell, at) => ((found[at] ?? 0) > 0 ? (cell * (columns[at] ?? 0)) / (found[at] ?? 1) : 0)));
  }
  return undefined;
}

/** The best of all tables of floors and ceilings with these totals, by trying them all. */
function bestOf(cells: Table, rows: readonly number[], columns: readonly number[]): number[] | undefined {
  const flat = cells.flat();
  const width = columns.length;
  const isWhole = flat.map((cell) => Math.abs(cell - Math.round(cell)) <= 1e-6);
  const floors = flat.map((cell, at) => (isWhole[at] === true ? Math.round(cell) : Math.floor(cell)));
  const found: { readonly error: number; readonly table: number[] }[] = [];
  const table: number[] = [];
  const go = (at: number, rowLeft: number, left: readonly number[], error: number): void => {
    if (at === flat.length) {
      if (rowLeft === 0 && left.every((count) => count === 0)) found.push({ error, table: [...table] });
      return;
    }
    if (at > 0 && at % width === 0) {
      if (rowLeft !== 0) return;
      rowLeft = rows[at / width] ?? 0;
    }
    const column = at % width;
    for (let up = 0; up <= (isWhole[at] === true ? 0 : 1); up += 1) {
      const value = (floors[at] ?? 0) + up;
      if (value > rowLeft || value > (left[column] ?? 0)) continue;
      table[at] = value;
      const rest = left.map((count, index) => (index === column ? count - value : count));
      go(at + 1, rowLeft - value, rest, error + (isWhole[at] === true ? 0 : Math.abs(value - (flat[at] ?? 0))));
    }
  };
  go(0, rows[0] ?? 0, columns, 0);
  const least = Math.min(...found.map(({ error }) => error));
  return found
    .filter(({ error }) => error <= least + 1e-6)
    .map((one) => one.table)
    .sort((left, right) => right.reduce((order, value, at) => order || value - (left[at] ?? 0), 0))[0];
}

const smallTables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
  const table = (cell: fc.Arbitrary<number>) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const weights = fc.oneof(
    fc.constant(Array.from({ length: rows }, () => new Array<number>(columns).fill(1))),
    table(fc.integer({ min: 0, max: 3 })),
    table(fc.double({ min: 0.01, max: 10, noNaN: true })),
    table(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true }))),
  );
  const counts = fc.oneof(table(fc.integer({ min: 0, max: 2 })), table(fc.integer({ min: 0, max: 20 })));
  // A table that has 0 where the weights have: its totals can be met.
  return fc.tuple(weights, counts).map(([given, some]) => ({
    weights: given,
    table: some.map((row, at) => row.map((cell, column) => (given[at]?.[column] === 0 ? 0 : cell))),
  }));
});

describe("allocateTable: laws", () => {
  it("is the best of all tables, ties to the lexicographically largest", () => {
    let judged = 0;
    fc.assert(
      fc.property(smallTables, ({ weights, table }) => {
        const rows = rowSums(table);
        const columns = columnSums(table);
        const answer = allocateTable(rows, columns, weights);
        expect(rowSums(answer)).toEqual(rows);
        expect(columnSums(answer)).toEqual(columns);
        answer.forEach((row, at) =>
          row.forEach((cell, column) => (weights[at]?.[column] === 0 ? expect(cell).toBe(0) : expect(cell).toBeGreaterThanOrEqual(0))),
        );
        const cells = fitted(rows, columns, weights);
        if (cells === undefined) return; // the fit creeps to the border: the laws above are all that a slow fit can tell
        judged += 1;
        expect(answer.flat()).toEqual(bestOf(cells, rows, columns));
      }),
      { numRuns: 1500 },
    );
    expect(judged).toBeGreaterThan(1000);
  });

  it("has the least error that HiGHS finds, on tables of 1,800 cells and with half the weights 0", async () => {
    const highs = await loadHighs();
    for (const [rowCount, columnCount, closed] of [
      [60, 30, 0],
      [25, 50, 0.5],
      [12, 12, 0.3],
    ] as const) {
      const random = mulberry(rowCount);
      const weights = Array.from({ length: rowCount }, () =>
        Array.from({ length: columnCount }, () => (random() < closed ? 0 : 0.05 + random())),
      );
      const table = weights.map((row) => row.map((weight) => (weight === 0 ? 0 : Math.floor(random() * 6))));
      const rows = rowSums(table);
      const columns = columnSums(table);
      const cells = fitted(rows, columns, weights) ?? [];
      const answer = allocateTable(rows, columns, weights);
      const error = answer.flat().reduce((sum, cell, at) => sum + Math.abs(cell - (cells.flat()[at] ?? 0)), 0);
      const result = highs.solve(roundingProgram(cells, rows, columns), { output_flag: false });
      expect(result.Status).toBe("Optimal");
      const least = cells.flat().reduce((sum, cell) => sum + cell - Math.floor(cell), 0) + result.ObjectiveValue;
      expect(error).toBeCloseTo(least, 5);
      expect(rowSums(answer)).toEqual(rows);
      expect(columnSums(answer)).toEqual(columns);
    }
  });
});

/** Rounding as a linear program: 1 where a cell is rounded up, at a cost of 1 − 2 × its fraction. */
function roundingProgram(cells: Table, rows: readonly number[], columns: readonly number[]): string {
  const free = cells.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell - Math.floor(cell) > 0 ? [{ at, column, part: cell - Math.floor(cell) }] : [])),
  );
  const name = (at: number, column: number) => `x${at}_${column}`;
  const floorOf = (list: readonly number[]) => list.reduce((sum, cell) => sum + Math.floor(cell), 0);
  const sumOf = (list: readonly { readonly at: number; readonly column: number }[]) =>
    list.map(({ at, column }) => `+ ${name(at, column)}`).join(" ");
  const lines = [
    ...rows.map((total, row) => ({ list: free.filter(({ at }) => at === row), need: total - floorOf(cells[row] ?? []) })),
    ...columns.map((total, index) => ({
      list: free.filter(({ column }) => column === index),
      need: total - floorOf(cells.map((row) => row[index] ?? 0)),
    })),
  ].filter(({ list }) => list.length > 0);
  return `Minimize
 obj: ${free.map(({ at, column, part }) => `${1 - 2 * part < 0 ? "-" : "+"} ${Math.abs(1 - 2 * part)} ${name(at, column)}`).join("\n ")}
Subject To
${lines.map(({ list, need }, at) => ` c${at}: ${sumOf(list)} = ${need}`).join("\n")}
Bounds
${free.map(({ at, column }) => ` 0 <= ${name(at, column)} <= 1`).join("\n")}
End`;
}

/** A small generator with a seed (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
