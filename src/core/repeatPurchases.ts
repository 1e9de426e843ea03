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

/**
 * The logarithm of the probability of what the clients did, by the model's formula for one client.
 *
 * @returns below 0 or above: densities of days, not chances alone
 * @example
 * repeatLogLikelihood({ shape: 1, scale: 1, leave: 1, stay: 1 }, [{ repeats: 0, recency: 0, age: 1 }]) // => ≈ -0.6931471805599453
 */
export function repeatLogLikelihood(model: RepeatModel, clients: readonly RepeatClient[]): number {
  const { shape, scale, leave, stay } = model;
  const most = clients.reduce((max, { repeats }) => Math.max(max, repeats), 0);
  const sums = new Float64Array(most + 1);
  for (let done = 0; done < most; done += 1) {
    sums[done + 1] = (sums[done] ?? 0) + Math.log(((shape + done) * (stay + done)) / (leave + stay + done));
  }
  let total = clients.length * shape * Math.log(scale);
  for (const client of clients) {
    const { repeats, age } = client;
    total += (sums[repeats] ?? 0) - (shape + repeats) * Math.log(scale + age);
    if (repeats === 0) continue;
    const odds = leftOdds(model, client);
    // ln(1 + e^odds), without overflow
    total += Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds)));
  }
  return total;
}

/** The logarithm of the odds that a client has left: −Infinity for one who has not bought again, who is taken to be there. */
function leftOdds({ shape, scale, leave, stay }: RepeatModel, { repeats, recency, age }: RepeatClient): number {
  if (repeats === 0) return -Infinity;
  return Math.log(leave / (stay + repeats - 1)) + (shape + repeats) * Math.log1p((age - recency) / (scale + recency));
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
  const [bought, lived] = clients.reduce(([sum, time], { repeats, age }) => [sum + repeats, time + age], [0, 0]);
  if (!(bought > 0 && lived > 0)) throw fault("noTrials", {}, "clients");
  const start = logsOf({ shape: 1, scale: lived / bought, leave: 1, stay: 4 });
  const costAt = (logs: readonly number[]): number =>
    logs.every((log, place) => Math.abs(log - (start[place] ?? 0)) <= farthest) ? -repeatLogLikelihood(modelAt(logs), clients) : Infinity;
  return modelAt(minimise(costAt, start, 0.5, 1e-7).at);
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
