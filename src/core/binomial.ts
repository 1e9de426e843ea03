import { productError } from "./exact";
import { deviance, stirlingError } from "./stirling";

/** Both sides of a distribution at a place; the smaller one keeps its relative accuracy. */
export interface Tails {
  /** P(X < successes). */
  readonly below: number;
  /** P(X ≥ successes). */
  readonly atLeast: number;
}

/** Rounds of the continued fraction: some √(10⁹) · 3 are needed at the largest counts. */
const mostRounds = 1_000_000;

/**
 * P(X = successes) for X ~ Binomial(trials, chance), by the saddle-point form (Loader 2000): no factorial is met, and
 * the deviation from the mean is exact, so it holds for trials up to 2⁵³.
 *
 * @param trials whole, 0 to 2⁵³
 * @param successes whole
 * @param chance 0 to 1
 * @example
 * binomialProbability(2, 1, 0.5) // => ≈ 0.5
 */
export function binomialProbability(trials: number, successes: number, chance: number): number {
  if (successes < 0 || successes > trials) return 0;
  if (chance <= 0) return successes === 0 ? 1 : 0;
  if (chance >= 1) return successes === trials ? 1 : 0;
  if (successes === 0) return chance < 0.5 ? Math.exp(trials * Math.log1p(-chance)) : Math.pow(1 - chance, trials);
  if (successes === trials) return Math.pow(chance, trials);
  const failures = trials - successes;
  const gap = divergence(trials, successes, chance);
  const stirling = stirlingError(trials) - stirlingError(successes) - stirlingError(failures);
  return Math.sqrt(trials / successes / failures / (2 * Math.PI)) * Math.exp(stirling - gap);
}

/** trials · KL(successes / trials ‖ chance), in (0, ∞). */
function divergence(trials: number, successes: number, chance: number): number {
  const mean = trials * chance;
  const rest = trials * (1 - chance);
  const off = excess(trials, successes, chance);
  const failures = trials - successes;
  // A mean too small for its quotient: ln(successes / mean) in two parts.
  const high = mean < 1e-280 ? successes * (Math.log(successes / trials) - Math.log(chance)) - off : deviance(successes, mean, off);
  return high + deviance(failures, rest, -off);
}

/** successes − trials · chance, without the rounding of the product. */
function excess(trials: number, successes: number, chance: number): number {
  return successes - trials * chance - productError(trials, chance);
}

/**
 * P(X < successes) and P(X ≥ successes) for X ~ Binomial(trials, chance). The tail beyond the mean is summed by the
 * continued fraction of the incomplete beta function (Didonato and Morris, ACM TOMS 18, 1992), the other is what it
 * leaves of 1; both tails keep their relative accuracy.
 *
 * @param trials whole, 0 to 2⁵³
 * @param successes whole, up to 10⁹ (or trials − successes up to 10⁹)
 * @param chance 0 to 1
 * @example
 * binomialTails(2, 1, 0.5) // => ≈ { below: 0.25, atLeast: 0.75 }
 */
export function binomialTails(trials: number, successes: number, chance: number): Tails {
  if (successes <= 0) return { below: 0, atLeast: 1 };
  if (successes > trials) return { below: 1, atLeast: 0 };
  if (chance <= 0) return { below: 1, atLeast: 0 };
  if (chance >= 1) return { below: 0, atLeast: 1 };
  return tailsFrom(binomialProbability(trials, successes, chance), trials, successes, chance);
}

/**
 * The tails at `successes` where the probability there is known already.
 *
 * @param probability P(X = successes)
 * @param successes 1 to trials
 * @example
 * tailsFrom(0.5, 2, 1, 0.5) // => { below: 0.25, atLeast: 0.75 }
 */
export function tailsFrom(probability: number, trials: number, successes: number, chance: number): Tails {
  const failures = trials - successes;
  const other = 1 - chance;
  const lead = excess(trials, successes, chance) - chance;
  const front = successes * other * probability;
  if (lead >= 0) {
    const atLeast = Math.min(1, front * tailFraction(successes, failures + 1, chance, other, lead));
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(1, front * tailFraction(failures + 1, successes, other, chance, -lead));
  return { below, atLeast: 1 - below };
}

/**
 * I_x(a, b) · B(a, b) / (xᵃ yᵇ) with y = 1 − x and lead = a − (a + b) x ≥ 0, both tails' common continued fraction.
 * For a whole b it ends by itself after b rounds.
 */
function tailFraction(a: number, b: number, x: number, y: number, lead: number): number {
  const first = 1 + lead;
  let numerator = 1;
  let numeratorBefore = 0;
  let denominator = (first * a) / (a + 1);
  let denominatorBefore = 1;
  let value = numerator / denominator;
  for (let round = 1; round <= mostRounds; round++) {
    const spread = a + 2 * round - 1;
    const weight = round * (b - round) * x;
    const alpha = ((a + round - 1) / spread) * ((a + b + round - 1) / spread) * weight * x;
    if (alpha === 0) return value;
    const beta = round + weight / spread + ((a + round) / (spread + 2)) * (first + round * (1 + y));
    const nextNumerator = alpha * numeratorBefore + beta * numerator;
    const nextDenominator = alpha * denominatorBefore + beta * denominator;
    numeratorBefore = numerator / nextDenominator;
    denominatorBefore = denominator / nextDenominator;
    numerator = nextNumerator / nextDenominator;
    denominator = 1;
    const before = value;
    value = numerator;
    if (Math.abs(value - before) <= 1e-16 * value) return value;
  }
  return value;
}

/**
 * P(X ≤ most) for X ~ Binomial(trials, chance).
 *
 * @example
 * binomialCdf(0, 2, 0.5) // => ≈ 0.25
 */
export function binomialCdf(most: number, trials: number, chance: number): number {
  return binomialTails(trials, Math.floor(most) + 1, chance).below;
}

/**
 * P(X ≥ least) for X ~ Binomial(trials, chance).
 *
 * @example
 * binomialAtLeast(1, 2, 0.5) // => 0.75
 */
export function binomialAtLeast(least: number, trials: number, chance: number): number {
  return binomialTails(trials, Math.ceil(least), chance).atLeast;
}
