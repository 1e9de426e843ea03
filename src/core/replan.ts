import { apportion } from "./apportion";
import { alignDecimals, numberOf, sumDecimals } from "./decimal";
import { demand, demandEach, nonNegative, positive } from "./domain";
import { fault } from "./fault";

/**
 * Closes the first periods with their facts and splits what is still missing over the rest in proportion to their plan
 * (equally if that is all 0), so that the total stands. A surplus larger than the rest leaves the rest 0.
 *
 * @param plan by period, 0 or above
 * @param fact by period, as many as in the plan; those of open periods are not read
 * @param closed how many periods are closed, 0 to all of them
 * @param step the smallest amount, above 0
 * @returns facts of the closed periods, new plans of the open ones
 * @throws shapesDiffer, negative, notWhole, tooLarge, notPositive
 * @example
 * replanPeriods([10, 10, 10], [4, 0, 0], 1) // => [4, 13, 13]
 */
export function replanPeriods(plan: readonly number[], fact: readonly number[], closed: number, step = 1): readonly number[] {
  if (fact.length !== plan.length)
    throw fault("shapesDiffer", { rows: fact.length, columns: 1, expectedRows: plan.length, expectedColumns: 1 }, "fact");
  demandEach(nonNegative, plan, "plan");
  demand(nonNegative, closed, "closed");
  if (!Number.isInteger(closed)) throw fault("notWhole", { value: closed }, "closed");
  if (closed > plan.length) throw fault("tooLarge", { value: closed, limit: plan.length }, "closed");
  demand(positive, step, "step");
  const facts = fact.slice(0, closed);
  const open = plan.slice(closed);
  if (open.length === 0) return facts;
  const { digits, exponent } = alignDecimals(sumDecimals(plan), sumDecimals(facts));
  const [total = BigInt(0), done = BigInt(0)] = digits;
  const missing = Math.max(0, numberOf({ digits: total - done, exponent }));
  const weights = open.some((amount) => amount > 0) ? open : open.map(() => 1);
  return [...facts, ...apportion(missing, weights, { step })];
}
