import type { Tails } from "./binomial";
import { crossDifference, fourfoldDivergence, slowPart, underRoot } from "./fourfold";
import { sumRun } from "./sumRun";

/** Beta-binomial: trials whose chance is itself drawn from Beta(alpha, beta). */
export interface BetaBinomial {
  /** Whole, 0 to 2⁵³. */
  readonly trials: number;
  /** Multiples of ½, ½ or above. */
  readonly alpha: number;
  readonly beta: number;
}

/**
 * P(X = successes) for a beta-binomial X, by the saddle-point form: the three negative binomial probabilities that it
 * is made of meet in one table of four cells, so that neither their factorials nor their cancellation remain.
 *
 * @param successes whole
 * @param shift added to `successes`; where both they and the failures are above 512 any number, for the smooth
 * continuation between whole numbers
 * @example
 * betaBinomialProbability({ trials: 1, alpha: 0.5, beta: 1.5 }, 0) // => ≈ 0.75
 */
export function betaBinomialProbability({ trials, alpha, beta }: BetaBinomial, successes: number, shift = 0): number {
  const here = successes + shift;
  const failures = trials - here;
  if (here < 0 || failures < 0) return 0;
  if (trials === 0) return 1;
  const all = alpha + beta;
  const won = alpha + here;
  const lost = beta + failures;
  const total = trials + all;
  const root = ((won / underRoot(here)) * (lost / underRoot(failures)) * (trials / total) * (all / alpha / beta)) / (2 * Math.PI);
  const outer = slowPart(won) + slowPart(lost) + slowPart(all) + slowPart(trials) - slowPart(total);
  const inner = slowPart(alpha) + slowPart(here) + slowPart(beta) + slowPart(failures);
  const off = (crossDifference(alpha, trials - successes, beta, successes) - shift * all) / total;
  const gap = fourfoldDivergence({ firstLeft: alpha, firstRight: here, secondLeft: beta, secondRight: failures }, off);
  return (alpha / won) * (beta / lost) * (total / all) * Math.sqrt(root) * Math.exp(outer - inner - gap);
}

/**
 * P(X < successes) and P(X ≥ successes) for a beta-binomial X; the tail beyond the mean keeps its relative accuracy,
 * the other is what it leaves of 1. The work is bounded however many terms there are.
 *
 * @param successes whole
 * @example
 * betaBinomialTails({ trials: 1, alpha: 0.5, beta: 1.5 }, 1) // => ≈ { below: 0.75, atLeast: 0.25 }
 */
export function betaBinomialTails(law: BetaBinomial, successes: number): Tails {
  const { trials, alpha, beta } = law;
  if (successes <= 0) return { below: 0, atLeast: 1 };
  if (successes > trials) return { below: 1, atLeast: 0 };
  if (successes > trials * (alpha / (alpha + beta))) {
    const atLeast = Math.min(1, sumBetween(law, successes, trials));
    return { below: 1 - atLeast, atLeast };
  }
  const below = Math.min(1, sumBetween(law, 0, successes - 1));
  return { below, atLeast: 1 - below };
}

/** P(low ≤ X ≤ high), from the mode outward. */
function sumBetween(law: BetaBinomial, low: number, high: number): number {
  const { trials, alpha, beta } = law;
  const top = alpha <= 1 ? 0 : beta <= 1 ? trials : Math.floor(((trials + 1) * (alpha - 1)) / (alpha + beta - 2));
  const from = Math.min(Math.max(top, low), high);
  const mirrored: BetaBinomial = { trials, alpha: beta, beta: alpha };
  return sumUp(law, from, high) + (from > low ? sumUp(mirrored, trials - from + 1, trials - low) : 0);
}

/** P(from ≤ X ≤ to), where the probabilities fall from `from` on. */
function sumUp(law: BetaBinomial, from: number, to: number): number {
  const { trials, alpha, beta } = law;
  return sumRun(
    {
      term: (place) => betaBinomialProbability(law, from, place),
      ratio: (place) => {
        const won = from + place;
        const lost = trials - won;
        return (lost / (won + 1)) * ((won + alpha) / (lost - 1 + beta));
      },
      width: (place) => {
        const won = from + place;
        const lost = trials - won;
        return 1 / Math.sqrt(alpha / won / (won + alpha) + beta / lost / (lost + beta));
      },
      room: (place) => Math.min(from + place, trials - from - place),
    },
    to - from,
  );
}
