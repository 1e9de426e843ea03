/** Up to here a quotient is rounded to 6 decimal places before it is rounded up or down. */
const fineLimit = 1e9;
const millionths = 1e6;

/**
 * A number rounded to 6 decimal places, halves away from 0, as `ROUND(x, 6)` does: what binary fractions add
 * (21 / 0.7 = 30.000000000000004) is gone. Above 10⁹ the number stays as it is.
 *
 * @example
 * roundTo6(30.000000000000004) // => 30
 */
export function roundTo6(value: number): number {
  const size = Math.abs(value);
  if (!(size <= fineLimit)) return value;
  const rounded = Math.round(size * millionths) / millionths;
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
