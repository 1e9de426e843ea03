import { civilOf, serialOf, weekdayOf } from "./calendar";
import { usualWeekend, type Weekend } from "./weekend";

/** Which days are worked; made by `workCalendar`. */
export interface WorkCalendar {
  readonly weekend: Weekend;
  /** Holidays that would be working days, rising. */
  readonly daysOff: Float64Array;
  /** Days off that are worked all the same, rising. */
  readonly daysAdded: Float64Array;
}

/**
 * A calendar of working days: not weekend, not a holiday; extra workdays are worked whatever else. A day counts once,
 * however often it is named.
 *
 * @param weekend whether each day of the week is off, Monday first
 * @param holidays serial numbers in any order
 * @param extraWorkdays serial numbers in any order
 * @example
 * countWorkdays(workCalendar(usualWeekend, [45658], []), 45658, 45688) // => 22
 */
export function workCalendar(
  weekend: Weekend = usualWeekend,
  holidays: ArrayLike<number> = [],
  extraWorkdays: ArrayLike<number> = [],
): WorkCalendar {
  const isOff = (serial: number): boolean => weekend[weekdayOf(serial)] === true;
  const extra = risingDays(extraWorkdays);
  const worked = new Set(extra);
  return {
    weekend,
    daysOff: risingDays(holidays).filter((serial) => !isOff(serial) && !worked.has(serial)),
    daysAdded: extra.filter(isOff),
  };
}

/**
 * How many working days lie from one day to another, both within.
 *
 * @param first serial number
 * @param last serial number; before `first` there are none
 * @example
 * countWorkdays(workCalendar(), 45658, 45688) // => 23
 */
export function countWorkdays(calendar: WorkCalendar, first: number, last: number): number {
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let days = 0;
  for (let weekday = 0; weekday < 7; weekday += 1) if (calendar.weekend[weekday] !== true) days += weeks;
  for (let serial = first + weeks * 7; serial <= last; serial += 1) if (calendar.weekend[weekdayOf(serial)] !== true) days += 1;
  return days - countBetween(calendar.daysOff, first, last) + countBetween(calendar.daysAdded, first, last);
}

/**
 * How many working days lie in each calendar month, January first, all years together.
 *
 * @param first serial number
 * @param last serial number; before `first` there are none
 * @returns 12 whole numbers
 * @example
 * countWorkdaysByMonth(workCalendar(), 45688, 45689)[0] // => 1
 */
export function countWorkdaysByMonth(calendar: WorkCalendar, first: number, last: number): readonly number[] {
  const counts = new Array<number>(12).fill(0);
  if (last < first) return counts;
  const { year: firstYear, month: firstMonth } = civilOf(first);
  const lastYear = civilOf(last).year;
  addMonths(counts, calendar, { year: firstYear, month: firstMonth }, first, last);
  if (lastYear === firstYear) return counts;
  addMonths(counts, calendar, { year: lastYear, month: 1 }, first, last);
  if (lastYear - firstYear <= 3) {
    for (let year = firstYear + 1; year < lastYear; year += 1) addMonths(counts, calendar, { year, month: 1 }, first, last);
    return counts;
  }
  const table = monthTable(calendar);
  return counts.map((count, month) => count + tableAt(table, lastYear, month) - tableAt(table, firstYear + 1, month));
}

/** Adds the working days of a year's months, from a month on, as far as they lie from first to last. */
function addMonths(
  counts: number[],
  calendar: WorkCalendar,
  from: { readonly year: number; readonly month: number },
  first: number,
  last: number,
): void {
  let begin = serialOf(from.year, from.month, 1);
  for (let month = from.month; month <= 12 && begin <= last; month += 1) {
    const next = serialOf(from.year, month + 1, 1);
    counts[month - 1] = (counts[month - 1] ?? 0) + countWorkdays(calendar, Math.max(begin, first), Math.min(next - 1, last));
    begin = next;
  }
}

const tableYear = 1900;
const tableYears = 8100;
const monthTables = new WeakMap<WorkCalendar, Int32Array>();

/** Working days by calendar month in all years since 1900 before a given one: made once a calendar, when a span is long. */
function monthTable(calendar: WorkCalendar): Int32Array {
  const known = monthTables.get(calendar);
  if (known !== undefined) return known;
  const table = new Int32Array((tableYears + 1) * 12);
  for (let year = 0; year < tableYears; year += 1) {
    const counts = new Array<number>(12).fill(0);
    addMonths(counts, calendar, { year: tableYear + year, month: 1 }, 0, Infinity);
    counts.forEach((count, month) => (table[(year + 1) * 12 + month] = (table[year * 12 + month] ?? 0) + count));
  }
  monthTables.set(calendar, table);
  return table;
}

function tableAt(table: Int32Array, year: number, month: number): number {
  return table[(year - tableYear) * 12 + month] ?? 0;
}

/** Days in rising order, each once. */
function risingDays(serials: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(serials).sort();
  return sorted.filter((serial, index) => index === 0 || serial !== sorted[index - 1]);
}

/** How many of the rising days lie from first to last. */
function countBetween(days: Float64Array, first: number, last: number): number {
  return days.length === 0 ? 0 : daysBefore(days, last + 1) - daysBefore(days, first);
}

/** How many of the rising days are below a serial number, by halving. */
function daysBefore(days: Float64Array, serial: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Infinity) < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
