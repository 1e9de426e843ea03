import { countWorkdays, periodsBetween } from "../core";
import { serialOf } from "../plan";
import type { Control } from "./control";
import { moneyCourse } from "./controlPlan";
import { sum } from "./planCurve";

/** A forecast made at one time by one way, and how far it was off: (forecast − total) / total. */
export interface ForecastMade {
  readonly value: number;
  readonly error: number;
}

/** What was forecast of the company's money at the end of a week, and what came. */
export interface ForecastError {
  /** The last day of the week, or of the plan. */
  readonly date: string;
  readonly fact: number;
  /** Along the plan's own shape: its months, working days and season; absent while nothing is due. */
  readonly season?: ForecastMade;
  /** Straight over the working days; absent while none is over. */
  readonly linear?: ForecastMade;
}

/** The forecasts of a plan that is over, week by week. */
export interface ForecastErrors {
  /** What came in all. */
  readonly total: number;
  readonly weeks: readonly ForecastError[];
  /** The mean of the errors without their signs, over the weeks before the last in which both ways say something. */
  readonly meanError: { readonly season: number; readonly linear: number; readonly weeks: number };
}

/**
 * How far the run-rate forecast of the company's money was off at the end of each week of a plan that is over: fact over the share that
 * was due, by the season's shape and by a straight line over the working days.
 *
 * @returns undefined while the plan is not over, or when nothing came
 */
export function forecastErrors(control: Control): ForecastErrors | undefined {
  const course = moneyCourse(control, "plan", { kind: "company" });
  const [begin, end] = [course[0], course[course.length - 1]];
  if (begin === undefined || end?.fact === undefined || !(end.fact > 0)) return undefined;
  const total = end.fact;
  const { calendar } = control.curve;
  const [first, last] = [serialOf(begin.date), serialOf(end.date)];
  const made = (fact: number, due: number, whole: number): ForecastMade | undefined =>
    due > 0 ? { value: (fact * whole) / due, error: (fact * whole) / due / total - 1 } : undefined;
  const weeks = periodsBetween(first, last, "week").map((week): ForecastError => {
    const { date, plan, fact = 0 } = course[week.last - first] ?? end;
    const season = made(fact, plan, end.plan);
    const linear = made(fact, countWorkdays(calendar, first, week.last), countWorkdays(calendar, first, last));
    return { date, fact, ...(season === undefined ? {} : { season }), ...(linear === undefined ? {} : { linear }) };
  });
  return { total, weeks, meanError: meanErrors(weeks.slice(0, -1)) };
}

function meanErrors(weeks: readonly ForecastError[]): ForecastErrors["meanError"] {
  const both = weeks.flatMap(({ season, linear }) => (season === undefined || linear === undefined ? [] : [{ season, linear }]));
  const mean = (errors: readonly number[]): number => (both.length === 0 ? 0 : sum(errors.map(Math.abs)) / both.length);
  return { season: mean(both.map(({ season }) => season.error)), linear: mean(both.map(({ linear }) => linear.error)), weeks: both.length };
}
