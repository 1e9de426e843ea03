/** What a table is fitted to. */
export interface FitTarget {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Row by row; 0 stays 0. Some table has these totals and is above 0 exactly where the weights are. */
  readonly weights: Float64Array;
}

/** How near the totals must come. */
export function fitTolerance({ rowTotals, columnTotals }: FitTarget): number {
  const largest = Math.max(largestOf(rowTotals), largestOf(columnTotals));
  return Math.max(1e-10, largest * 2 ** -50);
}

/** The largest of numbers ≥ 0; 0 when there are none. */
export function largestOf(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}
