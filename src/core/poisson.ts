import type { Tails } from "./binomial";
import { deviance, stirlingError } from "./stirling";
import { sumRun } from "./sumRun";

/** As far as any sum goes. */
const farthest = 2 ** 52;

/**
 * P(X = count) for X ~ Poisson(mean), by the saddle-point form (Loader, Fast and Accurate Computation of Binomial
 * Probabilities, 2000): no factorial is met.
 *
 * @param count whole; from 1,024 on any number, for the smooth continuation between whole ones
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
 * P(X < count) and P(X ≥ count) for X ~ Poisson(mean): the tail beyond the mean is summed, the other is what
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
    const atLeast = Math.min(1, sumFrom(count, mean, 1));
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(1, sumFrom(count - 1, mean, -1));
  return { below, atLeast: 1 - below };
}

/** The probabilities from a place on, away from the mean. */
function sumFrom(start: number, mean: number, step: 1 | -1): number {
  const at = (place: number): number => start + step * place;
  return sumRun(
    {
      term: (place) => poissonProbability(at(place), mean),
      ratio: (place) => (step > 0 ? mean / (at(place) + 1) : at(place) / mean),
      width: (place) => Math.sqrt(at(place)),
      room: at,
    },
    step > 0 ? farthest : start,
  );
}
