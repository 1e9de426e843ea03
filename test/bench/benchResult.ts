/** One line of the table that `npm run bench` prints. */
export interface BenchResult {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: "ms";
  /** How many times faster ours is. */
  readonly ratio: number;
  readonly target: string;
  readonly note?: string;
}

/** The median of what several rounds took, in ms; rounds of the two alternate, so that a busy machine slows both alike. */
export function medians(ours: () => unknown, peer: () => unknown, rounds = 5): { readonly ours: number; readonly peer: number } {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const [first, second] = [timeOf(ours), timeOf(peer)];
    // The first round warms up.
    if (round > 0) {
      times.ours.push(first);
      times.peer.push(second);
    }
  }
  return { ours: medianOf(times.ours), peer: medianOf(times.peer) };
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
