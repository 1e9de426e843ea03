import { alignDecimals, decimalOf, sumDecimals, type Decimal } from "./decimal";
import { demand, nonNegative, share } from "./domain";
import { sumError } from "./exact";
import { fault } from "./fault";

/** The class of a value; a value of 0 has none. */
export type AbcClass = "A" | "B" | "C" | "";

/** Shares nearer than this to a bound are compared as decimals; doubles settle the others. */
const doubt = 1e-14;

/**
 * ABC classes of values: A while the cumulative share before the item is below `a`, B while it is below `b`, else C;
 * the largest first, equal ones by position. Shares are compared exactly, values and bounds read as decimals: 0.7 + 0.1
 * of 1 is 0.8, not below it.
 *
 * @param values 0 or above
 * @param a where class A ends, in (0, 1]
 * @param b where class B ends, from `a` to 1
 * @returns a class for each value, in their order
 * @throws negative, notShare, boundsCrossed; allZero when nothing is above 0
 * @example
 * abcClasses([0.1, 0.7, 0, 0.2], 0.8, 0.95) // => ["B", "A", "", "A"]
 */
export function abcClasses(values: readonly number[], a: number, b: number): readonly AbcClass[] {
  for (const value of values) demand(nonNegative, value, "values");
  demand(share, a, "a");
  demand(share, b, "b");
  if (a > b) throw fault("boundsCrossed", { low: a, high: b }, "a");
  const order = values.map((_, index) => index).filter((index) => values[index] !== 0);
  if (order.length === 0) throw fault("allZero", {}, "values");
  order.sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);

  const sorted = order.map((index) => values[index] ?? 0);
  const shares = sharesBefore(sorted);
  const countBelow = (bound: number): number => firstNotBelow(sorted, shares, bound);
  const [endOfA, endOfB] = [countBelow(a), countBelow(b)];
  const classes = new Array<AbcClass>(values.length).fill("");
  order.forEach((index, rank) => (classes[index] = rank < endOfA ? "A" : rank < endOfB ? "B" : "C"));
  return classes;
}

/** The cumulative share before each item, to the last digit or two. */
function sharesBefore(sorted: readonly number[]): readonly number[] {
  const largest = sorted[0] ?? 1;
  let sum = 0;
  let rounding = 0;
  const sums = sorted.map((value) => {
    const before = sum + rounding;
    rounding += sumError(sum, value / largest);
    sum += value / largest;
    return before;
  });
  return sums.map((before) => before / (sum + rounding));
}

/** How many items come before the first one whose cumulative share before it is not below the bound. */
function firstNotBelow(sorted: readonly number[], shares: readonly number[], bound: number): number {
  const doubtful = firstAtLeast(shares, bound * (1 - doubt));
  const sure = firstAtLeast(shares, bound * (1 + doubt));
  if (doubtful === sure) return sure;
  const [limit, factor] = [sumDecimals(sorted), decimalOf(bound)];
  const least: Decimal = { digits: limit.digits * factor.digits, exponent: limit.exponent + factor.exponent };
  let sum = sumDecimals(sorted.slice(0, doubtful));
  for (let rank = doubtful; rank < sure; rank++) {
    const [before = sum.digits, wanted = least.digits] = alignDecimals(sum, least).digits;
    if (before >= wanted) return rank;
    const { digits, exponent } = alignDecimals(sum, decimalOf(sorted[rank] ?? 0));
    sum = { digits: digits.reduce((all, part) => all + part), exponent };
  }
  return sure;
}

/** The first place of a rising list whose value is at least `least`; its length if there is none. */
function firstAtLeast(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
