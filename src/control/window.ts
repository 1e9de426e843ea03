import { countWorkdays, periodsBetween, periodStart, weekendOf, workCalendar, type WorkCalendar } from "../core";
import { serialOf, type Plan } from "../plan";

/** The stretches of time in which plan and fact are compared; `plan` is the whole of it. */
export const controlGrains = ["halfDay", "day", "threeDays", "fiveDays", "week", "month", "quarter", "halfYear", "year", "plan"] as const;
export type ControlGrain = (typeof controlGrains)[number];

/** How far time has come: everything before `day` is behind us, and of `day` itself this part. */
export interface Moment {
  /** Serial number. */
  readonly day: number;
  /** 0, ½ (the morning is over) or 1. */
  readonly part: number;
}

/** The days in which plan and fact are compared. */
export interface ControlWindow {
  readonly grain: ControlGrain;
  /** First and last day as serial numbers, both within the plan; the last before the first where they have no day in common. */
  readonly first: number;
  readonly last: number;
  /** Which half of the one day, for half-days. */
  readonly half?: "morning" | "afternoon";
  readonly moment: Moment;
  /** Working days in the window, and how many of them are behind us. */
  readonly workdays: number;
  readonly elapsed: number;
}

/** The plan's calendar of working days; Monday to Friday (or the plan's own weekend) where it has none. */
export function calendarOf({ weekend, calendar }: Plan): WorkCalendar {
  return workCalendar(
    weekendOf(weekend),
    (calendar?.holidays ?? []).map(({ date }) => serialOf(date)),
    (calendar?.workdays ?? []).map((day) => serialOf(day)),
  );
}

/**
 * How far time has come on a day: the whole day where no time is named, else the halves of it that are over.
 *
 * @param today serial number
 * @param now `hh:mm`
 * @param midday `hh:mm`, when the morning ends
 * @example
 * momentOf(45658, "13:30", "13:00") // => { day: 45658, part: 0.5 }
 */
export function momentOf(today: number, now: string | undefined, midday: string): Moment {
  if (now === undefined) return { day: today, part: 1 };
  return { day: today, part: now < midday ? 0 : 0.5 };
}

/** The window of a grain in which a moment lies. Three and five days are the last working days, half a day is the last that is over. */
export function windowAt(plan: Plan, grain: ControlGrain, moment: Moment): ControlWindow {
  const calendar = calendarOf(plan);
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  const span = spanOf(plan, grain, moment, calendar);
  const [first, last] = [Math.max(start, span.first), Math.min(end, span.last)];
  const half = span.half === undefined ? {} : { half: span.half };
  const workdays = countWorkdays(calendar, first, last) * (span.half === undefined ? 1 : 0.5);
  const behind = span.half === undefined ? elapsedDays(calendar, first, last, moment) : workdays;
  return { grain, first, last, ...half, moment, workdays, elapsed: behind };
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly half?: "morning" | "afternoon";
}

function spanOf(plan: Plan, grain: ControlGrain, moment: Moment, calendar: WorkCalendar): Span {
  const { day } = moment;
  switch (grain) {
    case "halfDay":
      return lastHalf(moment, calendar);
    case "day":
      return { first: day, last: day };
    case "threeDays":
      return { first: workdayBefore(calendar, day, 3), last: day };
    case "fiveDays":
      return { first: workdayBefore(calendar, day, 5), last: day };
    case "plan":
      return { first: serialOf(plan.period.start), last: serialOf(plan.period.end) };
    case "week":
    case "month":
    case "quarter":
    case "halfYear":
    case "year": {
      const first = periodStart(day, grain, plan.fiscalStart);
      return periodsBetween(first, first + 366, grain, plan.fiscalStart)[0] ?? { first, last: first };
    }
  }
}

/** The last half of a working day that is over. */
function lastHalf({ day, part }: Moment, calendar: WorkCalendar): Span {
  const isWorked = countWorkdays(calendar, day, day) > 0;
  if (isWorked && part > 0) return { first: day, last: day, half: part === 1 ? "afternoon" : "morning" };
  const before = workdayBefore(calendar, day - 1, 1);
  return { first: before, last: before, half: "afternoon" };
}

/** The working day that stands `count`th from a day backwards, the day itself counted where it is worked. */
function workdayBefore(calendar: WorkCalendar, day: number, count: number): number {
  let at = day;
  for (let left = count, tries = 0; tries < longestPause; tries += 1, at -= 1) {
    left -= countWorkdays(calendar, at, at);
    if (left === 0) return at;
  }
  return day;
}

/** Days without work beyond which nobody looks further back. */
const longestPause = 1000;

function elapsedDays(calendar: WorkCalendar, first: number, last: number, { day, part }: Moment): number {
  const whole = countWorkdays(calendar, first, Math.min(last, day - 1));
  return day < first || day > last ? whole : whole + part * countWorkdays(calendar, day, day);
}
