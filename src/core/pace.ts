import { demandOrder } from "./periods";
import { fault } from "./fault";
import { countWorkdays, countWorkdaysByMonth, type WorkCalendar } from "./workdays";

/** A period and how its days count. */
export interface PaceCalendar {
  /** First day, serial number. */
  readonly start: number;
  /** Last day, serial number. */
  readonly end: number;
  /** The last day whose facts are in, serial number; before `start` nothing is, after `end` everything. */
  readonly today: number;
  readonly calendar: WorkCalendar;
  /** 12 indices per working day, 0 or above, January first; all days count alike when left out. */
  readonly profile?: readonly number[];
}

/** Working days, weighted by the profile: those that have passed, and those of the whole period. */
export interface Elapsed {
  readonly elapsed: number;
  readonly whole: number;
}

/**
 * Working days that have passed and working days of the whole period, each weighted by the index of its month.
 *
 * @throws endBeforeStart, noWorkingDays (none in the whole period that counts)
 * @example
 * elapsedWorkdays({ start: 45658, end: 45688, today: 45662, calendar: workCalendar() }) // => { elapsed: 3, whole: 23 }
 */
export function elapsedWorkdays({ start, end, today, calendar, profile }: PaceCalendar): Elapsed {
  demandOrder(start, end);
  const indices = profile === undefined ? undefined : tameProfile(profile);
  const whole = weightedWorkdays(calendar, start, end, indices);
  if (!(whole > 0)) throw fault("noWorkingDays", {});
  return { elapsed: weightedWorkdays(calendar, start, Math.min(today, end), indices), whole };
}

/**
 * Working days from one day to another, both within, each weighted by the index of its calendar month.
 *
 * @param profile 12 indices, January first; every working day counts 1 when left out
 * @example
 * weightedWorkdays(workCalendar(), 45658, 45688, [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) // => 46
 */
export function weightedWorkdays(calendar: WorkCalendar, first: number, last: number, profile?: readonly number[]): number {
  if (profile === undefined) return countWorkdays(calendar, first, last);
  return countWorkdaysByMonth(calendar, first, last).reduce((sum, days, month) => sum + days * (profile[month] ?? 0), 0);
}

/**
 * A profile whose weighted sums a double can hold: indices near the largest double are all made smaller by one power of
 * two, which changes no share.
 *
 * @example
 * tameProfile([1, 2]) // => [1, 2]
 */
export function tameProfile(profile: readonly number[]): readonly number[] {
  return profile.some((index) => index > 2 ** 900) ? profile.map((index) => index * 2 ** -100) : profile;
}

/**
 * The fact at the end of the period if the rest goes as what has passed: fact / elapsed share.
 *
 * @param fact any number
 * @throws endBeforeStart, noWorkingDays, nothingElapsed
 * @example
 * runRate(300, { start: 45658, end: 45688, today: 45662, calendar: workCalendar() }) // => 2300
 */
export function runRate(fact: number, time: PaceCalendar): number {
  const { elapsed, whole } = demandElapsed(time);
  return scaled(fact, whole, elapsed);
}

/**
 * How the fact stands against what the plan asks by today: (fact / plan) / elapsed share. 1 is exactly on pace.
 *
 * @param plan any number but 0
 * @param fact any number
 * @throws endBeforeStart, noWorkingDays, nothingElapsed, zeroPlan
 * @example
 * planPace(2300, 300, { start: 45658, end: 45688, today: 45662, calendar: workCalendar() }) // => 1
 */
export function planPace(plan: number, fact: number, time: PaceCalendar): number {
  const { elapsed, whole } = demandElapsed(time);
  if (plan === 0) throw fault("zeroPlan", {}, "plan");
  return scaled(fact, whole, elapsed) / plan;
}

/**
 * What is still missing per working day that is left: (plan − fact) / working days after today up to the end. 0 once the
 * plan is met.
 *
 * @param end last day of the period, serial number
 * @param today the last day whose facts are in, serial number
 * @throws noDaysLeft (the plan is not met and no working day is left)
 * @example
 * catchUpRate(2300, 300, { end: 45688, today: 45662, calendar: workCalendar() }) // => 100
 */
export function catchUpRate(plan: number, fact: number, time: Pick<PaceCalendar, "end" | "today" | "calendar">): number {
  const missing = plan - fact;
  if (missing <= 0) return 0;
  const left = countWorkdays(time.calendar, time.today + 1, time.end);
  if (left === 0) throw fault("noDaysLeft", { missing }, "end");
  return missing / left;
}

function demandElapsed(time: PaceCalendar): Elapsed {
  const days = elapsedWorkdays(time);
  if (!(days.elapsed > 0)) throw fault("nothingElapsed", {}, "today");
  return days;
}

/** value × whole / elapsed, so that whole numbers stay whole; the other way round where the product is too large. */
function scaled(value: number, whole: number, elapsed: number): number {
  const product = value * whole;
  return Number.isFinite(product) ? product / elapsed : value / (elapsed / whole);
}
