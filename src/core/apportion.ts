import { alignDecimals, decimalOf, numberOf, sumDecimals, type Decimal } from "./decimal";
import { anyNumber, demand, demandEach, nonNegative, positive } from "./domain";
import { fault } from "./fault";
import { largestRemainders } from "./largestRemainders";
import { stepsToAmount, wholeSteps } from "./steps";
import { wholeShares } from "./wholeShares";

/** How a total is to be split. */
export interface ApportionOptions {
  /** The smallest amount a part may differ by: 1 for deals, 1000 for round money, 0.01 for cents. Above 0; 1 when left out. */
  readonly step?: number;
  /** Cells above 0 are kept as they are and the others share the rest. As many as there are weights. */
  readonly fixed?: ArrayLike<number>;
}

/** Fixed amounts may exceed the total by its last bits (0.1 + 0.2 of 0.3). */
const dust = 2 ** -50;

/**
 * Splits a total into whole steps in proportion to weights, by largest remainders (Hamilton's method), exactly.
 *
 * A part's share is (whole steps in the total) × weight / sum of weights, rounded to 6 places. It gets the floor of its
 * share; the steps left over go one each to the largest remainders, among equals to the larger weight, then to the earlier
 * position. What of the total is no whole step goes to the largest weight, the earlier of equals. A negative total mirrors
 * the positive one, fixed parts too.
 *
 * Total, step and fixed parts are read as decimals, the way a sheet shows them: 100.1 is 10,010 cents, a part of 3 steps
 * of 0.1 is the double nearest to 0.3, and the parts, read so, add up to the total. (Binary addition of cents may differ
 * from that in its last bits, as it does in every sheet.) Weights are taken as the doubles they are.
 *
 * @param total up to 2⁵³ steps
 * @param weights 0 or above, not all 0
 * @returns an amount for each weight
 * @throws negative, zeroWeights, notPositive, tooLarge (more than 2⁵³ steps), fixedAboveTotal, restUnshared (something is
 * left to share, and only weights of 0 to share it)
 * @example
 * apportion(10, [1, 1, 1]) // => [4, 3, 3]
 */
export function apportion(total: number, weights: ArrayLike<number>, options: ApportionOptions = {}): number[] {
  const { step = 1, fixed } = options;
  demand(anyNumber, total, "total");
  demandWeights(weights);
  demand(positive, step, "step");
  if (fixed !== undefined) demandFixed(fixed, weights.length);
  const size = Math.abs(total);
  const parts = fixed === undefined ? shareOut(size, weights, step) : shareRest(size, weights, step, fixed);
  if (total < 0) for (let index = 0; index < parts.length; index += 1) parts[index] = 0 - (parts[index] ?? 0);
  return parts;
}

/** Splits what the fixed parts leave. */
function shareRest(total: number, weights: ArrayLike<number>, step: number, fixed: ArrayLike<number>): number[] {
  const sum = sumDecimals(fixed);
  const { digits, exponent } = alignDecimals(decimalOf(total), sum);
  const [all = BigInt(0), kept = BigInt(0)] = digits;
  const rest = numberOf({ digits: all - kept, exponent });
  if (rest < -dust * total) throw fault("fixedAboveTotal", { fixed: numberOf(sum), total }, "fixed");
  const open = Float64Array.from(weights);
  for (let index = 0; index < open.length; index += 1) if ((fixed[index] ?? 0) > 0) open[index] = 0;
  const shared = open.some((weight) => weight > 0);
  if (rest > 0 && !shared) throw fault("restUnshared", { rest }, "weights");
  const parts = rest > 0 ? shareOut({ digits: all - kept, exponent }, open, step) : Array.from(open, () => 0);
  for (let index = 0; index < parts.length; index += 1) {
    const own = fixed[index] ?? 0;
    if (own > 0) parts[index] = own;
  }
  return parts;
}

/** Splits an amount ≥ 0 among weights that are not all 0. */
function shareOut(amount: number | Decimal, weights: ArrayLike<number>, step: number): number[] {
  const { steps, rest } = wholeSteps(amount, step, "total");
  const { wholes, millionths } = wholeShares(steps, weights);
  let left = steps;
  let heaviest = 0;
  for (let index = 0; index < weights.length; index += 1) {
    left -= wholes[index] ?? 0;
    if ((weights[index] ?? 0) > (weights[heaviest] ?? 0)) heaviest = index;
  }
  const getsOneMore = largestRemainders(millionths, weights, left);
  if (left < 0) takeBack(wholes, millionths, weights, -left);
  const amountOf = stepsToAmount(step);
  const parts = new Array<number>(weights.length);
  for (let index = 0; index < parts.length; index += 1) {
    parts[index] = amountOf((wholes[index] ?? 0) + (getsOneMore(index) ? 1 : 0), index === heaviest ? rest : undefined);
  }
  return parts;
}

/**
 * Rounding to 6 places can lift two million shares and more to a sum above the total: the steps too many are taken from
 * those who would be last to get one.
 */
function takeBack(wholes: Float64Array, millionths: Int32Array, weights: ArrayLike<number>, tooMany: number): void {
  const holders: number[] = [];
  for (let index = 0; index < wholes.length; index += 1) if ((wholes[index] ?? 0) > 0) holders.push(index);
  holders.sort(
    (left, right) => (millionths[left] ?? 0) - (millionths[right] ?? 0) || (weights[left] ?? 0) - (weights[right] ?? 0) || right - left,
  );
  for (const index of holders.slice(0, tooMany)) wholes[index] = (wholes[index] ?? 0) - 1;
}

/** Weights: each 0 or above, not all 0. */
function demandWeights(weights: ArrayLike<number>): void {
  demandEach(nonNegative, weights, "weights");
  for (let index = 0; index < weights.length; index += 1) if ((weights[index] ?? 0) > 0) return;
  throw fault("zeroWeights", {}, "weights");
}

/** Fixed parts: as many as weights, each 0 or above. */
function demandFixed(fixed: ArrayLike<number>, length: number): void {
  if (fixed.length !== length)
    throw fault("shapesDiffer", { rows: fixed.length, columns: 1, expectedRows: length, expectedColumns: 1 }, "fixed");
  demandEach(nonNegative, fixed, "fixed");
}
