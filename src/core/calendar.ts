/** A day of the civil (Gregorian) calendar; January is month 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1 March 1900, the first day that Excel and Google Sheets number alike. */
export const firstDate = 61;
/** 31 December 9999. */
export const lastDate = 2_958_465;

const daysInEra = 146_097; // 400 years
const eraStart = 693_899; // days from 0000-03-01 to 1899-12-30

/**
 * The day of a serial number, counted from 1899-12-30 as Excel and Sheets do. No clock, no time zone.
 *
 * Source of the method: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (years that begin in March).
 *
 * @param serial a whole number, 61 to 2,958,465
 * @example
 * civilOf(45658) // => { year: 2025, month: 1, day: 1 }
 */
export function civilOf(serial: number): CivilDate {
  const days = serial + eraStart;
  const era = Math.floor(days / daysInEra);
  const dayOfEra = days - era * daysInEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * The serial number of a day. Months outside 1 to 12 run on into the years around: month 13 is January of the next.
 *
 * @param month whole, January is 1
 * @param day whole; day 0 is the last of the month before
 * @example
 * serialOf(2025, 1, 1) // => 45658
 */
export function serialOf(year: number, month: number, day: number): number {
  const monthsFromMarch = year * 12 + month - 3;
  const marchYear = Math.floor(monthsFromMarch / 12);
  const monthFromMarch = monthsFromMarch - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return era * daysInEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - eraStart;
}

/**
 * The day of the week of a serial number: 0 is Monday, 6 is Sunday.
 *
 * @example
 * weekdayOf(45658) // => 2
 */
export function weekdayOf(serial: number): number {
  return (serial + 5) % 7;
}

/**
 * The ISO 8601 week of a day: weeks begin on Monday, and week 1 of a year is the one with its first Thursday.
 *
 * @example
 * isoWeekOf(45656) // => { year: 2025, week: 1 }
 */
export function isoWeekOf(serial: number): { readonly year: number; readonly week: number } {
  const thursday = serial - weekdayOf(serial) + 3;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1 };
}

/**
 * Whether a year has 366 days.
 *
 * @example
 * isLeapYear(2100) // => false
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * A day as text, year first.
 *
 * @example
 * isoDateOf(45658) // => "2025-01-01"
 */
export function isoDateOf(serial: number): string {
  const { year, month, day } = civilOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
