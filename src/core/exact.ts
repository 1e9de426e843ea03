/** 2²⁷ + 1: splits a double into two halves whose products are exact (Veltkamp 1968). */
const splitter = 134217729;

/**
 * What rounding took from a product: a · b − fl(a · b), exactly (Dekker 1971), unless it underflows or a factor is
 * above 10³⁰⁰.
 *
 * @example
 * productError(0.1, 10) // => 5.551115123125783e-17
 */
export function productError(left: number, right: number): number {
  const product = left * right;
  const leftSplit = left * splitter;
  const leftHigh = leftSplit - (leftSplit - left);
  const leftLow = left - leftHigh;
  const rightSplit = right * splitter;
  const rightHigh = rightSplit - (rightSplit - right);
  const rightLow = right - rightHigh;
  return leftLow * rightLow - (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow);
}

/**
 * What rounding took from a sum: a + b − fl(a + b), exactly (Knuth, The Art of Computer Programming 2, 4.2.2).
 *
 * @example
 * sumError(1, 1e-20) // => 1e-20
 */
export function sumError(left: number, right: number): number {
  const sum = left + right;
  const rightPart = sum - left;
  return left - (sum - rightPart) + (right - rightPart);
}
