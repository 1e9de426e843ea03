import { demand, demandEach, positive } from "./domain";
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
  demandEach(positive, history, "history");
  demand(positive, season, "season");
  if (!Number.isInteger(season)) throw fault("notWhole", { value: season }, "season");
  if (workingDays !== undefined) demandEach(positive, workingDays, "working_days");
  if (history.length < season) throw fault("historyShort", { count: history.length, season }, "history");
  const values = new Float64Array(history.length);
  for (let index = 0; index < values.length; index += 1) values[index] = (history[index] ?? NaN) / (workingDays?.[index] ?? 1);
  tame(values);
  const means = values.length >= 2 * season ? meanRatios(values, season) : positionMeans(values, season);
  let sum = 0;
  for (const mean of means) sum += mean;
  const indices: number[] = [];
  for (const mean of means) indices.push(mean / (sum / season));
  if (!indices.every(Number.isFinite)) throw fault("answerTooLarge", { limit: Number.MAX_VALUE });
  return indices;
}

/** Values near the largest double are all made smaller by one power of two, lest their sums overflow. */
function tame(values: Float64Array): void {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  if (largest > 2 ** 900) for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) * 2 ** -100;
}

/** The mean at each position of the season. */
function positionMeans(values: Float64Array, season: number): Float64Array {
  const sums = new Float64Array(season);
  for (let index = 0; index < values.length; index += 1) sums[index % season] = (sums[index % season] ?? 0) + (values[index] ?? 0);
  for (let position = 0; position < season; position += 1)
    sums[position] = (sums[position] ?? 0) / Math.ceil((values.length - position) / season);
  return sums;
}

/** The mean at each position of the ratios to the centred moving average, where that does not reach beyond the ends. */
function meanRatios(values: Float64Array, season: number): Float64Array {
  const half = Math.floor(season / 2);
  const isEven = season % 2 === 0;
  const windows = movingSums(values, season);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  let position = half % season;
  for (let index = half; index + half < values.length; index += 1) {
    const before = windows[index - half] ?? NaN;
    const trend = isEven ? (before + (windows[index - half + 1] ?? NaN)) / 2 : before;
    sums[position] = (sums[position] ?? 0) + ((values[index] ?? NaN) / trend) * season;
    counts[position] = (counts[position] ?? 0) + 1;
    position = position + 1 === season ? 0 : position + 1;
  }
  for (let at = 0; at < season; at += 1) sums[at] = (sums[at] ?? 0) / (counts[at] ?? 0);
  return sums;
}

/**
 * The sum of each window of `season` values. Sums run forward and backward from the borders of blocks of that length, so
 * that nothing is ever subtracted and each window takes one addition.
 */
function movingSums(values: Float64Array, season: number): Float64Array {
  const windows = new Float64Array(values.length - season + 1);
  for (let block = 0; block < windows.length; block += season) {
    let sum = 0;
    for (let index = block + season - 1; index >= block; index -= 1) {
      sum += values[index] ?? 0;
      if (index < windows.length) windows[index] = sum;
    }
    sum = 0;
    const next = block + season;
    for (let index = next; index < next + season - 1 && index < values.length; index += 1) {
      sum += values[index] ?? 0;
      windows[index - season + 1] = (windows[index - season + 1] ?? 0) + sum;
    }
  }
  return windows;
}
