/** A point with the value there. */
interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/** A lowest point as it was found, and how many values that took. */
export interface Lowest extends Corner {
  readonly steps: number;
}

/** The most values that are looked at before the search gives up and answers with the lowest so far. */
const most = 5000;

/**
 * The lowest point near a start of a function of a few variables, without its slopes: the simplex of Nelder and Mead
 * (Computer Journal 7, 1965) with their reflection 1, expansion 2, contraction and shrinkage ½, begun again from where it
 * ended until that gains nothing. Where the function is flat it stops; outside its domain the function is to be Infinity.
 *
 * @param valueAt finite at the start
 * @param step how far the other corners of the first simplex lie from the start, above 0
 * @param gain the difference of values that counts for nothing, above 0
 * @example
 * minimise(([x = 0]) => (x - 3) ** 2, [0], 1, 1e-12).value // => ≈ 0
 */
export function minimise(valueAt: (at: readonly number[]) => number, start: readonly number[], step: number, gain: number): Lowest {
  let steps = 0;
  const cornerAt = (at: readonly number[]): Corner => {
    steps += 1;
    const value = valueAt(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  let best = cornerAt(start);
  for (let before = Infinity; before - best.value > gain && steps < most;) {
    before = best.value;
    const others = best.at.map((_, moved) => cornerAt(best.at.map((x, place) => (place === moved ? x + step : x))));
    best = descend([best, ...others], cornerAt, gain, () => steps < most);
  }
  return { ...best, steps };
}

function descend(first: readonly Corner[], cornerAt: (at: readonly number[]) => Corner, gain: number, goesOn: () => boolean): Corner {
  const byValue = (left: Corner, right: Corner): number => (left.value < right.value ? -1 : left.value > right.value ? 1 : 0);
  let corners = [...first].sort(byValue);
  for (;;) {
    const [low, high] = [corners[0], corners[corners.length - 1]];
    if (low === undefined || high === undefined) throw new RangeError("a simplex has corners");
    if (!goesOn() || high.value - low.value <= gain / 10) return low;
    const kept = corners.slice(0, -1);
    const centre = low.at.map((_, place) => kept.reduce((sum, { at }) => sum + (at[place] ?? 0), 0) / kept.length);
    const along = (by: number): Corner => cornerAt(centre.map((x, place) => x + by * (x - (high.at[place] ?? 0))));
    const mirrored = along(1);
    const second = kept[kept.length - 1] ?? low;
    let moved: Corner = mirrored;
    if (mirrored.value < low.value) {
      const farther = along(2);
      moved = farther.value < mirrored.value ? farther : mirrored;
    } else if (mirrored.value >= second.value) {
      const nearer = mirrored.value < high.value ? along(0.5) : along(-0.5);
      if (nearer.value < Math.min(mirrored.value, high.value)) moved = nearer;
      else {
        corners = [low, ...corners.slice(1).map(({ at }) => cornerAt(at.map((x, place) => (x + (low.at[place] ?? 0)) / 2)))].sort(byValue);
        continue;
      }
    }
    corners = [...kept, moved].sort(byValue);
  }
}
