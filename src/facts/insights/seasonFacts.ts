import { civilOf, countWorkdays, seasonalIndices, serialOf as serialOfDay, type WorkCalendar } from "../../core";
import { dateOf, serialOf } from "../../plan";
import type { Fact } from "../fact";
import type { Silence } from "./silence";

/** How well a working day of each month sells. */
export interface SeasonFacts {
  /** 12 indices with mean 1, January first. */
  readonly value: readonly number[];
  /** Whole months of facts behind them. */
  readonly months: number;
  readonly from: string;
  readonly to: string;
}

interface Month {
  readonly first: number;
  readonly last: number;
}

/**
 * The season from the money won in whole months: its indices per working day, by `seasonalIndices` (two years and more: ratio
 * to the moving average; one to two: means of the months). A month that the facts only begin or end in is left out.
 *
 * @param wins won deals, none later than `until`
 * @returns why not, where there is less than a year of facts or a month without sales or working days
 */
export function seasonFacts(wins: readonly Fact[], calendar: WorkCalendar, until: string): SeasonFacts | Silence {
  const start = wins.reduce((first, { date }) => (date < first ? date : first), until);
  const months = wholeMonths(serialOf(start), serialOf(until));
  const [first, last] = [months[0], months[months.length - 1]];
  if (first === undefined || last === undefined || months.length < 12) return { reason: "shortHistory", months: months.length };
  const sold = new Map<string, number>();
  for (const { date, amount } of wins) sold.set(date.slice(0, 7), (sold.get(date.slice(0, 7)) ?? 0) + amount);
  const history = months.map((month) => sold.get(dateOf(month.first).slice(0, 7)) ?? 0);
  const workdays = months.map((month) => countWorkdays(calendar, month.first, month.last));
  const empty = months.find((_, index) => !((history[index] ?? 0) > 0 && (workdays[index] ?? 0) > 0));
  if (empty !== undefined) return { reason: "emptyMonth", month: dateOf(empty.first).slice(0, 7) };
  const indices = seasonalIndices(history, 12, workdays);
  const ahead = civilOf(first.first).month - 1;
  const value = indices.map((_, month) => indices[(month - ahead + 12) % 12] ?? 0);
  return { value, months: months.length, from: dateOf(first.first), to: dateOf(last.last) };
}

/** The calendar months that lie wholly from one day to another. */
function wholeMonths(from: number, to: number): readonly Month[] {
  const { year, month } = civilOf(from);
  const months: Month[] = [];
  for (let next = month; ; next += 1) {
    const [first, last] = [serialOfDay(year, next, 1), serialOfDay(year, next + 1, 1) - 1];
    if (last > to) return months;
    if (first >= from) months.push({ first, last });
  }
}
