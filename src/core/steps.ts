/// <reference lib="es2020.bigint" />
import { alignDecimals, decimalOf, numberOf, type Decimal } from "./decimal";
import { exactLimit } from "./domain";
import { fault } from "./fault";

/** An amount in whole steps, and what of it is no whole step (below 0 when rounding to 6 places lifted the count). */
export interface WholeSteps {
  readonly steps: number;
  readonly rest: Decimal;
}

const nothing: Decimal = { digits: BigInt(0), exponent: 0 };
const million = BigInt(1e6);
const roundedBelow = BigInt(1e9);

/**
 * How many whole steps lie in an amount: the quotient is rounded to 6 decimal places (up to 10⁹; above, it is taken as it
 * is), then down. Both numbers are read as decimals, so that 100.1 holds 10,010 steps of 0.01 and nothing else.
 *
 * @param amount 0 or above
 * @param step above 0
 * @returns the number of steps, up to 2⁵³, and the rest: amount − steps × step, exactly
 * @throws tooLarge above 2⁵³ steps, at `path`
 * @example
 * wholeSteps(100.1, 0.01, "total").steps // => 10010
 */
export function wholeSteps(amount: number | Decimal, step: number, path: string): WholeSteps {
  if (step === 1 && typeof amount === "number" && Number.isInteger(amount) && amount <= exactLimit) return { steps: amount, rest: nothing };
  const { digits, exponent } = alignDecimals(typeof amount === "number" ? decimalOf(amount) : amount, decimalOf(step));
  const [dividend = nothing.digits, divisor = million] = digits;
  const steps =
    dividend > divisor * roundedBelow ? dividend / divisor : (dividend * million * BigInt(2) + divisor) / (divisor * BigInt(2)) / million;
  if (steps > BigInt(exactLimit)) throw fault("tooLarge", { value: Number(steps), limit: exactLimit }, path);
  return { steps: Number(steps), rest: { digits: dividend - steps * divisor, exponent } };
}

/**
 * Turns counts of steps into amounts: the double nearest to count × step (+ rest), read as decimals, so that three steps
 * of 0.1 are 0.3 and never 0.30000000000000004.
 *
 * @param step above 0
 * @returns a function of a whole number of steps and, where needed, the rest to add
 * @example
 * stepsToAmount(0.1)(3) // => 0.3
 */
export function stepsToAmount(step: number): (steps: number, rest?: Decimal) => number {
  const size = decimalOf(step);
  const digits = Number(size.digits);
  const divisor = 10 ** -size.exponent;
  // 10⁰ … 10²² are exact doubles, so that one division of two exact numbers is correctly rounded.
  const quick = size.exponent <= 0 && size.exponent >= -22 ? Math.floor(exactLimit / digits) : 0;
  return (steps, rest = nothing) => {
    if (rest.digits === nothing.digits && steps <= quick) return (steps * digits) / divisor;
    const product = { digits: BigInt(steps) * size.digits, exponent: size.exponent };
    const sum = alignDecimals(product, rest);
    return numberOf({ digits: sum.digits.reduce((all, part) => all + part), exponent: sum.exponent });
  };
}
