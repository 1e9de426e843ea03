import { fitTolerances, largestOf, type FitTarget } from "./fitTarget";
import { logarithmicFit } from "./logarithmicFit";

const slowSweeps = 400;

/**
 * Fits weights to row and column totals by iterative proportional fitting (Deming & Stephan 1940): the table with these
 * totals whose cells are weight × row factor × column factor. Rows and columns are scaled in turn; where that would take
 * hundreds of turns (parts of the table that hardly touch), Newton's method takes over.
 *
 * @returns the fitted cells row by row, right to about 1e-9 of a unit or 1e-15 of the largest total
 * @example
 * proportionalFit({ rowTotals: Float64Array.of(1, 1), columnTotals: Float64Array.of(1, 1), weights: Float64Array.of(1, 1, 1, 1) }) // => Float64Array [0.5, 0.5, 0.5, 0.5]
 */
export function proportionalFit(target: FitTarget): Float64Array {
  const scaled = balance(target);
  return (scaled && sweep(target, scaled)) ?? logarithmicFit(target);
}

/** Weights with the largest of each row, then of each column, near 1; undefined when their range is too wide for that. */
function balance({ rowTotals, columnTotals, weights }: FitTarget): Float64Array | undefined {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const scaled = Float64Array.from(weights);
  const columnLargest = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const cells = scaled.subarray(row * columns, (row + 1) * columns);
    const largest = largestOf(cells);
    if (largest === 0) continue;
    for (let column = 0; column < columns; column += 1) {
      const weight = (cells[column] ?? 0) / largest;
      if (weight < 1e-150 && (cells[column] ?? 0) > 0) return undefined;
      cells[column] = weight;
      if (weight > (columnLargest[column] ?? 0)) columnLargest[column] = weight;
    }
  }
  for (let cell = 0; cell < scaled.length; cell += 1)
    if ((scaled[cell] ?? 0) > 0) scaled[cell] = (scaled[cell] ?? 0) / (columnLargest[cell % columns] ?? 1);
  return scaled;
}

/** Scales rows and columns in turn until they fit; undefined when that is too slow. */
function sweep(target: FitTarget, weights: Float64Array): Float64Array | undefined {
  const { rowTotals, columnTotals } = target;
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const tolerances = fitTolerances(target);
  const rowFactors = new Float64Array(rows);
  const columnFactors = Float64Array.from(columnTotals, (total) => (total > 0 ? 1 : 0));
  const sums = new Float64Array(columns);
  let before = NaN;
  for (let turn = 1; turn <= slowSweeps; turn += 1) {
    sums.fill(0);
    for (let row = 0; row < rows; row += 1) {
      const total = rowTotals[row] ?? 0;
      if (total === 0) continue;
      const first = row * columns;
      let sum = 0;
      for (let column = 0; column < columns; column += 1) sum += (weights[first + column] ?? 0) * (columnFactors[column] ?? 0);
      const factor = total / sum;
      rowFactors[row] = factor;
      for (let column = 0; column < columns; column += 1) sums[column] = (sums[column] ?? 0) + (weights[first + column] ?? 0) * factor;
    }
    let off = 0;
    for (let column = 0; column < columns; column += 1) {
      const total = columnTotals[column] ?? 0;
      if (total === 0) continue;
      const sum = sums[column] ?? 0;
      off = Math.max(off, Math.abs(sum * (columnFactors[column] ?? 0) - total) / (tolerances[column] ?? 1));
      columnFactors[column] = total / sum;
    }
    if (!Number.isFinite(off)) return undefined;
    // Errors shrink by about the same rate each turn: what is still to come is their geometric series.
    const rate = off / before;
    if (off <= 1 && (rate >= 1 || off * rate <= 1 - rate || off === 0)) return fitted();
    if (turn >= 10 && !(turn - Math.log(off) / Math.log(Math.min(rate, 1 - 1e-12)) < slowSweeps)) return undefined;
    before = off;
  }
  return undefined;

  function fitted(): Float64Array {
    const cells = new Float64Array(rows * columns);
    for (let row = 0; row < rows; row += 1) {
      const factor = rowFactors[row] ?? 0;
      const first = row * columns;
      for (let column = 0; column < columns; column += 1)
        cells[first + column] = (weights[first + column] ?? 0) * factor * (columnFactors[column] ?? 0);
    }
    return cells;
  }
}
