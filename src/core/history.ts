import { betaBinomialProbability, betaBinomialTails } from "./betaBinomial";
import { count, demand, inside } from "./domain";
import { fewestTrials } from "./fewestTrials";
import { normalQuantile } from "./normal";
import { demandTrials } from "./trials";

/** Jeffreys' prior, Beta(½, ½). */
const prior = 0.5;

/**
 * The fewest leads that bring at least `deals` deals with the wanted probability when the conversion is only known
 * from `won` of `leads` past leads: the smallest n with P(BetaBinomial(n, won + ½, leads − won + ½) ≥ deals) ≥
 * confidence (Jeffreys' prior), where short by 10⁻¹² of the confidence is enough. The fewer past leads, the more.
 *
 * @param deals whole, 0 to 10⁹
 * @param won whole, 0 to `leads`
 * @param leads past leads, whole, 1 to 10⁹
 * @param confidence in (0, 1)
 * @throws negative, notWhole, tooLarge, notInside, wonAboveTrials, noTrials; answerTooLarge above 2⁵³ leads
 * @example
 * leadsFromHistory(3, 3, 20, 0.9) // => 47
 */
export function leadsFromHistory(deals: number, won: number, leads: number, confidence: number): number {
  demand(count, deals, "deals");
  demand(inside, confidence, "confidence");
  demandTrials({ won: [won, "won"], trials: [leads, "leads"] });
  if (deals === 0) return 0;
  const alpha = won + prior;
  const beta = leads - won + prior;
  const law = {
    at: (trials: number) => {
      const { below, atLeast } = betaBinomialTails({ trials, alpha, beta }, deals);
      // P(X = deals − 1) · E(conversion | X = deals − 1)
      const last = betaBinomialProbability({ trials, alpha, beta }, deals - 1);
      return { below, atLeast, gain: last * ((deals - 1 + alpha) / (trials + alpha + beta)) };
    },
    gainRatio: (trials: number) => ((trials + 1) / (trials - deals + 2)) * ((trials - deals + 1 + beta) / (trials + 1 + alpha + beta)),
  };
  return fewestTrials(law, deals, confidence, firstGuess(deals, alpha, beta, confidence));
}

/** The trials as if their logarithm were normal: the spread of the count and that of the conversion together. */
function firstGuess(deals: number, alpha: number, beta: number, confidence: number): number {
  const mean = alpha / (alpha + beta);
  const spread = Math.sqrt((1 - mean) / deals + beta / alpha / (alpha + beta));
  return (deals / mean) * Math.exp(normalQuantile(confidence) * spread);
}
