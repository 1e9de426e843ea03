import { fitTolerance, type FitTarget } from "./fitTarget";

const newtonSteps = 200;
const gradientSteps = 300;

/**
 * The same table as `proportionalFit` by Newton's method, for weights of any range. Rows fit at every step; the logarithms
 * of the column factors minimise the convex function Σ row total × log Σ weight × factor − Σ column total × log factor
 * (the dual of iterative scaling), each step by conjugate gradients on its curvature.
 *
 * @example
 * logarithmicFit({ rowTotals: Float64Array.of(1, 1), columnTotals: Float64Array.of(1, 1), weights: Float64Array.of(1, 1, 1, 1) }) // => Float64Array [0.5, 0.5, 0.5, 0.5]
 */
export function logarithmicFit(target: FitTarget): Float64Array {
  const { columnTotals, weights } = target;
  const columns = columnTotals.length;
  const logs = weights.map((weight) => Math.log(weight));
  const tolerance = fitTolerance(target);
  let factors = new Float64Array(columns);
  let here = fitRows(target, logs, factors);
  for (let step = 0; step < newtonSteps && here.off > tolerance; step += 1) {
    const move = newtonMove(target, here);
    let next = here;
    let tried = factors;
    let length = Math.min(1, 40 / Math.max(...move.map(Math.abs), 1e-300));
    for (let halving = 0; halving < 40; halving += 1, length /= 2) {
      const size = length;
      tried = factors.map((factor, column) => factor + size * (move[column] ?? 0));
      next = fitRows(target, logs, tried);
      if (next.value < here.value - 1e-12 * Math.abs(here.value) || next.off < 0.9 * here.off) break;
    }
    if (!(next.value < here.value || next.off < here.off)) break; // rounding leaves nothing to gain
    factors = tried;
    here = next;
  }
  return here.cells;
}

interface RowFit {
  /** Cells whose rows have their totals. */
  readonly cells: Float64Array;
  readonly sums: Float64Array;
  /** The largest miss of a column total. */
  readonly off: number;
  /** The function to minimise. */
  readonly value: number;
}

/** Cells ∝ weight × column factor with the right row totals, and how far the columns are off. */
function fitRows({ rowTotals, columnTotals }: FitTarget, logs: Float64Array, factors: Float64Array): RowFit {
  const columns = columnTotals.length;
  const cells = new Float64Array(logs.length);
  const sums = new Float64Array(columns);
  let value = 0;
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
    value += total * (largest + Math.log(sum));
  });
  let off = 0;
  columnTotals.forEach((total, column) => {
    value -= total * (factors[column] ?? 0);
    off = Math.max(off, Math.abs((sums[column] ?? 0) - total));
  });
  return { cells, sums, off, value };
}

/** Newton's step: the curvature (diagonal of column sums less cells × cells over row totals) times it is the miss. */
function newtonMove({ rowTotals, columnTotals }: FitTarget, { cells, sums }: RowFit): Float64Array {
  const columns = columnTotals.length;
  const curve = (direction: Float64Array): Float64Array => {
    const bent = direction.map((value, column) => value * (sums[column] ?? 0));
    rowTotals.forEach((total, row) => {
      if (total === 0) return;
      const first = row * columns;
      let along = 0;
      for (let column = 0; column < columns; column += 1) along += (cells[first + column] ?? 0) * (direction[column] ?? 0);
      along /= total;
      for (let column = 0; column < columns; column += 1) bent[column] = (bent[column] ?? 0) - along * (cells[first + column] ?? 0);
    });
    return bent;
  };
  const over = (values: Float64Array): Float64Array =>
    values.map((value, column) => ((sums[column] ?? 0) > 0 ? value / (sums[column] ?? 1) : 0));
  const move = new Float64Array(columns);
  let miss = columnTotals.map((total, column) => total - (sums[column] ?? 0));
  let eased = over(miss);
  let direction = eased;
  let size = dot(miss, eased);
  const enough = size * 1e-16;
  for (let step = 0; step < gradientSteps && size > enough; step += 1) {
    const bent = curve(direction);
    const bend = dot(direction, bent);
    if (!(bend > 0)) break;
    const length = size / bend;
    for (let column = 0; column < columns; column += 1) move[column] = (move[column] ?? 0) + length * (direction[column] ?? 0);
    miss = miss.map((value, column) => value - length * (bent[column] ?? 0));
    eased = over(miss);
    const next = dot(miss, eased);
    const turn = next / size;
    direction = eased.map((value, column) => value + turn * (direction[column] ?? 0));
    size = next;
  }
  return move;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
