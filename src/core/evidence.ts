import { betaBinomialTails } from "./betaBinomial";
import { demand, exactLimit, inside } from "./domain";
import { fault } from "./fault";
import { fisherExact } from "./fisher";
import { normalQuantile, normalReach } from "./normal";
import { roundUp } from "./rounding";
import { demandTrials } from "./trials";

/** What a comparison of two conversions gives. */
export interface ConversionTest {
  /** The second rate minus the first, −1 to 1. */
  readonly difference: number;
  /** Two-sided p of Fisher's exact test. */
  readonly p: number;
  /** The probability that the second conversion is the higher one, each unknown beforehand (uniform priors). */
  readonly secondBetter: number;
}

/**
 * Wilson's score interval of a conversion (Wilson 1927; recommended by Brown, Cai and DasGupta 2001).
 *
 * @param won whole, 0 to `trials`
 * @param trials whole, 1 to 10⁹
 * @param level of confidence, in (0, 1)
 * @returns the low and the high end, 0 to 1
 * @throws negative, notWhole, tooLarge, wonAboveTrials, noTrials, notInside
 * @example
 * conversionInterval(0, 1, 0.5)[0] // => 0
 */
export function conversionInterval(won: number, trials: number, level: number): readonly [number, number] {
  demand(inside, level, "level");
  demandTrials({ won: [won, "won"], trials: [trials, "trials"] });
  const reach = normalReach(level);
  const square = reach * reach;
  const spread = reach * Math.sqrt((won / trials) * (trials - won) + square / 4);
  const high = won === trials ? 1 : (won + square / 2 + spread) / (trials + square);
  // The two ends are the roots of a quadratic; their product is won² / (trials (trials + reach²)), so nothing cancels.
  const low = won === 0 ? 0 : ((won / trials) * won) / (trials + square) / high;
  return [Math.min(low, high), high];
}

/**
 * Compares two conversions: the difference of the rates, the two-sided p of Fisher's exact test and the probability
 * that the second conversion is the higher one. The last is that of a beta-binomial count: the second conversion
 * exceeds a chance t when at most its `won` of trials + 1 uniform numbers lie below t.
 *
 * @param wonFirst whole, 0 to `first`; the second pair likewise
 * @param first trials, whole, 1 to 10⁹
 * @throws negative, notWhole, tooLarge, wonAboveTrials, noTrials
 * @example
 * conversionTest(0, 1, 1, 1) // => ≈ { difference: 1, p: 1, secondBetter: 0.8333333333333333 }
 */
export function conversionTest(wonFirst: number, first: number, wonSecond: number, second: number): ConversionTest {
  demandTrials({ won: [wonFirst, "won_a"], trials: [first, "trials_a"] }, { won: [wonSecond, "won_b"], trials: [second, "trials_b"] });
  const belowFirst = { trials: second + 1, alpha: wonFirst + 1, beta: first - wonFirst + 1 };
  return {
    difference: wonSecond / second - wonFirst / first,
    p: fisherExact(wonFirst, first, wonSecond, second),
    secondBetter: betaBinomialTails(belowFirst, wonSecond + 1).below,
  };
}

/**
 * Leads per arm that a comparison of two conversions needs: the two-sided two-proportion z-test,
 * ((z₁₋α/₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂)) / (p₂ − p₁))², rounded up, p̄ the mean of the two (Fleiss, Levin and
 * Paik, Statistical Methods for Rates and Proportions, 2003, without continuity correction).
 *
 * @param now the conversion of today, in (0, 1), as all four
 * @param wanted the conversion to tell from it
 * @param power the probability to find the difference when it is there
 * @param alpha the probability to find one when there is none
 * @throws notInside, sameConversions; answerTooLarge above 2⁵³
 * @example
 * testSampleSize(0.1, 0.12, 0.8, 0.05) // => 3841
 */
export function testSampleSize(now: number, wanted: number, power: number, alpha: number): number {
  demand(inside, now, "conv_now");
  demand(inside, wanted, "conv_wanted");
  demand(inside, power, "power");
  demand(inside, alpha, "alpha");
  if (now === wanted) throw fault("sameConversions", { value: wanted }, "conv_wanted");
  const mean = (now + wanted) / 2;
  const pooled = -normalQuantile(alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
  const apart = normalQuantile(power) * Math.sqrt(now * (1 - now) + wanted * (1 - wanted));
  const leads = roundUp(((pooled + apart) / (wanted - now)) ** 2);
  if (!(leads <= exactLimit)) throw fault("answerTooLarge", { limit: exactLimit });
  return leads;
}
