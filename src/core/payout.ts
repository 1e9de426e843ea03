import { anyNumber, demand, nonNegative, positive } from "./domain";
import { fault, type FaultError } from "./fault";

/** A step of a commission scale: from this attainment on, revenue earns this rate. */
export interface Tier {
  /** Attainment, a share of the plan: 1 is the plan itself. */
  readonly from: number;
  /** What a unit of revenue earns, 0 or above. */
  readonly rate: number;
}

/**
 * The commission for a revenue: progressive, not retroactive. Each slice of the revenue earns the rate of the tier it
 * lies in, nothing below the first tier.
 *
 * @param fact revenue brought, in money; below 0 earns 0
 * @param plan in the same currency, above 0
 * @param tiers rising by `from`, at least one
 * @param cap the most that is paid, above 0
 * @throws notRising, negative, notPositive; zeroPlan
 * @example
 * commissionPayout(120, 100, [{ from: 0, rate: 0.05 }, { from: 1, rate: 0.1 }]) // => 7
 */
export function commissionPayout(fact: number, plan: number, tiers: readonly Tier[], cap?: number): number {
  const wrong = tiersRise(tiers, "tiers");
  if (wrong !== undefined) throw wrong;
  demand(anyNumber, fact, "fact");
  demand(nonNegative, plan, "plan");
  if (cap !== undefined) demand(positive, cap, "cap");
  if (plan === 0) throw fault("zeroPlan", {}, "plan");
  let payout = 0;
  tiers.forEach(({ from, rate }, index) => {
    const start = Math.max(0, from * plan);
    const end = Math.min(fact, (tiers[index + 1]?.from ?? Infinity) * plan);
    if (end > start) payout += rate * (end - start);
  });
  return cap === undefined ? payout : Math.min(cap, payout);
}

/**
 * What is wrong with a scale, or nothing: each tier starts above the one before, and no rate is below 0.
 *
 * @example
 * tiersRise([{ from: 0, rate: 0.05 }], "tiers") // => undefined
 */
export function tiersRise(tiers: readonly Tier[], path: string): FaultError | undefined {
  const fallen = tiers.findIndex(({ from }, index) => index > 0 && !(from > (tiers[index - 1]?.from ?? 0)));
  const [value, before] = [tiers[fallen]?.from, tiers[fallen - 1]?.from];
  if (value !== undefined && before !== undefined) return fault("notRising", { value, before }, path);
  const negative = tiers.find(({ rate }) => rate < 0);
  return negative === undefined ? undefined : fault("negative", { value: negative.rate }, path);
}
