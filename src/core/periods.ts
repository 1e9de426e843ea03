import { civilOf, isoDateOf, serialOf, weekdayOf } from "./calendar";
import { rowLimit } from "./domain";
import { fault } from "./fault";

/** What a span of time is cut into. Weeks are ISO weeks. */
export type Grain = "day" | "week" | "month" | "quarter" | "halfYear" | "year";

/** Days from the first to the last, both within, as serial numbers. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

const monthsIn: { readonly [G in Grain]?: number } = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/**
 * The first day of the period in which a day lies.
 *
 * @param serial the day
 * @param fiscalStart the month, 1 to 12, in which quarters, half-years and years begin
 * @example
 * periodStart(45703, "quarter", 2) // => 45689
 */
export function periodStart(serial: number, grain: Grain, fiscalStart = 1): number {
  const months = monthsIn[grain];
  if (months === undefined) return grain === "week" ? serial - weekdayOf(serial) : serial;
  const { year, month } = civilOf(serial);
  return serialOf(year, month - ((month - fiscalStart + 12) % months), 1);
}

/**
 * The first day of the period that follows.
 *
 * @param start the first day of a period, as `periodStart` gives it
 */
function nextPeriod(start: number, grain: Grain): number {
  const months = monthsIn[grain];
  if (months === undefined) return start + (grain === "week" ? 7 : 1);
  const { year, month } = civilOf(start);
  return serialOf(year, month + months, 1);
}

const leastDays: { readonly [G in Grain]: number } = { day: 1, week: 7, month: 31, quarter: 92, halfYear: 184, year: 366 };

/**
 * Cuts the days from start to end into periods. The first and the last are clipped to start and end.
 *
 * @param start first day, 61 to `end`
 * @param end last day, up to 2,958,465
 * @param fiscalStart the month, 1 to 12, in which quarters, half-years and years begin
 * @returns the periods in order, at least one
 * @throws endBeforeStart, tooManyRows (more than 100,000 periods)
 * @example
 * periodsBetween(45672, 45700, "month") // => [{ first: 45672, last: 45688 }, { first: 45689, last: 45700 }]
 */
export function periodsBetween(start: number, end: number, grain: Grain, fiscalStart = 1): readonly Period[] {
  demandOrder(start, end);
  const least = Math.ceil((end - start + 1) / leastDays[grain]);
  if (least > rowLimit) throw fault("tooManyRows", { rows: least, limit: rowLimit });
  const periods: Period[] = [];
  let begin = periodStart(start, grain, fiscalStart);
  while (begin <= end) {
    const next = nextPeriod(begin, grain);
    periods.push({ first: Math.max(begin, start), last: Math.min(next - 1, end) });
    begin = next;
  }
  if (periods.length > rowLimit) throw fault("tooManyRows", { rows: periods.length, limit: rowLimit });
  return periods;
}

/**
 * Throws when a span of days ends before it starts.
 *
 * @throws endBeforeStart
 * @example
 * demandOrder(45658, 45688) // => undefined
 */
export function demandOrder(start: number, end: number): void {
  if (start > end) throw fault("endBeforeStart", { start: isoDateOf(start), end: isoDateOf(end) }, "start");
}
