/**
 * How many clients are active after each step: those that stay of the ones before, and the new ones.
 * active[m + 1] = active[m] × retention + arrivals[m].
 *
 * @param active now, 0 or more
 * @param retention the part that stays active over a step, 0 or more (above 1 where more come back than leave)
 * @param arrivals new clients of each step
 * @returns a number a step
 * @example
 * rollBase(100, 0.9, [10, 20]) // => [100, 110]
 */
export function rollBase(active: number, retention: number, arrivals: readonly number[]): readonly number[] {
  const base: number[] = [];
  let now = active;
  for (const fresh of arrivals) {
    now = now * retention + fresh;
    base.push(now);
  }
  return base;
}
