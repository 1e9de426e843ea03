import { countLimit, demand, nonNegative, rowLimit } from "./domain";
import { fault } from "./fault";
import { maximumFlow } from "./maximumFlow";
import { proportionalFit } from "./proportionalFit";
import { roundTable } from "./roundTable";
import { strongComponents } from "./strongComponents";

/** The most cells of a table. */
const cellLimit = 2_000_000;

/**
 * A whole-number table with exactly these totals, as near to the weights as totals allow.
 *
 * The weights are fitted to the totals by iterative proportional fitting; cells that are 0 in every table with these
 * totals are found first, by one maximum flow, and left out (the fit would creep towards them for ever). Then every cell
 * is rounded down or up at the least total absolute error there is; a fitted value within 1e-6 of a whole number is that
 * number; of tables whose errors differ by at most 1e-6 it gives the lexicographically largest, row by row.
 *
 * @param rowTotals whole, 0 to 10⁹
 * @param columnTotals whole, 0 to 10⁹, with the same sum
 * @param weights a row per row total, a weight ≥ 0 per column total; all 1 when left out. A weight of 0 stays 0
 * @returns a row per row total
 * @throws negative, notWhole, tooLarge, sumsDiffer, shapesDiffer, totalsUnmet (no table has these totals and these zeros)
 * @example
 * allocateTable([1, 1], [1, 1]) // => [[1, 0], [0, 1]]
 */
export function allocateTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  weights?: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  demandTotals(rowTotals, "row_totals");
  demandTotals(columnTotals, "column_totals");
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  if (rows > rowLimit) throw fault("tooManyRows", { rows, limit: rowLimit }, "row_totals");
  if (rows * columns > cellLimit) throw fault("tooLarge", { value: rows * columns, limit: cellLimit }, "column_totals");
  const sum = sumOf(rowTotals);
  if (sum !== sumOf(columnTotals)) throw fault("sumsDiffer", { rows: sum, columns: sumOf(columnTotals) }, "column_totals");
  const cells = toCells(rowTotals, columnTotals, weights);
  if (cells.includes(0)) closeImpossibleCells(rowTotals, columnTotals, cells, sum);
  const target = { rowTotals: Float64Array.from(rowTotals), columnTotals: Float64Array.from(columnTotals), weights: cells };
  const table = roundTable(proportionalFit(target), rowTotals, columnTotals);
  return rowTotals.map((_, row) => columnTotals.map((__, column) => table[row * columns + column] ?? 0));
}

/** The weights row by row; 0 where a total is 0. */
function toCells(rowTotals: readonly number[], columnTotals: readonly number[], weights?: readonly (readonly number[])[]): Float64Array {
  const columns = columnTotals.length;
  const cells = new Float64Array(rowTotals.length * columns);
  rowTotals.forEach((rowTotal, row) => {
    const line = weights?.[row];
    if (weights !== undefined && (weights.length !== rowTotals.length || line?.length !== columns))
      throw fault(
        "shapesDiffer",
        { rows: weights.length, columns: line?.length ?? 0, expectedRows: rowTotals.length, expectedColumns: columns },
        "weights",
      );
    columnTotals.forEach((columnTotal, column) => {
      const weight = line === undefined ? 1 : (line[column] ?? 0);
      if (!(weight >= 0 && weight < Infinity)) demand(nonNegative, weight, `weights[${row * columns + column + 1}]`);
      cells[row * columns + column] = rowTotal === 0 || columnTotal === 0 ? 0 : weight;
    });
  });
  return cells;
}

/**
 * Sets the weights to 0 of cells that are 0 in every table with these totals: those that a maximum flow leaves empty and
 * that lie on no cycle along which it could be changed.
 */
function closeImpossibleCells(rowTotals: readonly number[], columnTotals: readonly number[], cells: Float64Array, sum: number): void {
  const open = new Uint8Array(cells.length);
  for (let cell = 0; cell < cells.length; cell += 1) if ((cells[cell] ?? 0) > 0) open[cell] = 1;
  const { flow, carried } = maximumFlow({ rowTotals, columnTotals, open });
  if (carried < sum) throw fault("totalsUnmet", {}, "weights");
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const labels = strongComponents({
    rows,
    columns,
    leadsToColumn: (cell) => open[cell] === 1,
    leadsToRow: (cell) => (flow[cell] ?? 0) > 0,
  });
  for (let cell = 0; cell < cells.length; cell += 1)
    if (flow[cell] === 0 && labels[Math.floor(cell / columns)] !== labels[rows + (cell % columns)]) cells[cell] = 0;
}

function demandTotals(totals: readonly number[], name: string): void {
  totals.forEach((total, index) => {
    const path = `${name}[${index + 1}]`;
    demand(nonNegative, total, path);
    if (!Number.isInteger(total)) throw fault("notWhole", { value: total }, path);
    if (total > countLimit) throw fault("tooLarge", { value: total, limit: countLimit }, path);
  });
}

function sumOf(totals: readonly number[]): number {
  return totals.reduce((sum, total) => sum + total, 0);
}
