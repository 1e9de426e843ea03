import { apportion, toCents } from "../core";
import type { Plan, Stream } from "./plan";

/** How the goal falls on the streams. */
export interface StreamTargets {
  /** The revenue that the goal asks for, in money with two decimals. */
  readonly goal: number;
  /** By stream, in money; shares by the largest remainder in whole units of money. */
  readonly targets: readonly number[];
  readonly sum: number;
  /** sum − goal: 0 when the parts make the goal. */
  readonly off: number;
  /** False when no revenue can bring the profit asked for. */
  readonly reachable: boolean;
}

/**
 * Splits the goal over the streams: amounts stand as they are, shares take their part of the goal in whole units.
 * A profit goal is first turned into revenue: (profit + fixed costs) ÷ Σ(share × margin).
 */
export function streamTargets(plan: Plan): StreamTargets {
  const goal = revenueGoal(plan);
  if (goal === undefined) return { goal: 0, targets: plan.streams.map(() => 0), sum: 0, off: 0, reachable: false };
  const fixed = total(plan.streams.map((stream) => stream.amount ?? 0));
  const shares = plan.streams.map((stream) => (stream.amount === undefined ? (stream.share ?? 0) : 0));
  const pool = sharedPool(goal, fixed, total(shares));
  const parts = pool > 0 ? apportion(pool, shares, { step: splitStep(goal) }) : shares.map(() => 0);
  const targets = plan.streams.map((stream, index) => stream.amount ?? parts[index] ?? 0);
  const sum = total(targets);
  return { goal, targets, sum, off: toCents(sum - goal), reachable: true };
}

/** Shares are split in whole units of money; above a thousand million in steps of 10, 100 …, so that a sheet can do it exactly. */
export function splitStep(goal: number): number {
  return 10 ** Math.max(0, Math.ceil(Math.round((Math.log10(Math.max(1, goal)) - 9) * 1e9) / 1e9));
}

/** What the shares divide: the goal less the fixed amounts, or as much of the goal as the shares name when that is not the whole. */
function sharedPool(goal: number, fixed: number, shares: number): number {
  if (shares === 0) return 0;
  const whole = Math.abs(fixed + goal * shares - goal) < 0.5 && fixed <= goal;
  return whole ? toCents(goal - fixed) : toCents(goal * shares);
}

function revenueGoal({ goal, streams }: Plan): number | undefined {
  if (goal.kind === "revenue") return goal.amount;
  const mix = effectiveShares(streams);
  const margin = total(streams.map((stream, index) => (mix[index] ?? 0) * (stream.margin ?? 0)));
  return margin > 0 ? toCents((goal.amount + goal.fixedCosts) / margin) : undefined;
}

/** The mix that a profit goal assumes: shares as typed, the rest of the whole by the amounts. */
function effectiveShares(streams: readonly Stream[]): readonly number[] {
  const shares = total(streams.map((stream) => (stream.amount === undefined ? (stream.share ?? 0) : 0)));
  const amounts = total(streams.map((stream) => stream.amount ?? 0));
  return streams.map(({ amount, share }) => {
    if (amount === undefined) return share ?? 0;
    return amounts > 0 ? (amount / amounts) * Math.max(0, 1 - shares) : 0;
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
