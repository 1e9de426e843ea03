const perWhole = 1_000_000;
const perBucket = 1000;

/**
 * Marks the parts with the largest remainders, the larger weight first among equals, then the earlier position. Nothing is
 * sorted but the weights of the parts that tie for the last places: two counts by thousandths and millionths find the
 * remainder at the border.
 *
 * @param remainders of each part, in millionths, 0 to 999,999
 * @param weights of each part, ≥ 0; a part of weight 0 takes none
 * @param places how many parts to mark, up to the number of parts with a weight above 0
 * @returns a function of a part's position: whether it is among them; to be asked once for each position, in rising order
 * @example
 * [0, 1, 2].map(largestRemainders([500000, 500000, 0], [1, 2, 1], 1)) // => [false, true, false]
 */
export function largestRemainders(
  remainders: ArrayLike<number>,
  weights: ArrayLike<number>,
  places: number,
): (position: number) => boolean {
  if (places <= 0) return () => false;
  const thousandths = tally(remainders, weights, (remainder) => Math.floor(remainder / perBucket), perWhole / perBucket);
  const bucket = borderOf(thousandths, places);
  const within = (remainder: number): number => (Math.floor(remainder / perBucket) === bucket.at ? remainder % perBucket : -1);
  const last = borderOf(tally(remainders, weights, within, perBucket), bucket.places);
  const border = bucket.at * perBucket + last.at;
  const tie = borderWeight(remainders, weights, border, last.places);
  let tiesLeft = tie.places;
  return (position) => {
    const remainder = remainders[position] ?? 0;
    const weight = weights[position] ?? 0;
    if (remainder !== border || weight === 0) return remainder > border && weight > 0;
    if (weight !== tie.weight) return weight > tie.weight;
    tiesLeft -= 1;
    return tiesLeft >= 0;
  };
}

/** How many parts of a weight above 0 lie in each bucket; bucket −1 is left out. */
function tally(
  remainders: ArrayLike<number>,
  weights: ArrayLike<number>,
  bucketOf: (remainder: number) => number,
  buckets: number,
): Int32Array {
  const counts = new Int32Array(buckets);
  for (let index = 0; index < remainders.length; index += 1) {
    if (weights[index] === 0) continue;
    const bucket = bucketOf(remainders[index] ?? 0);
    if (bucket >= 0) counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

/** The bucket in which the last place falls, counted from the largest, and the places it has to give. */
function borderOf(counts: Int32Array, places: number): { readonly at: number; readonly places: number } {
  let left = places;
  let at = counts.length - 1;
  while (at > 0 && (counts[at] ?? 0) < left) {
    left -= counts[at] ?? 0;
    at -= 1;
  }
  return { at, places: left };
}

/** Among the parts whose remainder is the border's: the weight of the last to be marked, and how many of that weight are. */
function borderWeight(
  remainders: ArrayLike<number>,
  weights: ArrayLike<number>,
  border: number,
  places: number,
): { readonly weight: number; readonly places: number } {
  const tied = new Float64Array(remainders.length);
  let count = 0;
  for (let index = 0; index < remainders.length; index += 1) {
    if (remainders[index] !== border || weights[index] === 0) continue;
    tied[count] = weights[index] ?? 0;
    count += 1;
  }
  const rising = tied.subarray(0, count).sort();
  const weight = rising[count - places] ?? 0;
  let heavier = 0;
  while (heavier < places && (rising[count - 1 - heavier] ?? 0) > weight) heavier += 1;
  return { weight, places: places - heavier };
}
