/** A table on its way from fractions to whole numbers. */
export interface RoundingTable {
  readonly rows: number;
  readonly columns: number;
  /** Each cell rounded down, row by row. */
  readonly floors: Float64Array;
  /** 0: rounded down, 1: rounded up, 2: whole already. Row by row. */
  readonly state: Uint8Array;
  /** What rounding up costs more than rounding down: 1 − 2 × fraction. Row by row. */
  readonly cost: Float64Array;
  /** Potentials of rows, then of columns: cost + of its row − of its column is ≥ 0 where 0 and ≤ 0 where 1 is right. */
  readonly potentials: Float64Array;
  /** How many more cells have to be rounded up in each row, then in each column (below 0: fewer). */
  readonly missing: Int32Array;
}

/** Every cell rounded to the nearest; a cell within the tolerance of a whole number is that number. */
export function toRoundingTable(
  cells: Float64Array,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
  tolerance: number,
): RoundingTable {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const floors = new Float64Array(cells.length);
  const state = new Uint8Array(cells.length);
  const cost = new Float64Array(cells.length);
  const missing = Float64Array.from([...Array.from(rowTotals), ...Array.from(columnTotals)]);
  for (let cell = 0; cell < cells.length; cell += 1) {
    const value = cells[cell] ?? 0;
    const nearest = Math.round(value);
    const isWhole = Math.abs(value - nearest) <= tolerance;
    const floor = isWhole ? nearest : Math.floor(value);
    const price = 1 - 2 * (value - floor);
    const isUp = !isWhole && price <= 0;
    floors[cell] = floor;
    state[cell] = isWhole ? 2 : isUp ? 1 : 0;
    cost[cell] = price;
    const row = Math.floor(cell / columns);
    const column = rows + cell - row * columns;
    const given = floor + (isUp ? 1 : 0);
    missing[row] = (missing[row] ?? 0) - given;
    missing[column] = (missing[column] ?? 0) - given;
  }
  return { rows, columns, floors, state, cost, potentials: new Float64Array(rows + columns), missing: Int32Array.from(missing) };
}

/** Gives the cells other prices, and rounds each the way that is right for these at the potentials there are. */
export function priceAgain({ rows, columns, state, cost, potentials, missing }: RoundingTable, prices: Float64Array): void {
  cost.set(prices);
  for (let cell = 0; cell < cost.length; cell += 1) {
    if (state[cell] === 2) continue;
    const row = Math.floor(cell / columns);
    const column = rows + cell - row * columns;
    const price = (cost[cell] ?? 0) + (potentials[row] ?? 0) - (potentials[column] ?? 0);
    const isUp = state[cell] === 1;
    if (isUp ? price <= 0 : price >= 0) continue;
    state[cell] = isUp ? 0 : 1;
    const change = isUp ? 1 : -1;
    missing[row] = (missing[row] ?? 0) + change;
    missing[column] = (missing[column] ?? 0) + change;
  }
}
