import { apportion } from "./apportion";
import { anyNumber, demand, positive } from "./domain";
import { fault } from "./fault";
import { tameProfile, weightedWorkdays } from "./pace";
import { periodsBetween, type Grain, type Period } from "./periods";
import { wholeSteps } from "./steps";
import { countWorkdays, workCalendar, type WorkCalendar } from "./workdays";

/** How a total is spread over time. */
export interface SplitPeriodOptions {
  /** 12 indices per working day, 0 or above, January first; all days count alike when left out. */
  readonly profile?: readonly number[];
  readonly calendar?: WorkCalendar;
  /** The smallest amount, above 0; 1 when left out. */
  readonly step?: number;
  /** The month, 1 to 12, in which quarters, half-years and years begin. */
  readonly fiscalStart?: number;
}

/** A period, its working days and its part of the total. */
export interface PeriodAmount extends Period {
  readonly workdays: number;
  readonly amount: number;
}

/**
 * Splits a total over the periods from start to end in proportion to their working days, each weighted by the index of
 * its month, in whole steps. A period without working days gets 0; a negative total mirrors the positive one.
 *
 * @param total up to 2⁵³ steps
 * @param start first day, serial number
 * @param end last day, serial number
 * @returns a row per period; the amounts sum to the total
 * @throws endBeforeStart, tooManyRows, noWorkingDays (none in any period, or none with an index above 0), and what
 * `apportion` throws
 * @example
 * splitPeriod(43, 45658, 45716, "month").map((row) => row.amount) // => [23, 20]
 */
export function splitPeriod(
  total: number,
  start: number,
  end: number,
  grain: Grain,
  options: SplitPeriodOptions = {},
): readonly PeriodAmount[] {
  const { profile, calendar = workCalendar(), step = 1, fiscalStart = 1 } = options;
  demand(anyNumber, total, "total");
  demand(positive, step, "step");
  const periods = periodsBetween(start, end, grain, fiscalStart);
  wholeSteps(Math.abs(total), step, "total"); // too many steps are named before missing working days
  const indices = profile === undefined ? undefined : tameProfile(profile);
  const weights = periods.map(({ first, last }) => weightedWorkdays(calendar, first, last, indices));
  if (!weights.some((weight) => weight > 0)) throw fault("noWorkingDays", {});
  const amounts = apportion(total, weights, { step });
  return periods.map((period, index) => ({
    ...period,
    workdays: countWorkdays(calendar, period.first, period.last),
    amount: amounts[index] ?? 0,
  }));
}
