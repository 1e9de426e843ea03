import { apportion, overallConversion, roundUp, toCents } from "../core";
import { planPeriods, type PlanPeriod } from "./periods";
import type { Funnel, Plan } from "./plan";
import { splitStep } from "./streamTargets";

/** When the plan is due: every row sums to the plan's number. */
export interface Schedule {
  readonly periods: readonly PlanPeriod[];
  readonly streams: readonly StreamSchedule[];
  /** Money by period, all streams together. */
  readonly targets: readonly number[];
}

/** A stream by period. */
export interface StreamSchedule {
  readonly name: string;
  readonly targets: readonly number[];
  readonly deals: readonly number[];
  readonly stages: readonly StageSchedule[];
}

/** The work of a stage by period, moved earlier by its way to the deal. */
export interface StageSchedule {
  readonly name: string;
  /** Calendar days from here to the deal. */
  readonly lag: number;
  /** What must be done before the plan begins: it has to be in the pipeline already. */
  readonly before: number;
  readonly counts: readonly number[];
}

/** What the schedule needs to know of a stream. */
export interface StreamNeed {
  readonly name: string;
  readonly target: number;
  readonly deals: number;
  readonly funnel: Funnel | undefined;
}

/**
 * Lays a plan out in time. Money is split over the periods by working days and season, by the largest remainder. Deals and
 * the work of every stage are rounded up cumulatively, so that work is never late and each row sums to its total; a stage's
 * need is spread evenly over the days of a period and moved earlier by the lags from there to the deal.
 */
export function schedulePlan(plan: Plan, needs: readonly StreamNeed[]): Schedule | undefined {
  if (plan.calendar === undefined) return undefined;
  const periods = planPeriods(plan, plan.calendar);
  const due = dueBy(periods);
  const streams = needs.map((need) => scheduleStream(need, periods, due));
  const targets = periods.map((_, index) => toCents(streams.reduce((sum, stream) => sum + (stream.targets[index] ?? 0), 0)));
  return { periods, streams, targets };
}

/** The share of the plan that is due by the end of a day: 0 before the first, 1 from the last on. */
type Due = (day: number) => number;

function scheduleStream({ name, target, deals, funnel }: StreamNeed, periods: readonly PlanPeriod[], due: Due): StreamSchedule {
  const weights = periods.map(({ weight }) => weight);
  const stages = funnel?.stages ?? [];
  return {
    name,
    targets: target > 0 ? apportion(target, weights, { step: splitStep(target) }) : weights.map(() => 0),
    deals: cumulative(deals, 0, periods, due).counts,
    stages: stages.map((stage, row) => {
      const conversion = overallConversion(stages.slice(row).map((later) => later.conversion));
      const lag = stages.slice(row).reduce((days, later) => days + later.lag, 0);
      return { name: stage.name, lag, ...cumulative(deals / conversion, lag, periods, due) };
    }),
  };
}

/** A need by period, rounded up from the start of time to the end of each. */
function cumulative(need: number, lag: number, periods: readonly PlanPeriod[], due: Due): { before: number; counts: readonly number[] } {
  const upTo = (day: number): number => roundUp(need * due(day + lag));
  const before = upTo((periods[0]?.first ?? 0) - 1);
  const counts = periods.map(({ first, last }) => upTo(last) - upTo(first - 1));
  return { before, counts };
}

/** Inside a period what is due grows evenly from day to day. */
function dueBy(periods: readonly PlanPeriod[]): Due {
  const sums: number[] = [0];
  for (const { weight } of periods) sums.push((sums[sums.length - 1] ?? 0) + weight);
  const whole = sums[periods.length] ?? 0;
  return (day) => {
    const index = indexOf(periods, day);
    const period = periods[index];
    if (period === undefined) return index < 0 || whole === 0 ? 0 : 1;
    if (index === periods.length - 1 && day >= period.last) return 1;
    const days = period.last - period.first + 1;
    return ((sums[index] ?? 0) + (period.weight * (day - period.first + 1)) / days) / whole;
  };
}

/** The period of a day: −1 before the first; the number of periods after the last. */
function indexOf(periods: readonly PlanPeriod[], day: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.first ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low === periods.length && day > (periods[low - 1]?.last ?? -Infinity) ? low : low - 1;
}
