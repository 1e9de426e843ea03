/// <reference lib="es2020.bigint" />

/** Exponents of doubles as they are stored: 0 … 2046. */
const exponents = 2047;
const halfMantissa = 2 ** 27;
const view = new DataView(new ArrayBuffer(8));

/** Takes a double ≥ 0 apart: its value is mantissa × 2^(exponent − 1075), the exponent being 1 or above. */
function takeApart(value: number): { readonly mantissa: number; readonly exponent: number } {
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const exponent = high >>> 20;
  return exponent === 0
    ? { mantissa: high * 2 ** 32 + view.getUint32(4), exponent: 1 }
    : { mantissa: ((high & 0xfffff) + 2 ** 20) * 2 ** 32 + view.getUint32(4), exponent };
}

/** The exact sum of doubles ≥ 0, as sum × 2^(exponent − 1075): mantissas are added by exponent, in halves that cannot overflow. */
function exactSum(values: ArrayLike<number>): { readonly sum: bigint; readonly exponent: number } {
  const highs = new Float64Array(exponents);
  const lows = new Float64Array(exponents);
  let least = exponents;
  let most = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value === 0) continue;
    const { mantissa, exponent } = takeApart(value);
    const high = Math.floor(mantissa / halfMantissa);
    highs[exponent] = (highs[exponent] ?? 0) + high;
    lows[exponent] = (lows[exponent] ?? 0) + (mantissa - high * halfMantissa);
    if (exponent < least) least = exponent;
    if (exponent > most) most = exponent;
  }
  let sum = BigInt(0);
  for (let exponent = least; exponent <= most; exponent += 1) {
    const mantissas = BigInt(highs[exponent] ?? 0) * BigInt(halfMantissa) + BigInt(lows[exponent] ?? 0);
    sum += mantissas << BigInt(exponent - least);
  }
  return { sum, exponent: least };
}

/**
 * A judge for shares that lie too close to a rounding boundary for floating point: count × weight / sum of the weights in
 * millionths, rounded half up, in whole-number arithmetic. The weights are the doubles themselves, taken exactly.
 *
 * @param weights finite, 0 or above, not all 0
 * @param count whole, 0 to 2⁵³
 * @returns a function of one of the weights: the whole part and the millionths (0 to 999,999) of its share
 * @example
 * exactShare([1, 127], 1)(1) // => { whole: 0, millionths: 7813 }
 */
export function exactShare(
  weights: ArrayLike<number>,
  count: number,
): (weight: number) => { readonly whole: number; readonly millionths: number } {
  const { sum, exponent: least } = exactSum(weights);
  const scaledCount = BigInt(count) * BigInt(2e6);
  const million = BigInt(1e6);
  let seenWeight = 0;
  let seen = { whole: 0, millionths: 0 };
  return (weight) => {
    if (weight === seenWeight) return seen;
    const { mantissa, exponent } = takeApart(weight);
    const rounded = (((scaledCount * BigInt(mantissa)) << BigInt(exponent - least)) + sum) / (sum + sum);
    seenWeight = weight;
    seen = { whole: Number(rounded / million), millionths: Number(rounded % million) };
    return seen;
  };
}
