import { binomialProbability, binomialTails, tailsFrom } from "./binomial";
import { count, demand, exactLimit, inside, share } from "./domain";
import { fewestTrials, goalOf, type TrialsLaw } from "./fewestTrials";
import { normalQuantile } from "./normal";
import { estimateError, estimateTrials } from "./trialsEstimate";

/**
 * The probability of at least `deals` deals from `leads` leads, if leads are independent and the conversion stays:
 * P(Binomial(leads, conversion) ≥ deals), with relative accuracy in both tails.
 *
 * @param leads whole, 0 to 10⁹
 * @param deals whole, 0 to 10⁹
 * @param conversion from lead to deal, in (0, 1]
 * @throws negative, notWhole, tooLarge, notShare
 * @example
 * planProbability(2, 1, 0.5) // => 0.75
 */
export function planProbability(leads: number, deals: number, conversion: number): number {
  demand(count, leads, "leads");
  demand(count, deals, "deals");
  demand(share, conversion, "conv");
  return binomialTails(leads, deals, conversion).atLeast;
}

/**
 * The fewest leads that bring at least `deals` deals with the wanted probability: the smallest n with
 * P(Binomial(n, conversion) ≥ deals) ≥ confidence, where short by 10⁻¹² of the confidence is enough.
 *
 * @param deals whole, 0 to 10⁹
 * @param conversion from lead to deal, in (0, 1]
 * @param confidence in (0, 1)
 * @throws negative, notWhole, tooLarge, notShare, notInside; answerTooLarge above 2⁵³ leads
 * @example
 * leadsForConfidence(3, 0.15, 0.9) // => 34
 */
export function leadsForConfidence(deals: number, conversion: number, confidence: number): number {
  demand(count, deals, "deals");
  demand(share, conversion, "conv");
  demand(inside, confidence, "confidence");
  if (deals === 0 || conversion === 1) return deals;
  const { rising, goal } = goalOf(confidence);
  const guess = estimateTrials(deals, conversion, rising ? normalQuantile(goal) : -normalQuantile(goal));
  // Far enough from a whole number the estimate settles it; else, and where it is not proven, the exact search does.
  const isProven = deals >= 32 && deals <= 1e7 && goal >= 1e-9 && guess >= deals + 32;
  const error = estimateError(deals, conversion, guess);
  const leads = Math.ceil(guess);
  if (isProven && leads - guess > error && guess - leads + 1 > error && leads <= exactLimit) return leads;
  return fewestTrials(binomialLaw(deals, conversion), deals, confidence, guess);
}

function binomialLaw(deals: number, conversion: number): TrialsLaw {
  const other = 1 - conversion;
  return {
    at: (leads) => {
      const probability = binomialProbability(leads, deals, conversion);
      const { below, atLeast } = tailsFrom(probability, leads, deals, conversion);
      // conversion · P(X = deals − 1)
      return { below, atLeast, gain: ((probability * deals) / (leads - deals + 1)) * other };
    },
    gainRatio: (leads) => ((leads + 1) / (leads - deals + 2)) * other,
  };
}
