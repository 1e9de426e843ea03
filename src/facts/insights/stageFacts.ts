import { conversionInterval, passingCurve, passingDay, type Spell } from "../../core";
import { dateOf } from "../../plan";
import type { DealHistory } from "./dealHistories";

/** How a stage's deals ended, of those that entered it in a span of time. */
export interface Cohort {
  /** First and last day of entering, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
  readonly reached: number;
  readonly passed: number;
  readonly lost: number;
  readonly open: number;
}

/** The conversion of a stage as followed deal by deal. */
export interface ConversionFacts {
  /** Passed of reached, in the cohort that has had time to pass: 0 to 1. */
  readonly value: number;
  /** Wilson's interval of it at the level asked for. */
  readonly interval: readonly [number, number];
  /** Those who entered so long ago that all but a twentieth of what passes has passed. */
  readonly mature: Cohort;
  /** Everyone who entered. */
  readonly all: Cohort;
  /** Passed of those that ended either way: the win rate, which leaves out what is still open. */
  readonly closedRate?: number;
  /** Of all, what every open deal may still change: none of them passes, all of them pass. */
  readonly bounds: readonly [number, number];
  /** Days a deal must have had to be counted. */
  readonly horizon: number;
}

/** How long passing on takes, from deals with both days on record; open ones are counted as far as they are. */
export interface LagFacts {
  /** Calendar days: half of those that pass have passed by then. */
  readonly value: number;
  readonly quartiles: readonly [number, number];
  /** By then 9 of 10 have passed. */
  readonly late: number;
  readonly passed: number;
  readonly open: number;
  readonly from: string;
  readonly to: string;
}

/** A deal's stay in a stage; `recorded` when the day it entered stands in the facts and is not deduced from a later one. */
export interface Stay extends Spell {
  readonly entered: number;
  readonly recorded: boolean;
}

/** The part of all that pass which must have had time to: what comes later is lost in the interval. */
const matureShare = 0.95;

/**
 * Every deal's stay in a stage. A deal seen further down has been in the stage: at the latest on that day. It passes
 * when it reaches any later stage, or is won.
 *
 * @param stage its place in the funnel, from 0
 * @param until the last day looked at, a serial number
 */
export function staysIn(histories: readonly DealHistory[], stage: number, until: number): readonly Stay[] {
  return histories.flatMap((history): readonly Stay[] => {
    const [entered, passed] = [reachedBy(history, stage), reachedBy(history, stage + 1)];
    if (entered === Infinity) return [];
    const recorded = history.reached[stage] === entered;
    if (passed < Infinity) return [{ entered, recorded, days: passed - entered, fate: "passed" }];
    if (history.lost !== undefined) return [{ entered, recorded, days: Math.max(0, history.lost.day - entered), fate: "lost" }];
    return [{ entered, recorded, days: until - entered, fate: "open" }];
  });
}

/** The first day it is seen at this stage or any after it, or won; Infinity when it never is. */
function reachedBy({ reached, won, lost }: DealHistory, stage: number): number {
  const lostLater = lost !== undefined && lost.at >= stage ? lost.day : Infinity;
  return Math.min(won ?? Infinity, lostLater, ...reached.slice(stage).map((day) => day ?? Infinity));
}

/**
 * The conversion of a stage, from the cohort that has had time to pass, never from those who passed in a month over those
 * who came in it (Plan Cascade's methods 3, 4 and 14: maturity-matched cohorts, Wilson's interval).
 *
 * @param level of confidence, in (0, 1)
 * @returns undefined when nobody is in the cohort
 */
export function conversionFacts(stays: readonly Stay[], until: number, level: number): ConversionFacts | undefined {
  const horizon = passingDay(passingCurve(stays.filter(({ recorded }) => recorded)), matureShare) ?? 0;
  const mature = cohortOf(stays.filter(({ entered }) => entered <= until - horizon));
  const all = cohortOf(stays);
  if (mature === undefined || all === undefined) return undefined;
  const ended = all.passed + all.lost;
  return {
    value: mature.passed / mature.reached,
    interval: conversionInterval(mature.passed, mature.reached, level),
    ...{ mature, all, horizon },
    ...(ended === 0 ? {} : { closedRate: all.passed / ended }),
    bounds: [all.passed / all.reached, (all.passed + all.open) / all.reached],
  };
}

function cohortOf(stays: readonly Stay[]): Cohort | undefined {
  const span = spanOf(stays);
  if (span === undefined) return undefined;
  const count = { passed: 0, lost: 0, open: 0 };
  for (const { fate } of stays) count[fate] += 1;
  return { ...span, reached: stays.length, ...count };
}

function spanOf(stays: readonly Stay[]): { readonly from: string; readonly to: string } | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const { entered } of stays) [first, last] = [Math.min(first, entered), Math.max(last, entered)];
  return stays.length === 0 ? undefined : { from: dateOf(first), to: dateOf(last) };
}

/**
 * How long passing on takes, with deals that are still open counted as long as they have been: the median, the quartiles
 * and the ninth tenth of the curve of `passingCurve`.
 *
 * @returns undefined when no deal has both its days on record
 */
export function lagFacts(stays: readonly Stay[]): LagFacts | undefined {
  const followed = stays.filter(({ recorded }) => recorded);
  const curve = passingCurve(followed);
  const [lower, value, upper, late] = [0.25, 0.5, 0.75, 0.9].map((part) => passingDay(curve, part));
  const cohort = cohortOf(followed);
  if (lower === undefined || value === undefined || upper === undefined || late === undefined || cohort === undefined) return undefined;
  return { value, quartiles: [lower, upper], late, passed: cohort.passed, open: cohort.open, from: cohort.from, to: cohort.to };
}
