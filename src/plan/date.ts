import { isoDateOf, serialOf as serialOfDay } from "../core";

/** Dates of a plan: `yyyy-mm-dd` in data, serial numbers in cells (days since 1899-12-30). */

/**
 * Whether a text is a date of the calendar, from 1900-03-01 (before it spreadsheets disagree) to 9999-12-31.
 *
 * @example
 * isDate("2026-02-30") // => false
 */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text >= "1900-03-01" && dateOf(serialOf(text)) === text;
}

/**
 * The serial number of a date.
 *
 * @example
 * serialOf("2026-11-01") // => 46327
 */
export function serialOf(date: string): number {
  return serialOfDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/**
 * The date of a serial number; a time of day is dropped.
 *
 * @example
 * dateOf(46327) // => "2026-11-01"
 */
export function dateOf(serial: number): string {
  return isoDateOf(Math.floor(serial));
}
