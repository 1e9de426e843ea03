import { binomialProbability, type Tails } from "./binomial";
import { inside, demand } from "./domain";
import { sumRun } from "./sumRun";

/** As far as any sum goes. */
const farthest = 2 ** 52;

/** What is still to come, told by what came: the events of the past, and how long the rest is beside the past. */
export interface GammaPoisson {
  /** Events seen so far, a multiple of ½, 0 or above. */
  readonly seen: number;
  /** What is left over what has passed, above 0: 0.5 when two thirds are behind. */
  readonly ratio: number;
}

/**
 * P(X < count) and P(X ≥ count) for the events of the rest, when they come at a steady rate that nobody knows but by what
 * came: the rate has the gamma distribution that Jeffreys' prior and the past leave, so X is negative binomial with
 * seen + ½ successes and the chance 1 / (1 + ratio) (Gelman and others, Bayesian Data Analysis, 2013, section 2.6).
 *
 * @param count whole
 * @example
 * gammaPoissonTails({ seen: 0, ratio: 3 }, 1).below // => ≈ 0.5
 */
export function gammaPoissonTails({ seen, ratio }: GammaPoisson, count: number): Tails {
  if (count <= 0) return { below: 0, atLeast: 1 };
  const size = seen + 0.5;
  const mode = Math.max(0, Math.floor((size - 1) * ratio));
  if (count > mode) {
    const atLeast = Math.min(1, sumFrom(count, size, ratio, 1));
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(1, sumFrom(count - 1, size, ratio, -1));
  return { below, atLeast: 1 - below };
}

/** The probabilities from a place on, away from the most probable one. */
function sumFrom(start: number, size: number, ratio: number, step: 1 | -1): number {
  const more = ratio / (1 + ratio);
  const at = (place: number): number => start + step * place;
  const up = (count: number): number => ((size + count) / (count + 1)) * more;
  return sumRun(
    {
      term: (place) => (size / (size + at(place))) * binomialProbability(size + at(place), size, 1 / (1 + ratio)),
      ratio: (place) => (step > 0 ? up(at(place)) : at(place) === 0 ? 0 : 1 / up(at(place) - 1)),
      width: (place) => Math.sqrt((at(place) / size) * (size + at(place))),
      room: at,
    },
    step > 0 ? farthest : start,
  );
}

/**
 * The fewest events that the rest stays at or below with the wanted probability.
 *
 * @param probability in (0, 1)
 * @throws notInside
 * @example
 * gammaPoissonQuantile({ seen: 0, ratio: 3 }, 0.5) // => 0
 */
export function gammaPoissonQuantile(law: GammaPoisson, probability: number): number {
  demand(inside, probability, "probability");
  const reached = (count: number): boolean => gammaPoissonTails(law, count + 1).below >= probability - 1e-12;
  let high = Math.ceil((law.seen + 0.5) * law.ratio);
  while (!reached(high)) high = 2 * high + 1;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
