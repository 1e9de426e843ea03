import { binomialProbability, binomialTails, tailsFrom } from "./binomial";
import { count, demand, exactLimit, inside, share } from "./domain";
import { fault } from "./fault";
import { normalQuantile } from "./normal";

/** A probability that is short of the wanted one by no more than this share of it meets it. */
export const confidenceSlack = 1e-12;
/** Newton's steps converge in a handful; a bracket that only ever halves needs about 60. */
const mostSteps = 200;
/** So near to the answer neighbours are told apart one by one. */
const walkLimit = 16;

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
 * Newton's method on the logarithm of the smaller tail, kept inside a bracket; the last neighbours are told apart by
 * P(n + 1) = P(n) + conversion · P(X = deals − 1), so the answer never hangs on two separate approximations.
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
  const rising = confidence <= 0.5;
  const goal = rising ? confidence * (1 - confidenceSlack) : 1 - confidence + confidence * confidenceSlack;
  const isEnough = (tail: number): boolean => (rising ? tail >= goal : tail <= goal);

  let fails = deals - 1;
  let meets = Number.POSITIVE_INFINITY;
  let leads = firstGuess(deals, conversion, confidence);
  for (let step = 0; step < mostSteps; step++) {
    const probability = binomialProbability(leads, deals, conversion);
    const tails = tailsFrom(probability, leads, deals, conversion);
    let tail = rising ? tails.atLeast : tails.below;
    // What one lead more adds to P(X ≥ deals).
    let gain = ((probability * deals) / (leads - deals + 1)) * other;
    const jump = ((rising ? tail : -tail) * Math.log(goal / tail)) / gain;
    // A tail that subtraction has made much smaller is no longer exact enough to decide.
    const least = tail / 4;
    const walk = Math.abs(jump) <= walkLimit ? 2 * walkLimit : 0;
    if (isEnough(tail)) {
      meets = leads;
      for (let walked = 0; walked < walk && meets - 1 > fails; walked++) {
        gain *= (meets - deals + 1) / (meets * other);
        tail += rising ? -gain : gain;
        if (tail < least) break;
        if (isEnough(tail)) meets -= 1;
        else fails = meets - 1;
      }
    } else {
      if (leads >= exactLimit) throw fault("answerTooLarge", { limit: exactLimit });
      fails = leads;
      for (let walked = 0; walked < walk && fails + 1 < meets; walked++) {
        tail += rising ? gain : -gain;
        if (tail < least) break;
        gain *= ((fails + 1) / (fails - deals + 2)) * other;
        if (isEnough(tail)) meets = fails + 1;
        else fails += 1;
      }
    }
    if (meets <= fails + 1) return meets;
    leads = between(Math.round(leads + jump), fails, meets);
  }
  return meets;
}

/** Where Newton's method begins: the normal approximation of the binomial, solved for the number of trials. */
function firstGuess(deals: number, conversion: number, confidence: number): number {
  const z = normalQuantile(confidence);
  const root = (z * Math.sqrt(1 - conversion) + Math.sqrt(z * z * (1 - conversion) + 4 * Math.max(deals - 0.5, 0.5))) / 2;
  const leads = Math.ceil((root * root) / conversion);
  return Math.min(Math.max(leads, deals), exactLimit);
}

/** A wanted next place, held inside the open bracket; without a place, its middle. */
function between(place: number, fails: number, meets: number): number {
  if (place > fails && place < meets) return Math.min(place, exactLimit);
  if (meets === Number.POSITIVE_INFINITY) return Math.min(2 * fails + 1, exactLimit);
  return fails + Math.max(1, Math.floor((meets - fails) / 2));
}
