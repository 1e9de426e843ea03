import { crossDifference, fourfoldDivergence, slowPart, underRoot } from "./fourfold";
import { sumRun } from "./sumRun";

/** The margins of a table of two rows, won and lost: how many of the first row's trials are won when `won` are won in all. */
interface Margins {
  readonly first: number;
  readonly second: number;
  readonly won: number;
}

/** Tables whose probability exceeds that of the one seen by no more than this share count as no more probable. */
const tie = 1e-7;

/**
 * Fisher's exact test, two-sided: the probability of all tables with the same margins that are no more probable,
 * within 10⁻⁷ relative, than the one seen. The bounds of both tails are found by bisection and the tails are summed in
 * a bounded number of steps, for any counts.
 *
 * @param wonFirst whole, 0 to `first`; the second pair likewise
 * @param first trials, whole, 1 to 10⁹
 * @returns from 0 to 1
 * @example
 * fisherExact(0, 1, 1, 1) // => 1
 */
export function fisherExact(wonFirst: number, first: number, wonSecond: number, second: number): number {
  const margins: Margins = { first, second, won: wonFirst + wonSecond };
  const low = Math.max(0, margins.won - second);
  const high = Math.min(first, margins.won);
  if (low === high) return 1;
  const mode = Math.min(Math.max(Math.floor((first + 1) * ((margins.won + 1) / (first + second + 2))), low), high);
  const most = logProbability(margins, wonFirst) + Math.log1p(tie);
  const isRare = (won: number): boolean => logProbability(margins, won) <= most;
  if (isRare(mode)) return 1;
  const left = isRare(low) ? lastRare(low, mode, isRare) : low - 1;
  const right = isRare(high) ? lastRare(high, mode, isRare) : high + 1;
  const mirrored: Margins = { first, second, won: first + second - margins.won };
  return Math.min(1, sumUp(mirrored, first - left, first - low) + sumUp(margins, right, high));
}

/** The last rare place on the way from a rare one to one that is not; it is rare up to there and nowhere beyond. */
function lastRare(rare: number, common: number, isRare: (won: number) => boolean): number {
  let inside = rare;
  let outside = common;
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (isRare(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** P(from ≤ X ≤ to), where the probabilities fall from `from` on; 0 when `to` is below `from`. */
function sumUp(margins: Margins, from: number, to: number): number {
  const { first, second, won } = margins;
  const cells = (place: number): readonly [number, number, number, number] => {
    const here = from + place;
    return [here, first - here, won - here, second - won + here];
  };
  return sumRun(
    {
      term: (place) => Math.exp(logProbability(margins, from, place)),
      ratio: (place) => {
        const [a, b, c, d] = cells(place);
        return (b / (a + 1)) * (c / (d + 1));
      },
      width: (place) => {
        const [a, b, c, d] = cells(place);
        return 1 / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
      },
      room: (place) => Math.min(...cells(place)),
    },
    to - from,
  );
}

/** ln P(X = base + shift) for a hypergeometric X, by the saddle-point form; no margin is 0. */
function logProbability({ first, second, won }: Margins, base: number, shift = 0): number {
  const here = base + shift;
  const firstLost = first - here;
  const secondWon = won - here;
  const secondLost = second - secondWon;
  const all = first + second;
  const lost = all - won;
  const root =
    ((first / underRoot(here)) * (second / underRoot(secondWon)) * (won / underRoot(firstLost)) * (lost / underRoot(secondLost))) /
    all /
    (2 * Math.PI);
  const outer = slowPart(first) + slowPart(second) + slowPart(won) + slowPart(lost) - slowPart(all);
  const inner = slowPart(here) + slowPart(firstLost) + slowPart(secondWon) + slowPart(secondLost);
  const off = crossDifference(base, all, first, won) / all + shift;
  const gap = fourfoldDivergence({ firstLeft: here, firstRight: firstLost, secondLeft: secondWon, secondRight: secondLost }, off);
  return Math.log(root) / 2 + outer - inner - gap;
}
