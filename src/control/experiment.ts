import { conversionTest, count, fault, testSampleSize, type ConversionTest, type Fault } from "../core";

/** What can be tried: a script, or a source of leads. */
export const experimentKinds = ["script", "source"] as const;
export type ExperimentKind = (typeof experimentKinds)[number];

/** A trial of a script or a source of leads: the usual way beside the new one. Its sheet is `Trials`. */
export interface Experiment {
  readonly name: string;
  readonly kind: ExperimentKind;
  /** The day it began, `yyyy-mm-dd`. */
  readonly since?: string;
  readonly usual: Arm;
  readonly fresh: Arm;
  /** The smallest relative gain worth finding, 0.01 to 10: 0.2 lifts 10% to 12%. */
  readonly uplift: number;
}

/** The bounds of a gain worth finding. */
export const upliftBounds = { min: 0.01, max: 10 } as const;

/** Leads that were treated one way, and how many of them were won. */
export interface Arm {
  readonly won: number;
  readonly trials: number;
}

/**
 * Go on, or what came out; `noData` where the usual way has shown no conversion to start from, `unreachable` where the gain
 * would lift it to 100% or more.
 */
export type ExperimentVerdict = "noData" | "unreachable" | "goOn" | "freshBetter" | "usualBetter" | "noDifference";

/** What a trial says so far. */
interface ExperimentResult {
  /** Leads that each way needs to show the gain 8 times in 10. */
  readonly needed?: number;
  /** How many are still to come, of the way that lacks more. */
  readonly left?: number;
  readonly test?: ConversionTest;
  readonly verdict: ExperimentVerdict;
}

/**
 * What of a trial cannot be: counts that are no whole numbers from 0 to 10⁹, more won than treated, a gain outside of its
 * bounds. None of these: `judgeExperiment` has an answer.
 *
 * @returns faults at `usualTrials`, `usualWon`, `freshTrials`, `freshWon` and `uplift`, as the columns of the sheet are called
 * @example
 * experimentFaults({ name: "B", kind: "script", usual: { won: 3, trials: 2 }, fresh: { won: 0, trials: 0 }, uplift: 0.2 })[0].code // => "wonAboveTrials"
 */
export function experimentFaults({ usual, fresh, uplift }: Experiment): readonly Fault[] {
  const { min, max } = upliftBounds;
  const gain =
    uplift < min
      ? [fault("tooSmall", { value: uplift, limit: min }, "uplift").fault]
      : uplift > max
        ? [fault("tooLarge", { value: uplift, limit: max }, "uplift").fault]
        : [];
  return [...armFaults(usual, "usual"), ...armFaults(fresh, "fresh"), ...gain];
}

function armFaults({ won, trials }: Arm, way: "usual" | "fresh"): readonly Fault[] {
  const counts = [count(trials, `${way}Trials`), count(won, `${way}Won`)].flatMap((wrong) => (wrong === undefined ? [] : [wrong.fault]));
  return counts.length > 0 || won <= trials ? counts : [fault("wonAboveTrials", { won, trials }, `${way}Won`).fault];
}

/** The error that a look at the end may make, and the one that a look before the end may make. */
const [finalError, earlyError, power] = [0.05, 0.001, 0.8];

/**
 * What a trial says. It runs until both ways have the leads they need (two-proportion z-test, 5% error, 80% power); looks
 * before that stop it only where p is below 0.001, so that looking often does not find what is not there (Haybittle 1971,
 * Peto and others 1976). The comparison is Fisher's exact test. A trial that has `experimentFaults` may throw.
 *
 * @example
 * judgeExperiment({ name: "B", kind: "script", usual: { won: 1, trials: 10 }, fresh: { won: 2, trials: 10 }, uplift: 1 }).verdict // => "goOn"
 */
export function judgeExperiment({ usual, fresh, uplift }: Experiment): ExperimentResult {
  const base = usual.trials > 0 ? usual.won / usual.trials : 0;
  const test = usual.trials > 0 && fresh.trials > 0 ? { test: conversionTest(usual.won, usual.trials, fresh.won, fresh.trials) } : {};
  const wanted = base * (1 + uplift);
  if (base === 0 || wanted >= 1) {
    const early = verdictOf(test.test, Infinity);
    return { ...test, verdict: early !== "goOn" ? early : base === 0 ? "noData" : "unreachable" };
  }
  const needed = testSampleSize(base, wanted, power, finalError);
  const left = Math.max(0, needed - Math.min(usual.trials, fresh.trials));
  return { needed, left, ...test, verdict: verdictOf(test.test, left) };
}

function verdictOf(test: ConversionTest | undefined, left: number): ExperimentVerdict {
  if (test === undefined) return "goOn";
  if (test.p < (left > 0 ? earlyError : finalError)) return test.difference > 0 ? "freshBetter" : "usualBetter";
  return left > 0 ? "goOn" : "noDifference";
}
