/** Dates of a plan: `yyyy-mm-dd` in data, serial numbers in cells (days since 1899-12-30). */

const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/**
 * Whether a text is a date of the calendar, from 1900-03-01 (before it spreadsheets disagree) to 9999-12-31.
 *
 * @example
 * isDate("2026-02-30") // => false
 */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && dateOf(serialOf(text)) === text && text >= "1900-03-01";
}

/**
 * The serial number of a date.
 *
 * @example
 * serialOf("2026-11-01") // => 46327
 */
export function serialOf(date: string): number {
  return (Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) - epoch) / dayMilliseconds;
}

/**
 * The date of a serial number; a time of day is dropped.
 *
 * @example
 * dateOf(46327) // => "2026-11-01"
 */
export function dateOf(serial: number): string {
  return new Date(Math.floor(serial) * dayMilliseconds + epoch).toISOString().slice(0, 10);
}
