import { nodeHeap } from "./nodeHeap";
import type { RoundingTable } from "./roundingTable";
import { strongComponents } from "./strongComponents";

/** Total errors that differ by no more are equal. */
const equalErrors = 1e-6;
/** Reduced costs up to here are 0 but for rounding. */
const noise = 1e-9;

/**
 * Of all tables as good as the one given (their errors differ by at most 1e-6) makes the lexicographically largest, row by
 * row. A cell can be rounded up instead of down if a cycle of such changes leads through it; by linear programming duality
 * every cell of that cycle has a reduced cost of at most the difference allowed, so that few cells need to be looked at
 * unless the table is full of ties.
 */
export function raiseEarlierCells(table: RoundingTable): void {
  const { rows, columns, state, cost, potentials } = table;
  const nodes = rows + columns;
  const reducedCost = (cell: number): number => {
    const row = Math.floor(cell / columns);
    return (cost[cell] ?? 0) + (potentials[row] ?? 0) - (potentials[rows + cell - row * columns] ?? 0);
  };
  const open = new Uint8Array(state.length);
  for (let cell = 0; cell < state.length; cell += 1)
    if (state[cell] !== 2 && Math.abs(reducedCost(cell)) <= equalErrors + noise) open[cell] = 1;
  const labels = strongComponents({
    rows,
    columns,
    leadsToColumn: (cell) => open[cell] === 1 && state[cell] === 0,
    leadsToRow: (cell) => open[cell] === 1 && state[cell] === 1,
  });
  // Cells rounded up that may still change, by row and by column: without one no cycle comes in or goes on.
  const ups = new Int32Array(nodes);
  let lastLabel = nodes;
  for (let cell = 0; cell < state.length; cell += 1) {
    const row = Math.floor(cell / columns);
    const column = rows + cell - row * columns;
    if (labels[row] !== labels[column]) open[cell] = 0;
    else if (open[cell] === 1 && state[cell] === 1) countUp(row, column, 1);
  }
  const heap = nodeHeap(nodes);
  const { distances } = heap;
  const before = new Int32Array(nodes);
  let left = equalErrors;

  for (let row = 0, cell = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, cell += 1) {
      if (open[cell] !== 1 || labels[row] !== labels[rows + column]) continue;
      open[cell] = 0;
      if (state[cell] === 1) countUp(row, rows + column, -1);
      else if (ups[row] === 0) labels[row] = ++lastLabel;
      else if (ups[rows + column] === 0) labels[rows + column] = ++lastLabel;
      else raise(row, column);
    }
  }

  function countUp(row: number, column: number, change: number): void {
    ups[row] = (ups[row] ?? 0) + change;
    ups[column] = (ups[column] ?? 0) + change;
  }

  /** Rounds a cell up if the way back from its column to its row is cheap enough. */
  function raise(row: number, column: number): void {
    const price = priceOf(row * columns + column);
    const way = search(rows + column, row);
    if (way === Infinity) {
      // Nothing that can be reached from the column leads to the row, or ever will.
      lastLabel += 1;
      for (let node = 0; node < nodes; node += 1) if ((distances[node] ?? 0) < Infinity) labels[node] = lastLabel;
      return;
    }
    if (price + way > left) return;
    left -= price + way;
    if (way > 0)
      for (let node = 0; node < nodes; node += 1) potentials[node] = (potentials[node] ?? 0) + Math.min((distances[node] ?? 0) - way, 0);
    state[row * columns + column] = 1;
    let node = row;
    while (node !== rows + column) {
      const from = before[node] ?? node;
      turn(from < rows ? from * columns + node - rows : node * columns + from - rows);
      node = from;
    }
  }

  /** Rounds an open cell the other way. */
  function turn(cell: number): void {
    const up = state[cell] === 0;
    state[cell] = up ? 1 : 0;
    const row = Math.floor(cell / columns);
    countUp(row, rows + cell - row * columns, up ? 1 : -1);
  }

  /** What it costs to round a cell the other way: its reduced cost without sign and noise. */
  function priceOf(cell: number): number {
    const price = Math.abs(reducedCost(cell));
    return price <= noise ? 0 : price;
  }

  /** The cheapest way from a column to a row over open cells (none is open above the row); Infinity when there is none. */
  function search(start: number, goal: number): number {
    heap.clear();
    heap.offer(start, 0);
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      if (node === goal) return distances[node] ?? Infinity;
      const distance = distances[node] ?? 0;
      const isRow = node < rows;
      const ends = isRow ? columns : rows;
      for (let at = isRow ? 0 : goal; at < ends; at += 1) {
        const cell = isRow ? node * columns + at : at * columns + node - rows;
        if (open[cell] !== 1 || state[cell] !== (isRow ? 0 : 1)) continue;
        const other = isRow ? rows + at : at;
        if (!((distances[other] ?? 0) > distance)) continue;
        const far = distance + priceOf(cell);
        if (!(far < (distances[other] ?? 0))) continue;
        before[other] = node;
        heap.offer(other, far);
        if (far > distance || isRow) continue;
        if (other === goal || stepsToGoal(other, goal)) return far;
      }
    }
    return Infinity;
  }

  /** Whether a row that was just reached leads over one column to the goal at no cost, as it mostly does among ties. */
  function stepsToGoal(row: number, goal: number): boolean {
    for (let column = 0; column < columns; column += 1) {
      const to = goal * columns + column;
      const from = row * columns + column;
      if (open[to] !== 1 || state[to] !== 1 || open[from] !== 1 || state[from] !== 0) continue;
      if (priceOf(from) > 0 || priceOf(to) > 0) continue;
      before[rows + column] = row;
      before[goal] = rows + column;
      return true;
    }
    return false;
  }
}
