import { countWorkdays, roundUp, weightedWorkdays, type WorkCalendar } from "../core";
import { decompose, serialOf, type Decomposition, type Plan, type PlanPeriod, type StreamSchedule } from "../plan";
import { calendarOf, type ControlWindow, type Moment } from "./window";

/** A plan's number by period of its calendar: money, or a count of deals or of a stage's work. */
export interface PlanLine {
  readonly kind: "money" | "count";
  readonly byPeriod: readonly number[];
}

/** How a plan runs through its days: inside a period of its calendar it follows the working days and the season. */
export interface PlanCurve {
  readonly periods: readonly PlanPeriod[];
  readonly streams: readonly StreamSchedule[];
  readonly calendar: WorkCalendar;
  readonly season: readonly number[] | undefined;
  /** The smallest amount of money: 1, or a hundredth where the plan's own money has hundredths. */
  readonly unit: number;
}

/** What a line plans for a window. */
export interface Planned {
  /** Whole: money to its unit, counts up from the start of the plan on, so that windows side by side add up. */
  readonly plan: number;
  /** The same before it is rounded, and the part of it that is due by now. */
  readonly exact: number;
  readonly expected: number;
  /** Due by now, whole. */
  readonly toDate: number;
  /** What was planned from the first day of the plan up to the window, whole. */
  readonly from: number;
}

/** The curve of a plan; one without a calendar runs by months and working days. */
export function planCurve(plan: Plan, decomposition: Decomposition): PlanCurve {
  const isIdle =
    plan.calendar === undefined && countWorkdays(calendarOf(plan), serialOf(plan.period.start), serialOf(plan.period.end)) === 0;
  const worked: Plan = isIdle ? { ...plan, weekend: everyDay } : plan;
  const schedule = decomposition.schedule ?? decompose({ ...worked, calendar: plainCalendar }).schedule;
  const season = plan.calendar?.season ?? [];
  const money = [...decomposition.streams.map(({ target }) => target), decomposition.goal];
  return {
    periods: schedule?.periods ?? [],
    streams: schedule?.streams ?? [],
    calendar: calendarOf(worked),
    season: season.length === 0 ? undefined : season,
    unit: money.every(Number.isInteger) ? 1 : 0.01,
  };
}

/** A weekend without a day, for a plan of days off alone. */
const everyDay = "0000000";
const plainCalendar = { grain: "month", holidays: [], workdays: [], season: [] } as const;

/** What a line plans for a window, and how much of it is due by its moment. */
export function plannedIn(curve: PlanCurve, line: PlanLine, window: ControlWindow): Planned {
  const { first, last, half, moment } = window;
  if (last < first) return { plan: 0, exact: 0, expected: 0, toDate: 0, from: 0 };
  const [before, end] = [
    { day: first, part: 0 },
    { day: last, part: 1 },
  ];
  const [from, to] = [upTo(curve, line, before), upTo(curve, line, end)];
  if (half !== undefined) return halfOf(line, curve.unit, from.whole, { exact: to.exact - from.exact, whole: to.whole - from.whole }, half);
  const now = upTo(curve, line, moment.day > last ? end : moment.day < first ? before : moment);
  return {
    plan: tidy(to.whole - from.whole),
    exact: to.exact - from.exact,
    expected: now.exact - from.exact,
    toDate: tidy(now.whole - from.whole),
    from: from.whole,
  };
}

/** The morning takes half of the day, rounded up, the afternoon the rest. */
function halfOf({ kind }: PlanLine, unit: number, from: number, day: Running, half: "morning" | "afternoon"): Planned {
  const morning = kind === "count" ? Math.ceil(day.whole / 2) : toUnit(day.whole / 2, unit);
  const plan = half === "morning" ? morning : tidy(day.whole - morning);
  return { plan, exact: day.exact / 2, expected: day.exact / 2, toDate: plan, from: half === "morning" ? from : from + morning };
}

/** Several lines as one. */
export function addPlanned(parts: readonly Planned[]): Planned {
  const total = (pick: (part: Planned) => number): number => sum(parts.map(pick));
  return {
    plan: tidy(total(({ plan }) => plan)),
    exact: total(({ exact }) => exact),
    expected: total(({ expected }) => expected),
    toDate: tidy(total(({ toDate }) => toDate)),
    from: tidy(total(({ from }) => from)),
  };
}

/** A line from the start of the plan up to a moment: as it runs, and whole. */
interface Running {
  readonly exact: number;
  readonly whole: number;
}

/** What is due from the first day of the plan up to a moment. */
function upTo(curve: PlanCurve, { kind, byPeriod }: PlanLine, moment: Moment): Running {
  const index = curve.periods.findIndex(({ last }) => moment.day <= last);
  const closed = sum(byPeriod.slice(0, index < 0 ? byPeriod.length : index));
  const period = curve.periods[index];
  if (period === undefined) return { exact: closed, whole: closed };
  const part = (byPeriod[index] ?? 0) * shareOf(curve, period, moment);
  return { exact: closed + part, whole: tidy(closed + (kind === "count" ? roundUp(part) : toUnit(part, curve.unit))) };
}

/** The part of a period that is behind a moment, by its weighted working days; by calendar days where none is worked. */
function shareOf({ calendar, season }: PlanCurve, { first, last }: PlanPeriod, { day, part }: Moment): number {
  if (day < first) return 0;
  if (day === last && part === 1) return 1;
  const weight = (from: number, to: number): number => weightedWorkdays(calendar, from, to, season);
  const whole = weight(first, last);
  if (!(whole > 0)) return (day - first + part) / (last - first + 1);
  return (weight(first, day - 1) + part * weight(day, day)) / whole;
}

/**
 * Money in whole units, halves up.
 *
 * @param unit 1 or 0.01
 * @example
 * toUnit(2.345, 0.01) // => 2.35
 */
export function toUnit(value: number, unit: number): number {
  const digits = unit === 1 ? 1 : 100;
  return Math.round(Number((value * digits).toFixed(6))) / digits;
}

/**
 * Money without what binary fractions add below a hundredth.
 *
 * @example
 * tidy(0.1 + 0.2) // => 0.3
 */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100 + 0; // -0 is 0
}

/**
 * The sum of numbers.
 *
 * @example
 * sum([1, 2, 3]) // => 6
 */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
