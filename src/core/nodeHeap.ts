/** Nodes by their distance, the nearest first. */
export interface NodeHeap {
  /** Takes a node in, or brings it nearer when it is in already. */
  readonly offer: (node: number, distance: number) => void;
  /** The nearest node, taken out; −1 when there is none. */
  readonly take: () => number;
  readonly clear: () => void;
  /** The distance that each node was last offered with. */
  readonly distances: Float64Array;
}

/**
 * A binary heap of nodes 0 … size − 1 that knows where each node is, so that a distance can be lowered (Dijkstra).
 *
 * @example
 * nodeHeap(2).take() // => -1
 */
export function nodeHeap(size: number): NodeHeap {
  const heap = new Int32Array(size);
  const places = new Int32Array(size).fill(-1);
  const distances = new Float64Array(size).fill(Infinity);
  let count = 0;

  function rise(node: number, from: number): void {
    const distance = distances[node] ?? 0;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const other = heap[above] ?? 0;
      if ((distances[other] ?? 0) <= distance) break;
      heap[at] = other;
      places[other] = at;
      at = above;
    }
    heap[at] = node;
    places[node] = at;
  }

  function sink(node: number): void {
    const distance = distances[node] ?? 0;
    let at = 0;
    for (let below = 1; below < count; below = 2 * at + 1) {
      const right = below + 1;
      if (right < count && (distances[heap[right] ?? 0] ?? 0) < (distances[heap[below] ?? 0] ?? 0)) below = right;
      const other = heap[below] ?? 0;
      if ((distances[other] ?? 0) >= distance) break;
      heap[at] = other;
      places[other] = at;
      at = below;
    }
    heap[at] = node;
    places[node] = at;
  }

  return {
    distances,
    offer: (node, distance) => {
      distances[node] = distance;
      const place = places[node] ?? -1;
      if (place >= 0) return rise(node, place);
      count += 1;
      rise(node, count - 1);
    },
    take: () => {
      if (count === 0) return -1;
      const first = heap[0] ?? 0;
      places[first] = -1;
      count -= 1;
      if (count > 0) sink(heap[count] ?? 0);
      return first;
    },
    clear: () => {
      for (let at = 0; at < count; at += 1) places[heap[at] ?? 0] = -1;
      count = 0;
      distances.fill(Infinity);
    },
  };
}
