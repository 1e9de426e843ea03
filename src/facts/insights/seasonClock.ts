import { civilOf } from "../../core";

/**
 * The time of days as sales feel it: each counts as much as the index of its month, so that a steady buyer buys more in a
 * good month without having changed. Where there is no season, or a month of it sells nothing, every day counts 1.
 *
 * @param season 12 indices, January first, or none
 * @param first the earliest day that will be asked for, a serial number; its evening is the time 0
 * @param last the latest one
 * @returns the time of a day's evening
 * @example
 * seasonClock([], 46204, 46264)(46214) // => 10
 */
export function seasonClock(season: readonly number[], first: number, last: number): (day: number) => number {
  if (season.length === 0 || season.some((index) => !(index > 0))) return (day) => day - first;
  const times = [0];
  for (let day = first + 1; day <= last; day += 1) times.push((times[day - first - 1] ?? 0) + (season[civilOf(day).month - 1] ?? 1));
  return (day) => times[day - first] ?? 0;
}
