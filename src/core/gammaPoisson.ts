import { binomialProbability, type Tails } from "./binomial";
import { inside, demand } from "./domain";
import { sumTerms } from "./poisson";

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
  const more = ratio / (1 + ratio);
  const at = (place: number): number => (size / (size + place)) * binomialProbability(size + place, size, 1 / (1 + ratio));
  if (count > size * ratio) {
    const atLeast = Math.min(
      1,
      sumTerms(count, at(count), 1, (place) => ((size + place) / (place + 1)) * more),
    );
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(
    1,
    sumTerms(count - 1, at(count - 1), -1, (place) => place / (size + place - 1) / more),
  );
  return { below, atLeast: 1 - below };
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
