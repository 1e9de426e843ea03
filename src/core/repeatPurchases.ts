import { demand, nonNegative } from "./domain";
import { fault } from "./fault";
import { minimise } from "./nelderMead";

/** What is known of one client, in any unit of time. */
export interface RepeatClient {
  /** Purchases after the first one. */
  readonly repeats: number;
  /** From the first purchase to the last one; 0 where there is but one. */
  readonly recency: number;
  /** From the first purchase to now. */
  readonly age: number;
  /** So many clients are alike in this; 1 where nothing is said. */
  readonly alike?: number;
}

/**
 * Clients buy at a steady rate of their own until, after some purchase, they leave for good (the BG/NBD model of Fader,
 * Hardie and Lee, Marketing Science 24, 2005). In their letters: r, α, a, b; all above 0.
 */
export interface RepeatModel {
  /** The rates have a gamma distribution of this shape … */
  readonly shape: number;
  /** … and this many units of time to it: their mean is shape / scale. */
  readonly scale: number;
  /** The chance to leave after a repeat purchase has the distribution Beta(leave, stay). */
  readonly leave: number;
  readonly stay: number;
}

/** Logarithms of the parameters beyond which a likelihood has long been flat. */
const farthest = 20;
/** So many histories say well enough where the likelihood of many more is the greatest to begin there. */
const enough = 2000;

/**
 * Clients with the same history as one, so that each history is worked out once: of those who bought once and never again
 * there is one a day.
 *
 * @example
 * alikeTogether([{ repeats: 0, recency: 0, age: 5 }, { repeats: 0, recency: 0, age: 5 }]) // => [{ repeats: 0, recency: 0, age: 5, alike: 2 }]
 */
export function alikeTogether(clients: readonly RepeatClient[]): readonly RepeatClient[] {
  const known = new Map<string, RepeatClient>();
  for (const client of clients) {
    const { repeats, recency, age, alike = 1 } = client;
    const key = `${repeats} ${recency} ${age}`;
    known.set(key, { repeats, recency, age, alike: alike + (known.get(key)?.alike ?? 0) });
  }
  return [...known.values()];
}

/**
 * The logarithm of the probability of what the clients did, by the model's formula for one client.
 *
 * @returns below 0 or above: densities of days, not chances alone
 * @example
 * repeatLogLikelihood({ shape: 1, scale: 1, leave: 1, stay: 1 }, [{ repeats: 0, recency: 0, age: 1 }]) // => ≈ -0.6931471805599453
 */
export function repeatLogLikelihood(model: RepeatModel, clients: readonly RepeatClient[]): number {
  return likelihoodOf(clients)(model);
}

/** The same for many models: what clients of one age, or with as many purchases, have in common is worked out once for all of them. */
function likelihoodOf(clients: readonly RepeatClient[]): (model: RepeatModel) => number {
  const counts: number[] = [];
  const ages = new Map<number, { all: number; bought: number }>();
  for (const { repeats, age, alike = 1 } of clients) {
    counts[repeats] = (counts[repeats] ?? 0) + alike;
    const known = ages.get(age) ?? { all: 0, bought: 0 };
    ages.set(age, { all: known.all + alike, bought: known.bought + alike * repeats });
  }
  const again = clients.filter(({ repeats }) => repeats > 0);
  return (model) => {
    const { shape, scale, leave, stay } = model;
    const last = Array.from(counts, (_, repeats) => lastOdds(model, repeats));
    let [total, sum] = [0, 0];
    for (const [age, { all, bought }] of ages) total += all * shape * Math.log(scale) - (all * shape + bought) * Math.log(scale + age);
    for (let repeats = 1; repeats < counts.length; repeats += 1) {
      sum += Math.log(((shape + repeats - 1) * (stay + repeats - 1)) / (leave + stay + repeats - 1));
      total += (counts[repeats] ?? 0) * sum;
    }
    for (const client of again) {
      const odds = leftOdds(model, client, last[client.repeats]);
      // ln(1 + e^odds), without overflow
      total += (client.alike ?? 1) * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))));
    }
    return total;
  };
}

/**
 * The logarithm of the odds that a client has left: −Infinity for one who has not bought again, who is taken to be there.
 *
 * @param last the same at the last purchase
 */
function leftOdds(model: RepeatModel, { repeats, recency, age }: RepeatClient, last = lastOdds(model, repeats)): number {
  const { shape, scale } = model;
  return repeats === 0 ? -Infinity : last + (shape + repeats) * Math.log1p((age - recency) / (scale + recency));
}

function lastOdds({ leave, stay }: RepeatModel, repeats: number): number {
  return repeats === 0 ? -Infinity : Math.log(leave / (stay + repeats - 1));
}

/**
 * The parameters under which what the clients did is the most probable, found on their logarithms.
 *
 * @param clients one or more, with one purchase after the first among them
 * @throws negative; tooLarge where a recency is above its age; noTrials where nobody bought again or no time has passed
 */
export function fitRepeatModel(clients: readonly RepeatClient[]): RepeatModel {
  clients.forEach(({ repeats, recency, age }, row) => {
    demand(nonNegative, repeats, `repeats[${row + 1}]`);
    demand(nonNegative, recency, `recency[${row + 1}]`);
    demand(nonNegative, age, `age[${row + 1}]`);
    if (recency > age) throw fault("tooLarge", { value: recency, limit: age }, `recency[${row + 1}]`);
  });
  const [bought, lived] = clients.reduce(([sum, time], { repeats, age, alike = 1 }) => [sum + alike * repeats, time + alike * age], [0, 0]);
  if (!(bought > 0 && lived > 0)) throw fault("noTrials", {}, "clients");
  const start = logsOf({ shape: 1, scale: lived / bought, leave: 1, stay: 4 });
  const costOf = (some: readonly RepeatClient[]): ((logs: readonly number[]) => number) => {
    const likelihood = likelihoodOf(some);
    return (logs) => (logs.every((log, place) => Math.abs(log - (start[place] ?? 0)) <= farthest) ? -likelihood(modelAt(logs)) : Infinity);
  };
  const all = alikeTogether(clients);
  const costAt = costOf(all);
  const stride = Math.ceil(all.length / enough);
  const near = stride > 1 ? minimise(costOf(all.filter((_, place) => place % stride === 0)), start, 0.5, 1e-3).at : start;
  const { at } = costAt(near) < costAt(start) ? minimise(costAt, near, 0.05, 1e-5) : minimise(costAt, start, 0.5, 1e-7);
  return modelAt(at);
}

/**
 * The logarithms of a model's parameters, in the order r, α, a, b.
 *
 * @example
 * logsOf({ shape: 1, scale: 1, leave: 1, stay: 1 }) // => [0, 0, 0, 0]
 */
export function logsOf({ shape, scale, leave, stay }: RepeatModel): readonly number[] {
  return [shape, scale, leave, stay].map(Math.log);
}

/**
 * The model of four logarithms.
 *
 * @example
 * modelAt([0, 0, 0, 0]) // => { shape: 1, scale: 1, leave: 1, stay: 1 }
 */
export function modelAt(logs: readonly number[]): RepeatModel {
  const [shape = 1, scale = 1, leave = 1, stay = 1] = logs.map(Math.exp);
  return { shape, scale, leave, stay };
}

/**
 * The probability that a client is still there, that is has not left after the last purchase.
 *
 * @example
 * stillThere({ shape: 0.243, scale: 4.414, leave: 0.793, stay: 2.426 }, { repeats: 0, recency: 0, age: 5 }) // => 1
 */
export function stillThere(model: RepeatModel, client: RepeatClient): number {
  return 1 / (1 + Math.exp(leftOdds(model, client)));
}

/**
 * The probabilities that a client buys at least once, twice … in a time from now on. Given that the client is there, rate
 * and chance to leave are independent: at least j purchases are made when the rate alone would bring as many (a negative
 * binomial count, from what was seen so far) and none of the first j − 1 was the last. Every term is positive, so the
 * expected number as their sum needs neither the hypergeometric function of the paper nor its pole at a = 1.
 *
 * @param ahead the length of that time, 0 or more
 * @returns falling, down to 10⁻¹²
 * @example
 * repeatChances({ shape: 1, scale: 1, leave: 1, stay: 1 }, { repeats: 0, recency: 0, age: 0 }, 0) // => []
 */
export function repeatChances(model: RepeatModel, client: RepeatClient, ahead: number): readonly number[] {
  const { repeats, age } = client;
  const size = model.shape + repeats;
  const part = ahead / (model.scale + age);
  const more = Math.log(part) - Math.log1p(part);
  const chances: number[] = [];
  let [log, below, staying] = [-size * Math.log1p(part), 0, stillThere(model, client)];
  for (let count = 0; ; count += 1) {
    const exact = Math.exp(log);
    below += exact;
    const chance = staying * (1 - below);
    if (!(chance > 1e-12) || (count > size * part && exact < 1e-15)) return chances;
    chances.push(chance);
    staying *= (model.stay + repeats + count) / (model.leave + model.stay + repeats + count);
    log += Math.log((size + count) / (count + 1)) + more;
  }
}
