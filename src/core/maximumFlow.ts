/** Totals of the rows and columns of a table, and the cells that may hold something, row by row. */
export interface Transport {
  readonly rowTotals: ArrayLike<number>;
  readonly columnTotals: ArrayLike<number>;
  /** 1 where a cell may hold something, else 0. */
  readonly open: Uint8Array;
}

/** As much as the open cells can carry from rows to columns. */
export interface TransportFlow {
  /** What each cell carries, row by row. */
  readonly flow: Float64Array;
  /** What all cells carry together. */
  readonly carried: number;
}

/**
 * The most that open cells can carry when no row and no column exceeds its total: a maximum flow (Dinic 1970: shortest
 * augmenting paths, as many at once as a level graph holds). Whole totals give a whole flow.
 *
 * @param transport totals ≥ 0, whole
 * @example
 * maximumFlow({ rowTotals: [1, 1], columnTotals: [1, 1], open: Uint8Array.of(1, 1, 1, 0) }).carried // => 2
 */
export function maximumFlow({ rowTotals, columnTotals, open }: Transport): TransportFlow {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const flow = new Float64Array(rows * columns);
  const supply = Float64Array.from(rowTotals);
  const demand = Float64Array.from(columnTotals);
  let carried = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns && (supply[row] ?? 0) > 0; column += 1) {
      if (open[row * columns + column] !== 1) continue;
      carried += move(row, column, Math.min(supply[row] ?? 0, demand[column] ?? 0));
    }
  }
  const level = new Int32Array(rows + columns);
  const next = new Int32Array(rows + columns);
  const trail = new Int32Array(rows + columns);
  while (findLevels()) {
    next.fill(0);
    for (let row = 0; row < rows; row += 1) {
      while ((supply[row] ?? 0) > 0) {
        const pushed = push(row);
        if (pushed === 0) break;
        carried += pushed;
      }
    }
  }
  return { flow, carried };

  /** Lets a row give to a column directly. */
  function move(row: number, column: number, amount: number): number {
    const cell = row * columns + column;
    flow[cell] = (flow[cell] ?? 0) + amount;
    supply[row] = (supply[row] ?? 0) - amount;
    demand[column] = (demand[column] ?? 0) - amount;
    return amount;
  }

  /** Whether a node leads on to another: a row by an open cell, a column by a cell that carries something. */
  function leads(node: number, at: number): boolean {
    return node < rows ? open[node * columns + at] === 1 : (flow[at * columns + node - rows] ?? 0) > 0;
  }

  /** Numbers rows and columns by their distance from a row with something left; whether a column that wants some is reached. */
  function findLevels(): boolean {
    level.fill(-1);
    let last = 0;
    for (let row = 0; row < rows; row += 1) {
      if (!((supply[row] ?? 0) > 0)) continue;
      level[row] = 0;
      trail[last] = row;
      last += 1;
    }
    let reached = false;
    for (let first = 0; first < last; first += 1) {
      const node = trail[first] ?? 0;
      const ends = node < rows ? columns : rows;
      for (let at = 0; at < ends; at += 1) {
        const other = node < rows ? rows + at : at;
        if (level[other] !== -1 || !leads(node, at)) continue;
        level[other] = (level[node] ?? 0) + 1;
        trail[last] = other;
        last += 1;
        if (other >= rows && (demand[other - rows] ?? 0) > 0) reached = true;
      }
    }
    return reached;
  }

  /** Carries as much as it can along one shortest path from a row; 0 when there is none left. */
  function push(start: number): number {
    let depth = 0;
    trail[0] = start;
    while (depth >= 0) {
      const node = trail[depth] ?? 0;
      if (node >= rows && (demand[node - rows] ?? 0) > 0) return carry(depth);
      const ends = node < rows ? columns : rows;
      let at = next[node] ?? 0;
      while (at < ends && !(level[node < rows ? rows + at : at] === (level[node] ?? 0) + 1 && leads(node, at))) at += 1;
      next[node] = at;
      if (at < ends) {
        depth += 1;
        trail[depth] = node < rows ? rows + at : at;
      } else {
        // A dead end: the node before looks further.
        depth -= 1;
        const before = trail[depth];
        if (depth >= 0 && before !== undefined) next[before] = (next[before] ?? 0) + 1;
      }
    }
    return 0;
  }

  /** Carries along the trail, which goes row, column, row … column. */
  function carry(depth: number): number {
    const first = trail[0] ?? 0;
    const last = (trail[depth] ?? 0) - rows;
    let amount = Math.min(supply[first] ?? 0, demand[last] ?? 0);
    for (let step = 1; step < depth; step += 2) amount = Math.min(amount, flow[backCell(step)] ?? 0);
    for (let step = 0; step < depth; step += 1) {
      const cell = step % 2 === 0 ? (trail[step] ?? 0) * columns + (trail[step + 1] ?? 0) - rows : backCell(step);
      flow[cell] = (flow[cell] ?? 0) + (step % 2 === 0 ? amount : -amount);
    }
    supply[first] = (supply[first] ?? 0) - amount;
    demand[last] = (demand[last] ?? 0) - amount;
    return amount;
  }

  function backCell(step: number): number {
    return (trail[step + 1] ?? 0) * columns + (trail[step] ?? 0) - rows;
  }
}
