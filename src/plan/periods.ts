import { countWorkdays, periodsBetween, weekendOf, weightedWorkdays, workCalendar, type Period, type WorkCalendar } from "../core";
import { serialOf } from "./date";
import type { Calendar, Plan } from "./plan";

/** A period of the plan: its days as serial numbers, how many are worked, and what weight they carry. */
export interface PlanPeriod extends Period {
  readonly workdays: number;
  /** Working days, each times the season's index of its month; to 9 decimals, as the sheet works it out. */
  readonly weight: number;
  /** Its last day that is worked; its last day where none is. */
  readonly lastWorked: number;
}

/** The periods of a plan at its calendar's grain, from its first day to its last. */
export function planPeriods(
  { period, weekend, fiscalStart }: Plan,
  { grain, holidays, workdays, season }: Calendar,
): readonly PlanPeriod[] {
  const calendar = workCalendar(
    weekendOf(weekend),
    holidays.map(({ date }) => serialOf(date)),
    workdays.map(serialOf),
  );
  return periodsBetween(serialOf(period.start), serialOf(period.end), grain, fiscalStart).map(({ first, last }) => {
    const weight = weightedWorkdays(calendar, first, last, season.length === 0 ? undefined : season);
    return {
      first,
      last,
      workdays: countWorkdays(calendar, first, last),
      weight: Math.round(weight * 1e9) / 1e9,
      lastWorked: lastWorked(calendar, first, last),
    };
  });
}

function lastWorked(calendar: WorkCalendar, first: number, last: number): number {
  let day = last;
  while (day >= first && countWorkdays(calendar, day, day) === 0) day -= 1;
  return day < first ? last : day;
}
