import type { EmbeddedAnswer, EmbeddedArgument, EmbeddedFunction } from "./functions";
import { plainNumbers } from "./plainNumbers";

/** Chances of k hits in n tries with chance p each: exactly k, or at most k when `cumulative`. */
export type BinomialChance = (k: number, n: number, p: number, cumulative: boolean) => number;

const words = { k: "hits", n: "tries", p: "chance of one hit, 0 to 1", cumulative: "TRUE: at most k hits; FALSE: exactly k" };

/**
 * BINOMDIST(k, n, p, cumulative), which Excel, Google Sheets and LibreOffice have and the engine lacks. As theirs:
 * fractions of k and n are cut off, numbers out of their domain are #NUM!, text is #VALUE!.
 *
 * @param chance the numerics, k from 0 to n
 */
export function binomdist(chance: BinomialChance): EmbeddedFunction {
  return {
    name: "BINOMDIST",
    description: "The chance of k hits in n tries.",
    args: Object.entries(words).map(([name, description]) => ({ name, description, optional: false, range: false })),
    compute: (args) => compute(chance, args),
  };
}

function compute(chance: BinomialChance, args: readonly EmbeddedArgument[]): EmbeddedAnswer {
  const numbers = plainNumbers(args, 4);
  if (numbers !== undefined && "error" in numbers) return numbers;
  const [hits, tries, p, cumulative] = numbers ?? [];
  if (hits === undefined || tries === undefined || p === undefined || cumulative === undefined) {
    return { error: "#VALUE!", message: "BINOMDIST takes four numbers: k, n, p, cumulative." };
  }
  const [k, n] = [Math.trunc(hits), Math.trunc(tries)];
  if (k < 0 || k > n || p < 0 || p > 1) return { error: "#NUM!", message: "0 ≤ k ≤ n and 0 ≤ p ≤ 1 are due." };
  return chance(k, n, p, cumulative !== 0);
}
