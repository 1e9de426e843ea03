import { demand, positive } from "./domain";
import { fault } from "./fault";

/**
 * Seasonal indices with mean 1, position 1 being the first value.
 *
 * Two whole seasons or more: classical multiplicative decomposition. The trend is the centred moving average over a
 * season (2 × m for an even season), the ratios to it are averaged by position and divided by their mean. One to two
 * seasons: the mean of each position over the mean of those means.
 *
 * Source: R. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., section 3.4.
 *
 * @param history values above 0 in the order of time
 * @param season how many values make a season, whole, 1 or more
 * @param workingDays as many as values, above 0: history is divided by them first, which gives indices per working day
 * @returns `season` indices
 * @throws notPositive, notWhole, shapesDiffer, historyShort (less than one season)
 * @example
 * seasonalIndices([1, 3, 1, 3], 2) // => [0.5, 1.5]
 */
export function seasonalIndices(history: readonly number[], season = 12, workingDays?: readonly number[]): readonly number[] {
  if (workingDays !== undefined && workingDays.length !== history.length)
    throw fault("shapesDiffer", { rows: workingDays.length, columns: 1, expectedRows: history.length, expectedColumns: 1 }, "working_days");
  history.forEach((value, index) => demand(positive, value, `history[${index + 1}]`));
  demand(positive, season, "season");
  if (!Number.isInteger(season)) throw fault("notWhole", { value: season }, "season");
  workingDays?.forEach((days, index) => demand(positive, days, `working_days[${index + 1}]`));
  if (history.length < season) throw fault("historyShort", { count: history.length, season }, "history");
  const values = tame(history.map((value, index) => value / (workingDays?.[index] ?? 1)));
  const whole = values.length >= 2 * season;
  return normalise(meansByPosition(whole ? ratiosToTrend(values, season) : values, season));
}

/** Values near the largest double are all made smaller by one power of two, lest their sums overflow. */
function tame(values: readonly number[]): readonly number[] {
  return values.some((value) => value > 2 ** 900) ? values.map((value) => value * 2 ** -100) : values;
}

/** Each value over the centred moving average; NaN where the average would reach beyond the ends. */
function ratiosToTrend(values: readonly number[], season: number): readonly number[] {
  const half = Math.floor(season / 2);
  const sums = movingSums(values, season);
  return values.map((value, index) => {
    if (index < half || index + half >= values.length) return NaN;
    const before = sums[index - half] ?? NaN;
    const average = season % 2 === 1 ? before / season : (before + (sums[index - half + 1] ?? NaN)) / 2 / season;
    return value / average;
  });
}

/**
 * The sum of each window of `season` values. Sums run forward and backward from the borders of blocks of that length, so
 * that nothing is ever subtracted and each window takes one addition.
 */
function movingSums(values: readonly number[], season: number): Float64Array {
  const count = values.length;
  const forward = Float64Array.from(values);
  const backward = Float64Array.from(values);
  for (let index = 1; index < count; index += 1)
    if (index % season !== 0) forward[index] = (forward[index] ?? 0) + (forward[index - 1] ?? 0);
  for (let index = count - 2; index >= 0; index -= 1)
    if ((index + 1) % season !== 0) backward[index] = (backward[index] ?? 0) + (backward[index + 1] ?? 0);
  const sums = new Float64Array(count - season + 1);
  for (let index = 0; index < sums.length; index += 1)
    sums[index] = index % season === 0 ? (backward[index] ?? 0) : (backward[index] ?? 0) + (forward[index + season - 1] ?? 0);
  return sums;
}

/** The mean at each position of the season, NaN left out. */
function meansByPosition(values: readonly number[], season: number): readonly number[] {
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    const position = index % season;
    sums[position] = (sums[position] ?? 0) + value;
    counts[position] = (counts[position] ?? 0) + 1;
  });
  return Array.from(sums, (sum, position) => sum / (counts[position] ?? 1));
}

/** Divided by their mean. */
function normalise(means: readonly number[]): readonly number[] {
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return means.map((value) => value / mean);
}
