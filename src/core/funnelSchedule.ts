import { count, demand, exactLimit, nonNegative, share } from "./domain";
import { fault } from "./fault";
import { conversionsFrom } from "./funnel";
import { roundUp } from "./rounding";

/** The most cells of one schedule. */
const cellLimit = 10_000_000;

/**
 * When the work of each stage must happen for the deals to close in their periods. Needs are carried up exactly; a lag
 * between whole numbers splits linearly (0.25: three quarters in the same period, one quarter a period earlier), and
 * what falls before the first period stands in a place of its own. Each stage is rounded cumulatively: up to and
 * including each period it holds the exact need so far, rounded up, so that work is never late and the stage sums to
 * its total rounded up.
 *
 * @param deals whole deals by period, 0 or above
 * @param conversions from the top of the funnel down, each in (0, 1]
 * @param lags periods between each stage and the next one, 0 or above, as many as conversions
 * @returns a row a stage, from the top down to the deals: before the first period, then by period
 * @throws negative, notWhole, tooLarge, notShare, wrongCount; answerTooLarge above 2⁵³ in a stage; tooMuchWork beyond
 * 10⁷ cells
 * @example
 * funnelSchedule([2, 4], [0.5], [1]) // => [[4, 8, 0], [0, 2, 4]]
 */
export function funnelSchedule(
  deals: readonly number[],
  conversions: readonly number[],
  lags: readonly number[],
): readonly (readonly number[])[] {
  if (lags.length !== conversions.length) throw fault("wrongCount", { count: lags.length, expected: conversions.length }, "lags");
  for (const value of deals) demand(count, value, "deals");
  for (const value of conversions) demand(share, value, "conversions");
  for (const value of lags) demand(nonNegative, value, "lags");
  const size = (conversions.length + 1) * (deals.length + 1);
  if (size > cellLimit) throw fault("tooMuchWork", { size, limit: cellLimit });

  // closed[t]: the deals whose work at this stage must be done by the end of period t; 0 is before the first period.
  let closed: readonly number[] = runningSums([0, ...deals]);
  const rows = [toRow(closed, 1)];
  const overall = conversionsFrom(conversions);
  for (let stage = conversions.length - 1; stage >= 0; stage--) {
    closed = earlier(closed, lags[stage] ?? 0);
    rows.push(toRow(closed, overall[stage] ?? 1));
  }
  return rows.reverse();
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** The same deals, needed a lag earlier: what is due by t + lag, between whole periods in proportion. */
function earlier(closed: readonly number[], lag: number): readonly number[] {
  const last = closed.length - 1;
  const whole = Math.min(Math.floor(lag), last);
  const part = fractionOf(lag);
  const at = (period: number): number => closed[Math.min(period, last)] ?? 0;
  return closed.map((_, period) => at(period + whole) + part * (at(period + whole + 1) - at(period + whole)));
}

/** The decimals of a number as they are written: 100.3 has 0.3, not 0.29999999999999716. */
function fractionOf(value: number): number {
  return value < 1 ? value : Number(`0.${String(value).split(".")[1] ?? "0"}`);
}

/** What is due in each period: the need so far, rounded up, minus what was due before. */
function toRow(closed: readonly number[], conversion: number): readonly number[] {
  let done = 0;
  return closed.map((value) => {
    const due = value === 0 ? done : Math.max(done, roundUp(value / conversion));
    if (!(due <= exactLimit)) throw fault("answerTooLarge", { limit: exactLimit });
    const work = due - done;
    done = due;
    return work;
  });
}
