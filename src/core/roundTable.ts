import { balanceTable } from "./balanceTable";
import { raiseEarlierCells } from "./raiseEarlierCells";
import { repairTable } from "./repairTable";
import { priceAgain, toRoundingTable, type RoundingTable } from "./roundingTable";

/**
 * Rounds every cell of a table down or up so that rows and columns keep their whole totals, at the least total absolute
 * error there is (controlled rounding). A cell within 1e-6 of a whole number is that number. Of tables whose errors differ
 * by no more than 1e-6 it gives the lexicographically largest, row by row.
 *
 * Every cell is first rounded to the nearest; then surplus moves along shortest augmenting paths, with potentials (the
 * transportation problem; J. Šíma, "Table rounding problem", Computing and Informatics 18, 1999).
 *
 * @param cells row by row, ≥ 0, with the totals up to a small error of fitting
 * @param rowTotals whole
 * @param columnTotals whole, with the same sum
 * @example
 * roundTable(Float64Array.of(0.5, 0.5, 0.5, 0.5), [1, 1], [1, 1]) // => Float64Array [1, 0, 0, 1]
 */
export function roundTable(cells: Float64Array, rowTotals: ArrayLike<number>, columnTotals: ArrayLike<number>): Float64Array {
  for (const tolerance of [1e-6, 1e-9, 0]) {
    const table = toRoundingTable(cells, rowTotals, columnTotals, tolerance);
    // Whole totals of a table of fractions can always be kept; a million cells next to whole numbers may add up to more
    // than 1, and then they have to count as what they are.
    if (!solve(table)) continue;
    raiseEarlierCells(table);
    return table.floors.map((floor, cell) => floor + (table.state[cell] === 1 ? 1 : 0));
  }
  throw new RangeError("the cells do not have these totals");
}

const quickTurns = 40;
const roughPrices = [4, 16, 64, 256, 1024, 4096, 16384, 65536];

/** Finds the cheapest table; whether there is one. */
function solve(table: RoundingTable): boolean {
  balanceTable(table, 2);
  const quick = repairTable(table, quickTurns);
  if (quick !== "slow") return quick === "done";
  // Parts of the table exchange much over few cells. With prices in rough steps many of these cells cost the same and are
  // changed at once; finer and finer prices then mend little each time.
  const exact = Float64Array.from(table.cost);
  for (const steps of roughPrices) {
    priceAgain(
      table,
      exact.map((price) => Math.round(price * steps) / steps),
    );
    balanceTable(table, 2);
    if (repairTable(table) !== "done") return false;
  }
  priceAgain(table, exact);
  return repairTable(table) === "done";
}
