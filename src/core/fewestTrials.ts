import type { Tails } from "./binomial";
import { exactLimit } from "./domain";
import { fault } from "./fault";

/** What the search needs to know about the number of successes among n trials. */
export interface TrialsLaw {
  /** Both tails at the wanted successes, and what the next trial adds to the upper one. */
  readonly at: (trials: number) => Tails & { readonly gain: number };
  /** gain(trials + 1) / gain(trials). */
  readonly gainRatio: (trials: number) => number;
}

/** A probability that is short of the wanted one by no more than this share of it meets it. */
const slack = 1e-12;
/** Newton's steps converge in a handful; a bracket that only ever halves needs about 60. */
const mostSteps = 200;
/** So near to the answer neighbours are told apart one by one. */
const walkLimit = 16;

/**
 * The fewest trials with P(at least `successes`) ≥ confidence, where short by 10⁻¹² of the confidence is enough.
 *
 * Newton's method on the logarithm of the smaller tail over that of the trials, kept inside a bracket; the last
 * neighbours are told apart by what one trial adds, so the answer never hangs on two separate approximations.
 *
 * @param law at least one success is wanted
 * @param successes whole, 1 or above
 * @param confidence in (0, 1)
 * @param guess where to begin
 * @throws answerTooLarge above 2⁵³ trials
 * @example
 * fewestTrials({ at: (n) => ({ below: 2 ** -n, atLeast: 1 - 2 ** -n, gain: 2 ** -n / 2 }), gainRatio: () => 0.5 }, 1, 0.75, 9) // => 2
 */
export function fewestTrials(law: TrialsLaw, successes: number, confidence: number, guess: number): number {
  const { rising, goal } = goalOf(confidence);
  const isEnough = (tail: number): boolean => (rising ? tail >= goal : tail <= goal);

  let fails = successes - 1;
  let meets = Number.POSITIVE_INFINITY;
  let trials = guess > successes ? Math.min(Math.ceil(guess), exactLimit) : successes;
  for (let step = 0; step < mostSteps; step++) {
    const { below, atLeast, gain: firstGain } = law.at(trials);
    let gain = firstGain;
    let tail = rising ? atLeast : below;
    const turn = (Math.log(goal / tail) * (rising ? tail : -tail)) / gain;
    const jump = trials * Math.expm1(turn / trials);
    const walk = Math.abs(jump) <= walkLimit ? 2 * walkLimit : 0;
    // A tail that subtraction has made much smaller is no longer exact enough to decide.
    const least = tail / 4;
    if (isEnough(tail)) {
      meets = trials;
      for (let walked = 0; walked < walk && meets - 1 > fails; walked++) {
        gain /= law.gainRatio(meets - 1);
        tail += rising ? -gain : gain;
        if (tail < least) break;
        if (isEnough(tail)) meets -= 1;
        else fails = meets - 1;
      }
    } else {
      if (trials >= exactLimit) throw fault("answerTooLarge", { limit: exactLimit });
      fails = trials;
      for (let walked = 0; walked < walk && fails + 1 < meets; walked++) {
        tail += rising ? gain : -gain;
        if (tail < least) break;
        gain *= law.gainRatio(fails);
        if (isEnough(tail)) meets = fails + 1;
        else fails += 1;
      }
    }
    if (meets <= fails + 1) return meets;
    trials = between(Math.round(trials + jump), fails, meets);
  }
  return meets;
}

/** What a confidence asks of a tail. */
export interface Goal {
  /** Whether it is the upper tail, which rises with the trials, or the lower one, which falls. */
  readonly rising: boolean;
  /** The least that the upper tail, or the most that the lower one, may be. */
  readonly goal: number;
}

/**
 * The tail that a confidence is judged by, the smaller one, and its bound with the slack of 10⁻¹².
 *
 * @example
 * goalOf(0.25).rising // => true
 */
export function goalOf(confidence: number): Goal {
  const rising = confidence <= 0.5;
  return { rising, goal: rising ? confidence * (1 - slack) : 1 - confidence + confidence * slack };
}

/** A wanted next place, held inside the open bracket; without a place, its middle by size. */
function between(place: number, fails: number, meets: number): number {
  if (place > fails && place < meets && Number.isFinite(place)) return Math.min(place, exactLimit);
  const high = Math.min(meets, 4 * fails + 4, exactLimit);
  return Math.min(Math.max(Math.floor(Math.sqrt(fails) * Math.sqrt(high)), fails + 1), high === meets ? meets - 1 : exactLimit);
}
