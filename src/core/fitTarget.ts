/** What a table is fitted to. */
export interface FitTarget {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Row by row; 0 stays 0. Some table has these totals and is above 0 exactly where the weights are. */
  readonly weights: Float64Array;
}

/**
 * How near each column must come to its total: 1e-10, or what adding up so many cells of that size loses. A cell is then
 * right to that share of itself.
 */
export function fitTolerances({ rowTotals, columnTotals }: FitTarget): Float64Array {
  const lost = 2 ** -51 * Math.sqrt(rowTotals.length);
  return columnTotals.map((total) => Math.max(1e-10, total * lost));
}

/** The largest of numbers ≥ 0; 0 when there are none. */
export function largestOf(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}
