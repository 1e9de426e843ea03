import { productError } from "./exact";

/** Up to here a quotient is rounded to 6 decimal places before it is rounded up or down. */
const fineLimit = 1e9;
const millionths = 1e6;

/** Half of the distance between 1 and the next double: how far a quotient may be from the exact one, relative to it. */
const quotientError = 2 ** -53;

/**
 * A number rounded to 6 decimal places, halves away from 0, as `ROUND(x, 6)` does: what binary fractions add
 * (21 / 0.7 = 30.000000000000004) is gone, and a quotient that is exactly a half of the last place (2000001 / 2000000)
 * counts as one although its double is a little below. Above 10⁹ the number stays as it is.
 *
 * @example
 * roundTo6(30.000000000000004) // => 30
 */
export function roundTo6(value: number): number {
  const size = Math.abs(value);
  if (!(size <= fineLimit)) return value;
  const scaled = size * millionths;
  const whole = Math.floor(scaled);
  const rest = scaled - whole + productError(size, millionths);
  const rounded = (rest + scaled * quotientError >= 0.5 ? whole + 1 : whole) / millionths;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * A quotient rounded up to a whole number: first to 6 decimal places, then up; above 10⁹ up at once.
 *
 * @example
 * roundUp(21 / 0.7) // => 30
 */
export function roundUp(quotient: number): number {
  return Math.ceil(roundTo6(quotient)) + 0;
}

/**
 * A quotient rounded down to a whole number: first to 6 decimal places, then down; above 10⁹ down at once.
 *
 * @example
 * roundDown(0.3 / 0.1) // => 3
 */
export function roundDown(quotient: number): number {
  return Math.floor(roundTo6(quotient));
}

/** From here on the hundredths of a number are beyond the 15 digits that a sheet keeps. */
const centsLimit = 1e13;

/**
 * Money rounded to two decimals, halves away from 0, as `ROUND(x, 2)` does it in a sheet: of the number's first 15 digits,
 * so that 6.14 / 0.8, a little below 7.675 as a double, is 7.68.
 *
 * @example
 * toCents(6.14 / 0.8) // => 7.68
 */
export function toCents(value: number): number {
  const hundredths = Math.abs(value) * 100;
  const size = Math.round(hundredths < centsLimit * 100 ? Number(hundredths.toPrecision(15)) : hundredths) / 100;
  return value < 0 && size !== 0 ? -size : size;
}
