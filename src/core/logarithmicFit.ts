import { fitTolerances, largestOf, type FitTarget } from "./fitTarget";
import { solveLaplacian } from "./laplacian";

const scalings = 20;
const newtonSteps = 300;
const longestStep = 30;

/**
 * The same table as `proportionalFit` by Newton's method, for weights of any range. Rows fit at every step; the logarithms
 * of the column factors minimise the convex function Σ row total × log Σ weight × factor − Σ column total × log factor
 * (the dual of iterative scaling). Its curvature is the Laplacian of a graph of the columns, solved without subtraction, so
 * that parts of the table that hardly touch do no harm.
 *
 * @example
 * logarithmicFit({ rowTotals: Float64Array.of(1, 1), columnTotals: Float64Array.of(1, 1), weights: Float64Array.of(1, 1, 1, 1) }) // => Float64Array [0.5, 0.5, 0.5, 0.5]
 */
export function logarithmicFit(target: FitTarget): Float64Array {
  const rows = target.rowTotals.length;
  const columns = target.columnTotals.length;
  // Columns are to be the fewer: the work grows with their square.
  if (columns > rows) return turned(fitColumns(turnTarget(target)), columns, rows);
  return fitColumns(target);
}

function turnTarget({ rowTotals, columnTotals, weights }: FitTarget): FitTarget {
  return { rowTotals: columnTotals, columnTotals: rowTotals, weights: turned(weights, rowTotals.length, columnTotals.length) };
}

/** Rows become columns. */
function turned(cells: Float64Array, rows: number, columns: number): Float64Array {
  return cells.map((_, at) => cells[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
}

function fitColumns(target: FitTarget): Float64Array {
  const { columnTotals, weights } = target;
  const logs = weights.map((weight) => Math.log(weight));
  const tolerances = fitTolerances(target);
  let factors = columnTotals.map(() => 0);
  let here = fitRows(target, logs, factors, tolerances);
  let nearest = here;
  for (let step = 0; step < newtonSteps && here.off > 1; step += 1) {
    if (step < scalings) {
      const { sums } = here;
      factors = factors.map((factor, column) =>
        (columnTotals[column] ?? 0) > 0 ? factor + Math.log((columnTotals[column] ?? 0) / (sums[column] ?? 0)) : 0,
      );
      here = fitRows(target, logs, factors, tolerances);
    } else {
      const move = newtonMove(target, here);
      const slope = dot(here.missing, move);
      let length = Math.min(1, longestStep / largestOf(move.map(Math.abs)));
      let tried = factors;
      // The function still falls at the end of the step, or has just begun to rise: convex as it is, it fell on the whole.
      for (let shorter = 0; shorter < 60; shorter += 1, length /= 2) {
        const size = length;
        tried = factors.map((factor, column) => factor + size * (move[column] ?? 0));
        here = fitRows(target, logs, tried, tolerances);
        if (-dot(here.missing, move) <= 0.3 * slope) break;
      }
      factors = tried;
    }
    if (here.off > nearest.off / 2 && here.off < 100) break; // rounding leaves nothing to gain
    if (here.off < nearest.off) nearest = here;
  }
  return nearest.cells;
}

interface RowFit {
  /** Cells whose rows have their totals. */
  readonly cells: Float64Array;
  readonly sums: Float64Array;
  /** What each column misses of its total. */
  readonly missing: Float64Array;
  /** The largest miss, in its tolerance. */
  readonly off: number;
}

/** Cells ∝ weight × column factor with the right row totals, and how far the columns are off. */
function fitRows({ rowTotals, columnTotals }: FitTarget, logs: Float64Array, factors: Float64Array, tolerances: Float64Array): RowFit {
  const columns = columnTotals.length;
  const cells = new Float64Array(logs.length);
  const sums = new Float64Array(columns);
  rowTotals.forEach((total, row) => {
    if (total === 0) return;
    const first = row * columns;
    let largest = -Infinity;
    for (let column = 0; column < columns; column += 1) largest = Math.max(largest, (logs[first + column] ?? 0) + (factors[column] ?? 0));
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      const cell = Math.exp((logs[first + column] ?? 0) + (factors[column] ?? 0) - largest);
      cells[first + column] = cell;
      sum += cell;
    }
    const scale = total / sum;
    for (let column = 0; column < columns; column += 1) {
      const cell = (cells[first + column] ?? 0) * scale;
      cells[first + column] = cell;
      sums[column] = (sums[column] ?? 0) + cell;
    }
  });
  const missing = columnTotals.map((total, column) => total - (sums[column] ?? 0));
  return { cells, sums, missing, off: largestOf(missing.map((miss, column) => Math.abs(miss) / (tolerances[column] ?? 1))) };
}

/** Newton's step: two columns are tied by Σ cell × cell / row total over the rows. */
function newtonMove({ rowTotals, columnTotals }: FitTarget, { cells, missing }: RowFit): Float64Array {
  const columns = columnTotals.length;
  const ties = new Float64Array(columns * columns);
  rowTotals.forEach((total, row) => {
    const first = row * columns;
    for (let column = 0; column < columns; column += 1) {
      const share = (cells[first + column] ?? 0) / total;
      if (!(share > 0)) continue;
      const line = column * columns;
      for (let other = 0; other < column; other += 1) ties[line + other] = (ties[line + other] ?? 0) + share * (cells[first + other] ?? 0);
    }
  });
  return solveLaplacian(ties, missing);
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
