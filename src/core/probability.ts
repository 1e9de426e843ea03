import { binomialProbability, binomialTails, tailsFrom } from "./binomial";
import { count, demand, inside, share } from "./domain";
import { fewestTrials } from "./fewestTrials";
import { normalQuantile } from "./normal";

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
  const other = 1 - conversion;
  const law = {
    at: (leads: number) => {
      const probability = binomialProbability(leads, deals, conversion);
      const tails = tailsFrom(probability, leads, deals, conversion);
      // conversion · P(X = deals − 1)
      return { below: tails.below, atLeast: tails.atLeast, gain: ((probability * deals) / (leads - deals + 1)) * other };
    },
    gainRatio: (leads: number) => ((leads + 1) / (leads - deals + 2)) * other,
  };
  return fewestTrials(law, deals, confidence, firstGuess(deals, conversion, confidence));
}

/** The normal approximation of the binomial, solved for the number of trials. */
function firstGuess(deals: number, conversion: number, confidence: number): number {
  const z = normalQuantile(confidence);
  const root = (z * Math.sqrt(1 - conversion) + Math.sqrt(z * z * (1 - conversion) + 4 * Math.max(deals - 0.5, 0.5))) / 2;
  return (root * root) / conversion;
}
