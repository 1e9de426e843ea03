import type { RoundingTable } from "./roundingTable";

/**
 * Brings rows, then columns, in turn to their totals by themselves: each rounds up the cells that are cheapest for it at
 * the potentials of the other side, and takes the potential between the last of them and the next (coordinate ascent on
 * the dual). The cells stay right for their potentials, and far fewer rows and columns miss something afterwards.
 */
export function balanceTable(table: RoundingTable, turns: number): void {
  const { rows, columns } = table;
  const row = { count: rows, others: columns, first: 0, firstOther: rows, stride: columns, otherStride: 1, sign: 1 };
  const column = { count: columns, others: rows, first: rows, firstOther: 0, stride: 1, otherStride: columns, sign: -1 };
  for (let turn = 0; turn < turns; turn += 1) {
    settle(table, row);
    settle(table, column);
  }
}

interface Side {
  readonly count: number;
  readonly others: number;
  readonly first: number;
  readonly firstOther: number;
  readonly stride: number;
  readonly otherStride: number;
  /** 1 for rows: the price of a cell falls with the other side's potential; −1 for columns: it rises. */
  readonly sign: number;
}

function settle({ state, cost, potentials, missing }: RoundingTable, side: Side): void {
  const { count, others, first, firstOther, stride, otherStride, sign } = side;
  const prices = new Float64Array(others);
  const sorted = new Float64Array(others);
  const places = new Int32Array(others);
  for (let line = 0; line < count; line += 1) {
    let wanted = missing[first + line] ?? 0;
    if (wanted === 0) continue;
    let free = 0;
    for (let other = 0, cell = line * stride; other < others; other += 1, cell += otherStride) {
      const now = state[cell];
      if (now === 2) continue;
      if (now === 1) wanted += 1;
      const price = (cost[cell] ?? 0) - sign * (potentials[firstOther + other] ?? 0);
      prices[free] = price;
      sorted[free] = price;
      places[free] = other;
      free += 1;
    }
    if (wanted < 0 || wanted > free) continue;
    const { last, next } = borderOf(sorted, free, wanted);
    const border = wanted === 0 ? next : wanted === free ? last : (last + next) / 2;
    potentials[first + line] = -sign * border;
    let ties = wanted;
    for (let index = 0; index < free; index += 1) if ((prices[index] ?? 0) < border) ties -= 1;
    for (let index = 0; index < free; index += 1) {
      const price = prices[index] ?? 0;
      const other = places[index] ?? 0;
      const cell = line * stride + other * otherStride;
      const isTie = price === border && ties > 0;
      if (isTie) ties -= 1;
      const up = price < border || isTie ? 1 : 0;
      if (up === state[cell]) continue;
      state[cell] = up;
      const change = up === 1 ? -1 : 1;
      missing[first + line] = (missing[first + line] ?? 0) + change;
      missing[firstOther + other] = (missing[firstOther + other] ?? 0) + change;
    }
  }
}

/** The most expensive of the `wanted` cheapest prices, and the cheapest of the others (Hoare's selection). Prices are moved. */
function borderOf(prices: Float64Array, count: number, wanted: number): { readonly last: number; readonly next: number } {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const pivot = median(prices[low] ?? 0, prices[middle] ?? 0, prices[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((prices[left] ?? 0) < pivot) left += 1;
      while ((prices[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const moved = prices[left] ?? 0;
      prices[left] = prices[right] ?? 0;
      prices[right] = moved;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  let last = -Infinity;
  for (let index = 0; index < wanted; index += 1) last = Math.max(last, prices[index] ?? 0);
  let next = Infinity;
  for (let index = wanted; index < count; index += 1) next = Math.min(next, prices[index] ?? 0);
  return { last, next };
}

function median(first: number, second: number, third: number): number {
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
}
