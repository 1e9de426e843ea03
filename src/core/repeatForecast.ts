import { demand, inside } from "./domain";
import { fault } from "./fault";
import { normalReach } from "./normal";
import { alikeTogether, fitRepeatModel, logsOf, modelAt, repeatChances, repeatLogLikelihood, stillThere } from "./repeatPurchases";
import type { RepeatClient, RepeatModel } from "./repeatPurchases";

/** What all the clients that are known will buy in a stretch of time. */
export interface RepeatForecast {
  readonly model: RepeatModel;
  /** Clients who are still there, as expected. */
  readonly there: number;
  /** Purchases, as expected. */
  readonly expected: number;
  /** Their variance: chance itself, and that the parameters are known from these clients only. */
  readonly variance: number;
  /** Where they end up with the probability asked for, 0 or above. */
  readonly interval: readonly [number, number];
}

/** How sure one is of a logarithm of a parameter before any client was seen: a standard deviation of 3, a factor of 20. */
const priorWeight = 1 / 9;
/** How far parameters are moved for their slopes, in logarithms. */
const nudge = 0.02;

/**
 * The purchases of known clients between two times from now on, by the model of `fitRepeatModel`, with an interval. The
 * interval holds chance (each client's distribution by itself) and the parameters' uncertainty: Laplace's approximation
 * of their logarithms, slopes by differences. For a stretch that begins later than now the variance is that of the whole
 * time until its end, in proportion to what is expected; that is no less than the true one.
 *
 * @param from the beginning of the stretch, 0 or more, in the unit of the clients
 * @param to its end, `from` or more
 * @param level of the interval, in (0, 1)
 * @throws as `fitRepeatModel`; negative, tooLarge, notInside
 */
export function repeatForecast(known: readonly RepeatClient[], from: number, to: number, level: number): RepeatForecast {
  demand(inside, level, "level");
  if (from > to) throw fault("tooLarge", { value: from, limit: to }, "from");
  const model = fitRepeatModel(known);
  const clients = alikeTogether(known);
  const whole = boughtUntil(model, clients, to);
  const expected = whole.mean - boughtUntil(model, clients, from).mean;
  const chance = whole.mean > 0 ? (whole.variance / whole.mean) * expected : 0;
  const meanAt = (logs: readonly number[]): number => {
    const near = modelAt(logs);
    return boughtUntil(near, clients, to).mean - boughtUntil(near, clients, from).mean;
  };
  const variance = chance + doubtOf(meanAt, (logs) => -repeatLogLikelihood(modelAt(logs), clients), logsOf(model));
  const reach = normalReach(level) * Math.sqrt(variance);
  return {
    ...{ model, expected, variance },
    there: clients.reduce((sum, client) => sum + (client.alike ?? 1) * stillThere(model, client), 0),
    interval: [Math.max(0, expected - reach), expected + reach],
  };
}

/** Purchases of all of them up to a time: their mean and variance. E Y = Σ P(Y ≥ j) and E Y² = Σ (2j − 1) P(Y ≥ j). */
function boughtUntil(
  model: RepeatModel,
  clients: readonly RepeatClient[],
  ahead: number,
): { readonly mean: number; readonly variance: number } {
  const total = { mean: 0, variance: 0 };
  if (ahead === 0) return total;
  for (const client of clients) {
    let [mean, square] = [0, 0];
    repeatChances(model, client, ahead).forEach((chance, index) => {
      mean += chance;
      square += (2 * index + 1) * chance;
    });
    const { alike = 1 } = client;
    total.mean += alike * mean;
    total.variance += alike * (square - mean * mean);
  }
  return total;
}

/** The variance of a value that comes from the parameters: slopes · (curvature of the cost + prior)⁻¹ · slopes. */
function doubtOf(
  valueAt: (logs: readonly number[]) => number,
  costAt: (logs: readonly number[]) => number,
  best: readonly number[],
): number {
  const moved = (...moves: readonly (readonly [place: number, by: number])[]): readonly number[] =>
    best.map((log, place) => moves.reduce((sum, [which, by]) => (which === place ? sum + by : sum), log));
  const slopes = best.map((_, place) => (valueAt(moved([place, nudge])) - valueAt(moved([place, -nudge]))) / (2 * nudge));
  const curvature = best.map((_, row) =>
    best.map((_, column) => {
      const at = (one: 1 | -1, other: 1 | -1): number => costAt(moved([row, one * nudge], [column, other * nudge]));
      return (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * nudge * nudge) + (row === column ? priorWeight : 0);
    }),
  );
  return quadraticInverse(curvature, slopes);
}

/** v · M⁻¹ · v of a symmetric matrix by elimination; a pivot below the prior's weight is noise of a flat direction and counts as it. */
function quadraticInverse(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  const [pivot = priorWeight, ...row] = matrix[0] ?? [];
  const [first = 0, ...others] = vector;
  const held = Math.max(pivot, priorWeight);
  const own = (first * first) / held;
  if (others.length === 0) return own;
  const rest = matrix.slice(1).map(([left = 0, ...cells]) => cells.map((cell, column) => cell - (left * (row[column] ?? 0)) / held));
  return (
    own +
    quadraticInverse(
      rest,
      others.map((value, place) => value - (first * (row[place] ?? 0)) / held),
    )
  );
}
