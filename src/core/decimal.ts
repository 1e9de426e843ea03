/// <reference lib="es2020.bigint" />

/** A number as people write it: `digits` × 10^`exponent`, exact where a double is not (0.1 is one tenth). */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const ten = BigInt(10);
const powersOfTen: bigint[] = [BigInt(1)];

/** 10^n for n ≥ 0, remembered. */
function powerOfTen(n: number): bigint {
  for (let known = powersOfTen.length; known <= n; known += 1) powersOfTen.push((powersOfTen[known - 1] ?? ten) * ten);
  return powersOfTen[n] ?? ten ** BigInt(n);
}

/**
 * Reads a finite number by its shortest decimal, the one a sheet shows, so that money in cents adds up as on paper.
 *
 * @example
 * String(decimalOf(100.25).digits) // => "10025"
 */
export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), exponent: 0 };
  // A decimal of 15 digits that is nearest to the double is its shortest: no need to print and read it.
  for (let places = 1, scale = 10; places <= 6; places += 1, scale *= 10) {
    const digits = Math.round(value * scale);
    if (digits / scale === value && Math.abs(digits) < 1e15) return { digits: BigInt(digits), exponent: -places };
  }
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/**
 * Brings decimals to one exponent: their digits are then whole numbers that can be added and compared.
 *
 * @example
 * alignDecimals(decimalOf(0.1), decimalOf(2)).digits.map(String) // => ["1", "20"]
 */
export function alignDecimals(...decimals: readonly Decimal[]): { readonly digits: readonly bigint[]; readonly exponent: number } {
  const exponent = decimals.reduce((least, decimal) => Math.min(least, decimal.exponent), Infinity);
  return { digits: decimals.map((decimal) => decimal.digits * powerOfTen(decimal.exponent - exponent)), exponent };
}

/**
 * The double nearest to digits × 10^exponent.
 *
 * @example
 * numberOf({ digits: BigInt(3), exponent: -1 }) // => 0.3
 */
export function numberOf({ digits, exponent }: Decimal): number {
  const nearest = exponent === 0 ? Number(digits) : Number(`${digits}e${exponent}`);
  return nearest === 0 ? 0 : nearest;
}

/**
 * Adds numbers as decimals, without rounding: 0.1 + 0.2 is 0.3.
 *
 * @example
 * numberOf(sumDecimals([0.1, 0.2])) // => 0.3
 */
export function sumDecimals(values: ArrayLike<number>): Decimal {
  let whole = 0; // the sum of the whole numbers met so far, while it is exact
  let sum: Decimal = { digits: BigInt(0), exponent: 0 };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (Number.isInteger(value) && Number.isSafeInteger(whole + value)) whole += value;
    else sum = plusDecimal(sum, decimalOf(value));
  }
  return plusDecimal(sum, decimalOf(whole));
}

/**
 * left − right, as decimals: 0.4 − 0.5 is −0.1.
 *
 * @example
 * decimalDifference(0.4, 0.5) // => -0.1
 */
export function decimalDifference(left: number, right: number): number {
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const { digits, exponent } = decimalOf(right);
  return numberOf(plusDecimal(decimalOf(left), { digits: -digits, exponent }));
}

/**
 * The exact product of numbers as decimals. Its digits grow with every factor.
 *
 * @example
 * numberOf(productOfDecimals([0.1, 3])) // => 0.3
 */
export function productOfDecimals(factors: readonly number[]): Decimal {
  let digits = BigInt(1);
  let exponent = 0;
  for (const factor of factors) {
    const decimal = decimalOf(factor);
    digits *= decimal.digits;
    exponent += decimal.exponent;
  }
  return { digits, exponent };
}

/** The sum of two decimals. */
function plusDecimal(left: Decimal, right: Decimal): Decimal {
  if (left.exponent === right.exponent) return { digits: left.digits + right.digits, exponent: left.exponent };
  const { digits, exponent } = alignDecimals(left, right);
  return { digits: digits.reduce((sum, part) => sum + part, BigInt(0)), exponent };
}
