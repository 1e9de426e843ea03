import { exactShare } from "./exactShare";

/** Shares of a whole count, each rounded to 6 places: the whole part and the millionths that remain. */
export interface WholeShares {
  readonly wholes: Float64Array;
  readonly millionths: Int32Array;
}

const splitter = 2 ** 27 + 1;
const perWhole = 1e6;

/**
 * Each part's share of a count, count × weight / sum of weights, rounded half up to 6 places, exactly.
 *
 * Floating point of double length (Dekker 1971) decides almost every part; what lies so near to a rounding boundary that
 * its error bound does not decide is judged in whole-number arithmetic. The bound: the sum is carried in two doubles,
 * each addition off by at most 2⁻¹⁰⁴ of it; product and quotient add less than 2⁻⁹⁸; the fraction in millionths, a plain
 * double, adds less than 2⁻³⁰.
 *
 * @param count whole, 0 to 2⁵³
 * @param weights finite, 0 or above, not all 0
 * @returns for each weight the whole part and the millionths (0 to 999,999) of its share
 * @example
 * wholeShares(10, [1, 2]).millionths // => Int32Array [333333, 666667]
 */
export function wholeShares(count: number, weights: ArrayLike<number>): WholeShares {
  const length = weights.length;
  const wholes = new Float64Array(length);
  const millionths = new Int32Array(length);
  const scale = scaleOf(weights);
  let sum = 0;
  let sumRest = 0;
  for (let index = 0; index < length; index += 1) {
    const weight = (weights[index] ?? 0) * scale;
    const added = sum + weight;
    const shadow = added - sum;
    const rest = sumRest + (sum - (added - shadow) + (weight - shadow));
    sum = added + rest;
    sumRest = rest - (sum - added);
  }
  const shareError = perWhole * (length * 2 ** -104 + 2 ** -98);
  const sumHigh = splitter * sum - (splitter * sum - sum);
  const sumLow = sum - sumHigh;
  const countHigh = splitter * count - (splitter * count - count);
  const countLow = count - countHigh;
  let judge: ReturnType<typeof exactShare> | undefined;
  for (let index = 0; index < length; index += 1) {
    const given = weights[index] ?? 0;
    if (given === 0) continue;
    const weight = given * scale;
    const weightSplit = splitter * weight;
    const weightHigh = weightSplit - (weightSplit - weight);
    const weightLow = weight - weightHigh;
    const product = count * weight;
    const productRest = countLow * weightLow - (product - countHigh * weightHigh - countLow * weightHigh - countHigh * weightLow);
    const quotient = product / sum;
    const quotientSplit = splitter * quotient;
    const quotientHigh = quotientSplit - (quotientSplit - quotient);
    const quotientLow = quotient - quotientHigh;
    const back = quotient * sum;
    const backRest = quotientLow * sumLow - (back - quotientHigh * sumHigh - quotientLow * sumHigh - quotientHigh * sumLow);
    const quotientRest = (product - back - backRest + productRest - quotient * sumRest) / sum;
    const floor = Math.floor(quotient);
    const position = (quotient - floor + quotientRest) * perWhole + 0.5;
    const rounded = Math.floor(position);
    const past = position - rounded;
    const error = quotient * shareError + 2 ** -30;
    if (past < error || past > 1 - error) {
      judge ??= exactShare(weights, count);
      const share = judge(given);
      wholes[index] = share.whole;
      millionths[index] = share.millionths;
      continue;
    }
    // Above 2⁵² doubles lie 1 apart, and product and quotient are rounded: the whole part may be off by more than 1.
    const carried = Math.floor(rounded / perWhole);
    wholes[index] = floor + carried;
    millionths[index] = rounded - carried * perWhole;
  }
  return { wholes, millionths };
}

/** A power of two that brings the largest weight near 1 where products would overflow or lose bits; else 1. */
function scaleOf(weights: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    if (weight > largest) largest = weight;
  }
  if (largest > 2 ** 400) return 2 ** -800;
  return largest < 2 ** -400 ? 2 ** 600 : 1;
}
