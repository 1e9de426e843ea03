import { demand, nonNegative, positiveCount, rowLimit, signedCount } from "./domain";
import { fault } from "./fault";

/** Someone who works: from a period, counted from 1 (negative: before the plan), up to the period before `leave`. */
interface Stay {
  readonly hire: number;
  /** 0: stays. */
  readonly leave: number;
  readonly people: number;
}

/** The most steps of one call. */
const workLimit = 1e8;

/**
 * What a team can do in each period while newcomers ramp up: a person hired in period h gives norm · ramp[t − h + 1]
 * in period t ≥ h, the ramp's last value for ever after, and nothing from the period they leave in.
 *
 * @param hires the period each person is hired in: 1 is the first, −3 three periods before period 0, 0 nobody
 * @param ramp share of the norm in a person's first, second … period, 0 or above, at least one
 * @param periods how many, 1 to 100,000
 * @param norm what a full worker does in a period, 0 or above
 * @param leaves the period each of them leaves in, 0 stays; as many as hires
 * @returns capacities, one a period
 * @throws negative, notWhole, tooLarge, tooManyRows, wrongCount; tooMuchWork beyond 10⁸ steps
 * @example
 * rampedCapacity([-3, 1], [0.5, 1], 3, 10) // => [15, 20, 20]
 */
export function rampedCapacity(
  hires: readonly number[],
  ramp: readonly number[],
  periods: number,
  norm: number,
  leaves: readonly number[] = [],
): readonly number[] {
  for (const value of ramp) demand(nonNegative, value, "ramp");
  demand(positiveCount, periods, "periods");
  if (periods > rowLimit) throw fault("tooManyRows", { rows: periods, limit: rowLimit }, "periods");
  demand(nonNegative, norm, "norm");
  if (leaves.length !== 0 && leaves.length !== hires.length) {
    throw fault("wrongCount", { count: leaves.length, expected: hires.length }, "leave_periods");
  }
  const stays = staysOf(hires, leaves, periods);
  const steps = stepsOf(ramp);
  const size = steps.length * (stays.length + periods);
  if (size > workLimit) throw fault("tooMuchWork", { size, limit: workLimit });

  const capacity = new Float64Array(periods);
  const heads = new Float64Array(periods + 1);
  for (const step of steps) {
    countHeads(heads, stays, step);
    for (let period = 0; period < periods; period++) capacity[period] = (capacity[period] ?? 0) + step.share * (heads[period] ?? 0);
  }
  return Array.from(capacity, (value) => value * norm);
}

/** The stays that touch the plan, equal ones together. */
function staysOf(hires: readonly number[], leaves: readonly number[], periods: number): readonly Stay[] {
  const stays = new Map<string, Stay>();
  hires.forEach((value, person) => {
    const hire = demand(signedCount, value, "hire_periods");
    const leave = demand(signedCount, leaves[person] ?? 0, "leave_periods");
    if (hire === 0 || hire > periods || (leave !== 0 && leave <= Math.max(hire, 1))) return;
    const key = `${hire} ${leave}`;
    stays.set(key, { hire, leave, people: (stays.get(key)?.people ?? 0) + 1 });
  });
  return [...stays.values()];
}

/** A stretch of a ramp: the same share from one period of a person's work to another, both counted from 1. */
interface Step {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** The ramp as stretches of equal shares; those of 0 give nothing. The last one goes on for ever. */
function stepsOf(ramp: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  ramp.forEach((share, index) => {
    const last = steps[steps.length - 1];
    if (last?.share === share) steps[steps.length - 1] = { ...last, to: index + 1 };
    else steps.push({ share, from: index + 1, to: index + 1 });
  });
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, to: Infinity } : step)).filter((step) => step.share !== 0);
}

/** Fills in how many heads are in a stretch of their ramp, by period. */
function countHeads(heads: Float64Array, stays: readonly Stay[], { from, to }: Step): void {
  const end = heads.length;
  heads.fill(0);
  for (const { hire, leave, people } of stays) {
    const first = Math.max(1, hire + from - 1);
    const after = Math.min(end, hire + to, leave === 0 ? end : leave);
    if (first >= after) continue;
    heads[first - 1] = (heads[first - 1] ?? 0) + people;
    heads[after - 1] = (heads[after - 1] ?? 0) - people;
  }
  for (let period = 1; period < end; period++) heads[period] = (heads[period] ?? 0) + (heads[period - 1] ?? 0);
}
