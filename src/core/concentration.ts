import { demand, nonNegative, positiveCount } from "./domain";
import { sumError } from "./exact";
import { fault } from "./fault";

/** How much hangs on a few clients. */
export interface Concentration {
  /** Herfindahl–Hirschman index: the sum of squared shares, above 0 to 1. */
  readonly index: number;
  /** The share of the largest ones. */
  readonly topShare: number;
}

/**
 * How concentrated revenues are: the Herfindahl–Hirschman index and the share of the largest clients.
 *
 * @param revenues by client, 0 or above
 * @param top how many of the largest make the share, 1 or above; all of them from their number on
 * @throws negative, notWhole, notPositive, tooLarge; allZero without any revenue
 * @example
 * clientConcentration([50, 30, 20], 2) // => { index: 0.38, topShare: 0.8 }
 */
export function clientConcentration(revenues: readonly number[], top: number): Concentration {
  for (const revenue of revenues) demand(nonNegative, revenue, "revenues");
  demand(positiveCount, top, "top");
  const largest = revenues.reduce((most, revenue) => Math.max(most, revenue), 0);
  if (largest === 0) throw fault("allZero", {}, "revenues");
  // Against the largest one, so that neither sum nor square overflows; from the largest down.
  const sizes = revenues.map((revenue) => revenue / largest).sort((left, right) => right - left);
  const total = sumOf(sizes);
  const index = sumOf(sizes.map((size) => size * size)) / total / total;
  return { index: Math.min(1, index), topShare: top >= sizes.length ? 1 : sumOf(sizes.slice(0, top)) / total };
}

/** A sum whose rounding is added up beside it (Neumaier 1974). */
function sumOf(values: readonly number[]): number {
  let sum = 0;
  let rounding = 0;
  for (const value of values) {
    rounding += sumError(sum, value);
    sum += value;
  }
  return sum + rounding;
}
