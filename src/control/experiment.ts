import { conversionTest, testSampleSize, type ConversionTest } from "../core";

/** A trial of a script or a source of leads: the usual way beside the new one. */
export interface Experiment {
  readonly name: string;
  readonly kind: "script" | "source";
  readonly usual: Arm;
  readonly fresh: Arm;
  /** The smallest relative gain worth finding: 0.2 lifts 10% to 12%. */
  readonly uplift: number;
}

/** Leads that were treated one way, and how many of them were won. */
export interface Arm {
  readonly won: number;
  readonly trials: number;
}

/** Go on, or what came out; `noData` where the usual way has shown no conversion to start from. */
export type ExperimentVerdict = "noData" | "goOn" | "freshBetter" | "usualBetter" | "noDifference";

/** What a trial says so far. */
export interface ExperimentResult {
  /** Leads that each way needs to show the gain 8 times in 10. */
  readonly needed?: number;
  /** How many are still to come, of the way that lacks more. */
  readonly left?: number;
  readonly test?: ConversionTest;
  readonly verdict: ExperimentVerdict;
}

/** The error that a look at the end may make, and the one that a look before the end may make. */
const [finalError, earlyError, power] = [0.05, 0.001, 0.8];

/**
 * What a trial says. It runs until both ways have the leads they need (two-proportion z-test, 5% error, 80% power); looks
 * before that stop it only where p is below 0.001, so that looking often does not find what is not there (Haybittle 1971,
 * Peto and others 1976). The comparison is Fisher's exact test.
 *
 * @example
 * judgeExperiment({ name: "B", kind: "script", usual: { won: 1, trials: 10 }, fresh: { won: 2, trials: 10 }, uplift: 1 }).verdict // => "goOn"
 */
export function judgeExperiment({ usual, fresh, uplift }: Experiment): ExperimentResult {
  const base = usual.trials > 0 ? usual.won / usual.trials : 0;
  const test = usual.trials > 0 && fresh.trials > 0 ? { test: conversionTest(usual.won, usual.trials, fresh.won, fresh.trials) } : {};
  const wanted = base * (1 + uplift);
  if (!(base > 0) || !(wanted > 0) || wanted >= 1 || uplift === 0) return { ...test, verdict: "noData" };
  const needed = testSampleSize(base, wanted, power, finalError);
  const left = Math.max(0, needed - Math.min(usual.trials, fresh.trials));
  return { needed, left, ...test, verdict: verdictOf(test.test, left) };
}

function verdictOf(test: ConversionTest | undefined, left: number): ExperimentVerdict {
  if (test === undefined) return "goOn";
  if (test.p < (left > 0 ? earlyError : finalError)) return test.difference > 0 ? "freshBetter" : "usualBetter";
  return left > 0 ? "goOn" : "noDifference";
}
