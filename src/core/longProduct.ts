/** A number as (high + low) × 2^exponent, about 106 bits long, of any size. */
export interface LongNumber {
  readonly high: number;
  readonly low: number;
  readonly exponent: number;
}

const splitter = 2 ** 27 + 1;
const far = 2 ** 300;
const near = 2 ** -300;

/**
 * The product of numbers in double length (Dekker 1971), which neither overflows nor vanishes on the way.
 *
 * @example
 * longProduct([3, 5]) // => { high: 15, low: 0, exponent: 0 }
 */
export function longProduct(factors: readonly number[]): LongNumber {
  let high = 1;
  let low = 0;
  let exponent = 0;
  for (const given of factors) {
    const size = Math.abs(given);
    const shift = size > far ? 600 : size < near && size > 0 ? -600 : 0;
    const factor = given * 2 ** -shift;
    const product = high * factor;
    const rest = lostIn(high, factor, product) + low * factor;
    high = product + rest;
    low = rest - (high - product);
    exponent += shift;
    const scale = Math.abs(high) > far ? 300 : Math.abs(high) < near && high !== 0 ? -300 : 0;
    if (scale !== 0) {
      high *= 2 ** -scale;
      low *= 2 ** -scale;
      exponent += scale;
    }
  }
  return { high, low, exponent };
}

/** What rounding lost in a product of two doubles. */
function lostIn(left: number, right: number, product: number): number {
  const leftHigh = splitter * left - (splitter * left - left);
  const rightHigh = splitter * right - (splitter * right - right);
  const leftLow = left - leftHigh;
  const rightLow = right - rightHigh;
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}

/**
 * value × 2^exponent for exponents beyond those that a double can hold.
 *
 * @example
 * timesPowerOfTwo(2 ** -1000, 1002) // => 4
 */
export function timesPowerOfTwo(value: number, exponent: number): number {
  const within = Math.max(-1000, Math.min(1000, exponent));
  const rest = Math.max(-1000, Math.min(1000, exponent - within));
  return value * 2 ** within * 2 ** rest;
}
