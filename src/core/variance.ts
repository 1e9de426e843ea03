import { alignDecimals, decimalDifference, numberOf, productOfDecimals } from "./decimal";
import { anyNumber, demandEach } from "./domain";
import { fault } from "./fault";
import { legendreRule } from "./legendre";
import { longProduct, timesPowerOfTwo } from "./longProduct";

/** The most factors of one product that may differ between plan and fact. */
export const factorLimit = 1000;
/** Up to so many factors the difference of the products is known to the last digit. */
const settledLimit = 100;

/**
 * Why a product differs from its plan: each factor's Shapley contribution, the mean over all orders in which the factors
 * can change from plan to fact one after another. The contributions sum to the difference of the products; a factor that
 * did not change contributes 0; zeros and signs are fine.
 *
 * The mean over n! orders is an integral, (fact_i − plan_i) ∫₀¹ Π_{j≠i} (plan_j + s (fact_j − plan_j)) ds (G. Owen 1972,
 * "Multilinear extensions of games": its coefficients are the elementary symmetric polynomials of the factors). The degree
 * is below n, so Gauss–Legendre's rule with ⌈n / 2⌉ nodes gives it exactly, in n² / 2 steps for all factors together.
 * Numbers are read as decimals, the way a sheet shows them. What rounding leaves over, a few of the last bits, goes to the
 * largest contribution.
 *
 * @param plan the planned factors, any numbers
 * @param fact the factors that came out, as many
 * @returns a contribution for each factor, in the unit of the product
 * @throws shapesDiffer, tooLarge (more than 1,000 factors differ), answerTooLarge
 * @example
 * shapleyContributions([2, 3], [4, 5]) // => [8, 6]
 */
export function shapleyContributions(plan: readonly number[], fact: readonly number[]): readonly number[] {
  if (fact.length !== plan.length)
    throw fault("shapesDiffer", { rows: 1, columns: fact.length, expectedRows: 1, expectedColumns: plan.length }, "fact");
  demandEach(anyNumber, plan, "plan");
  demandEach(anyNumber, fact, "fact");
  const changed = plan.flatMap((factor, index) => (factor === fact[index] ? [] : [index]));
  if (changed.length > factorLimit) throw fault("tooLarge", { value: changed.length, limit: factorLimit }, "fact");
  const contributions = plan.map(() => 0);
  const same = longProduct(plan.filter((factor, index) => factor === fact[index]));
  if (changed.length === 0 || same.high === 0) return contributions;
  const scales = changed.map((index) => scaleOf(plan[index] ?? 0, fact[index] ?? 0));
  const before = scaled(changed, plan, scales);
  const after = scaled(changed, fact, scales);
  const exponent = scales.reduce((sum, scale) => sum + scale, same.exponent);
  meansOfOthers(before, after).forEach((mean, index) => {
    const position = changed[index] ?? 0;
    const change = changeOf(plan[position] ?? 0, fact[position] ?? 0, scales[index] ?? 0);
    contributions[position] = timesPowerOfTwo(mean * change * same.high, exponent);
  });
  if (plan.length <= settledLimit) settle(contributions, differenceOfProducts(plan, fact));
  if (!contributions.every(Number.isFinite)) throw fault("answerTooLarge", { limit: Number.MAX_VALUE });
  return contributions;
}

/** The power of two that brings the larger of two sizes near 1, so that no product of 1,000 factors overflows. */
function scaleOf(plan: number, fact: number): number {
  return Math.round(Math.log2(Math.max(Math.abs(plan), Math.abs(fact))));
}

function scaled(changed: readonly number[], values: readonly number[], scales: readonly number[]): Float64Array {
  const factors = new Float64Array(changed.length);
  changed.forEach((position, index) => (factors[index] = timesPowerOfTwo(values[position] ?? 0, -(scales[index] ?? 0))));
  return factors;
}

/** How far a factor moved, in decimals, scaled as it is. */
function changeOf(plan: number, fact: number, scale: number): number {
  const change = decimalDifference(fact, plan);
  return Number.isFinite(change) ? timesPowerOfTwo(change, -scale) : timesPowerOfTwo(fact, -scale) - timesPowerOfTwo(plan, -scale);
}

/** For each factor the mean product of the others on the straight way from plan to fact. */
function meansOfOthers(before: Float64Array, after: Float64Array): Float64Array {
  const count = before.length;
  const { nodes, weights } = legendreRule(Math.ceil(count / 2));
  const means = new Float64Array(count);
  const left = new Float64Array(count + 1).fill(1);
  const factors = new Float64Array(count);
  for (let turn = 0; turn < nodes.length; turn += 1) {
    const at = nodes[turn] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const factor = (before[index] ?? 0) * (1 - at) + (after[index] ?? 0) * at;
      factors[index] = factor;
      left[index + 1] = (left[index] ?? 0) * factor;
    }
    let right = weights[turn] ?? 0;
    for (let index = count - 1; index >= 0; index -= 1) {
      means[index] = (means[index] ?? 0) + (left[index] ?? 0) * right;
      right *= factors[index] ?? 0;
    }
  }
  return means;
}

/** The difference of the two products, in decimals. */
function differenceOfProducts(plan: readonly number[], fact: readonly number[]): number {
  const { digits, exponent } = alignDecimals(productOfDecimals(fact), productOfDecimals(plan));
  const [came = BigInt(0), planned = BigInt(0)] = digits;
  return numberOf({ digits: came - planned, exponent });
}

/** Gives what the contributions miss of the difference to the largest of them. */
function settle(contributions: number[], difference: number): void {
  let largest = 0;
  let rest = difference;
  let lost = 0;
  contributions.forEach((value, index) => {
    if (Math.abs(value) > Math.abs(contributions[largest] ?? 0)) largest = index;
    const next = rest - value;
    const shadow = next - rest;
    lost += rest - (next - shadow) - (value + shadow);
    rest = next;
  });
  contributions[largest] = (contributions[largest] ?? 0) + (rest + lost);
}
