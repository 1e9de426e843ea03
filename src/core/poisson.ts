import type { Tails } from "./binomial";
import { deviance, stirlingError } from "./stirling";

/** Terms below this share of a sum no longer change it. */
const negligible = 2 ** -60;

/**
 * P(X = count) for X ~ Poisson(mean), by the saddle-point form (Loader, Fast and Accurate Computation of Binomial
 * Probabilities, 2000): no factorial is met.
 *
 * @param count whole
 * @param mean 0 or above
 * @example
 * poissonProbability(0, 2) // => ≈ 0.1353352832366127
 */
export function poissonProbability(count: number, mean: number): number {
  if (count < 0) return 0;
  if (mean <= 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean, count - mean)) / Math.sqrt(2 * Math.PI * count);
}

/**
 * P(X < count) and P(X ≥ count) for X ~ Poisson(mean): the tail beyond the mean is summed term by term, the other is what
 * it leaves of 1. How often work that comes by chance falls so short, or goes so far, of what the plan expects.
 *
 * @param count whole
 * @param mean 0 or above
 * @example
 * poissonTails(1, 2).below // => ≈ 0.1353352832366127
 */
export function poissonTails(count: number, mean: number): Tails {
  if (count <= 0) return { below: 0, atLeast: 1 };
  if (mean <= 0) return { below: 1, atLeast: 0 };
  if (count > mean) {
    const atLeast = Math.min(
      1,
      sumTerms(count, poissonProbability(count, mean), 1, (at) => mean / (at + 1)),
    );
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(
    1,
    sumTerms(count - 1, poissonProbability(count - 1, mean), -1, (at) => at / mean),
  );
  return { below, atLeast: 1 - below };
}

/**
 * The sum of probabilities from a place on, step by step in one direction, each the one before times a ratio that falls,
 * until the terms are too small to count.
 *
 * @param start the first place
 * @param first its probability
 * @param step 1 or −1
 * @param ratio the next term over the one at a place; 0 ends the sum
 * @example
 * sumTerms(0, 1, 1, () => 0.5) // => ≈ 2
 */
export function sumTerms(start: number, first: number, step: 1 | -1, ratio: (at: number) => number): number {
  let sum = first;
  let term = first;
  for (let at = start; term > sum * negligible; at += step) {
    term *= ratio(at);
    sum += term;
  }
  return sum;
}
