import { nodeHeap } from "./nodeHeap";
import type { RoundingTable } from "./roundingTable";

/** Reduced costs up to here are 0 but for rounding. */
const noise = 1e-12;

/**
 * Rounds other cells up and down until no row and no column misses anything, at the least cost (the primal-dual method of
 * Ford & Fulkerson). Each turn finds how far every node is from the rows that miss something (or columns that have too
 * much), raises the potentials by that, and changes the cells on shortest ways that do not meet, to columns that miss
 * something (or rows that have too much). Where most ways meet, the table is full of ties, and a search among the cells
 * that cost nothing finds the others.
 *
 * @param turns after how many turns to give up
 * @returns whether it could be done; when it is done the table holds the cheapest cells and potentials that prove it
 */
export function repairTable(table: RoundingTable, turns = Infinity): "done" | "impossible" | "slow" {
  const { rows, columns, state, cost, potentials, missing } = table;
  const nodes = rows + columns;
  const heap = nodeHeap(nodes);
  const { distances } = heap;
  const level = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const trail = new Int32Array(nodes);
  const before = new Int32Array(nodes);
  const taken = new Int32Array(nodes);
  let turn = 0;
  while (missing.some((count) => count !== 0)) {
    const sources = countSources();
    const sinks = findDistances(sources);
    if (sinks.length === 0) return "impossible";
    if (turn === turns) return "slow";
    turn += 1;
    const followed = sinks.filter(follow).length;
    if (followed * 8 >= sources) continue;
    findLevels();
    for (let node = 0; node < nodes; node += 1) while (isSource(node) && push(node)) continue;
  }
  return "done";

  function isSource(node: number): boolean {
    const count = missing[node] ?? 0;
    return node < rows ? count > 0 : count < 0;
  }

  function isSink(node: number): boolean {
    const count = missing[node] ?? 0;
    return node < rows ? count < 0 : count > 0;
  }

  function countSources(): number {
    let sources = 0;
    for (let node = 0; node < nodes; node += 1) if (isSource(node)) sources += 1;
    return sources;
  }

  /** Adds to each potential the distance from the sources; gives the sinks that are nearest, half as many as sources. */
  function findDistances(sources: number): readonly number[] {
    heap.clear();
    before.fill(-1);
    for (let node = 0; node < nodes; node += 1) if (isSource(node)) heap.offer(node, 0);
    const enough = Math.ceil(sources / 2); // farther ones would mostly be met by ways that were followed
    const sinks: number[] = [];
    let farthest = 0;
    for (let node = heap.take(); node >= 0; node = heap.take()) {
      farthest = distances[node] ?? 0;
      if (isSink(node) && sinks.push(node) >= enough) break;
      if (node < rows) leaveRow(node);
      else leaveColumn(node);
    }
    for (let node = 0; node < nodes; node += 1) potentials[node] = (potentials[node] ?? 0) + Math.min(distances[node] ?? 0, farthest);
    return sinks;
  }

  /** From a row to the columns in which it may round a cell up. */
  function leaveRow(row: number): void {
    const distance = distances[row] ?? 0;
    const base = distance + (potentials[row] ?? 0);
    for (let column = 0, cell = row * columns; column < columns; column += 1, cell += 1) {
      if (state[cell] !== 0) continue;
      const far = Math.max(distance, base + (cost[cell] ?? 0) - (potentials[rows + column] ?? 0));
      if (far < (distances[rows + column] ?? 0)) reach(rows + column, row, far);
    }
  }

  /** From a column to the rows in which it may round a cell down. */
  function leaveColumn(node: number): void {
    const distance = distances[node] ?? 0;
    const base = distance + (potentials[node] ?? 0);
    for (let row = 0, cell = node - rows; row < rows; row += 1, cell += columns) {
      if (state[cell] !== 1) continue;
      const far = Math.max(distance, base - (cost[cell] ?? 0) - (potentials[row] ?? 0));
      if (far < (distances[row] ?? 0)) reach(row, node, far);
    }
  }

  function reach(node: number, from: number, distance: number): void {
    before[node] = from;
    heap.offer(node, distance);
  }

  /** Changes the cells on the way to a sink, unless the way meets one that was followed in this turn; whether it did. */
  function follow(sink: number): boolean {
    let source = sink;
    for (let node = sink; node >= 0; node = before[node] ?? -1) {
      if (taken[node] === turn) return false;
      source = node;
    }
    if (!isSource(source)) return false; // other ways have used up what it had
    for (let node = sink; node !== source; node = before[node] ?? source) {
      taken[node] = turn;
      change(before[node] ?? source, node);
    }
    settle(source, sink);
    return true;
  }

  /** Rounds the cell between two nodes the other way: up from a row to a column, down from a column to a row. */
  function change(from: number, to: number): void {
    state[from < rows ? from * columns + to - rows : to * columns + from - rows] = from < rows ? 1 : 0;
  }

  function settle(source: number, sink: number): void {
    missing[sink] = (missing[sink] ?? 0) + (sink < rows ? 1 : -1);
    missing[source] = (missing[source] ?? 0) + (source < rows ? -1 : 1);
  }

  /** The cell between two nodes if it leads from the one to the other at no cost, else −1. */
  function freeCell(node: number, at: number): number {
    const row = node < rows ? node : at;
    const column = node < rows ? at : node - rows;
    const cell = row * columns + column;
    if (state[cell] !== (node < rows ? 0 : 1)) return -1;
    return Math.abs((cost[cell] ?? 0) + (potentials[row] ?? 0) - (potentials[rows + column] ?? 0)) <= noise ? cell : -1;
  }

  /** Numbers the nodes by how many free cells they are away from the sources. */
  function findLevels(): void {
    level.fill(-1);
    next.fill(0);
    let last = 0;
    for (let node = 0; node < nodes; node += 1) {
      if (!isSource(node)) continue;
      level[node] = 0;
      trail[last] = node;
      last += 1;
    }
    for (let first = 0; first < last; first += 1) {
      const node = trail[first] ?? 0;
      const ends = node < rows ? columns : rows;
      for (let at = 0; at < ends; at += 1) {
        const other = node < rows ? rows + at : at;
        if (level[other] !== -1 || freeCell(node, at) < 0) continue;
        level[other] = (level[node] ?? 0) + 1;
        trail[last] = other;
        last += 1;
      }
    }
  }

  /** Changes the cells on one way from a source to a sink; whether there was one. */
  function push(source: number): boolean {
    let depth = 0;
    trail[0] = source;
    while (depth >= 0) {
      const node = trail[depth] ?? 0;
      if (depth > 0 && isSink(node)) break;
      const ends = node < rows ? columns : rows;
      let at = next[node] ?? 0;
      while (at < ends && (level[node < rows ? rows + at : at] !== (level[node] ?? 0) + 1 || freeCell(node, at) < 0)) at += 1;
      next[node] = at;
      if (at < ends) {
        depth += 1;
        trail[depth] = node < rows ? rows + at : at;
      } else {
        depth -= 1;
        const before = trail[depth];
        if (depth >= 0 && before !== undefined) next[before] = (next[before] ?? 0) + 1;
      }
    }
    if (depth < 0) return false;
    for (let step = 0; step < depth; step += 1) change(trail[step] ?? 0, trail[step + 1] ?? 0);
    settle(source, trail[depth] ?? 0);
    return true;
  }
}
