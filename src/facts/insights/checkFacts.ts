import { normalReach, quantile } from "../../core";
import { sameName, type Stream } from "../../plan";
import type { Fact } from "../fact";

/** What won deals of a stream brought. */
export interface CheckFacts {
  /** Money a deal, on average. */
  readonly value: number;
  /** Won deals whose money is known, and those whose is not. */
  readonly deals: number;
  readonly withoutAmount: number;
  readonly from: string;
  readonly to: string;
  /** Only where each deal is known by itself, two or more of them: half of them lie between the quartiles. */
  readonly quartiles?: readonly [number, number];
  /** The normal interval of the mean, at the level asked for. */
  readonly interval?: readonly [number, number];
}

/**
 * The average check of a stream: money of its won deals over their number. Deals without money are left out and counted.
 *
 * @param wins won deals of the plan, each a fact or many alike summed up
 * @param level of confidence, in (0, 1)
 * @returns undefined when no won deal has money
 */
export function checkFacts(wins: readonly Fact[], stream: Stream, level: number): CheckFacts | undefined {
  const own = wins.filter((fact) => fact.stream !== undefined && sameName(fact.stream, stream.name));
  const paid = own.filter(({ amount }) => amount > 0);
  const deals = sum(paid.map(({ count }) => count));
  if (deals === 0) return undefined;
  const value = sum(paid.map(({ amount }) => amount)) / deals;
  const dates = paid.map(({ date }) => date).sort();
  return {
    ...{ value, deals, withoutAmount: sum(own.map(({ count }) => count)) - deals },
    ...{ from: dates[0] ?? "", to: dates[dates.length - 1] ?? "" },
    ...(paid.length > 1 && paid.every(({ count }) => count === 1) ? spreadOf(paid, value, level) : {}),
  };
}

function spreadOf(paid: readonly Fact[], mean: number, level: number): Pick<CheckFacts, "quartiles" | "interval"> {
  const amounts = paid.map(({ amount }) => amount).sort((left, right) => left - right);
  const deviation = Math.sqrt(sum(amounts.map((amount) => (amount - mean) ** 2)) / (amounts.length - 1));
  const reach = (normalReach(level) * deviation) / Math.sqrt(amounts.length);
  return { quartiles: [quantile(amounts, 0.25), quantile(amounts, 0.75)], interval: [Math.max(0, mean - reach), mean + reach] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
