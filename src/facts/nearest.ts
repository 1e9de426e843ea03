/**
 * How far two texts are apart: letters to put in, to take out, to change, or neighbours to swap (Damerau and Levenshtein's distance, each
 * pair of neighbours swapped once).
 *
 * @example
 * distance("Ivanvo", "Ivanov") // => 1
 */
export function distance(left: string, right: string): number {
  const [from, to] = [[...left], [...right]];
  let [before, row]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let down = 1; down <= from.length; down++) {
    const next = [down];
    for (let along = 1; along <= to.length; along++) {
      const same = from[down - 1] === to[along - 1];
      const swapped = down > 1 && along > 1 && from[down - 1] === to[along - 2] && from[down - 2] === to[along - 1];
      const change = (row[along - 1] ?? 0) + (same ? 0 : 1);
      const least = Math.min((row[along] ?? 0) + 1, (next[along - 1] ?? 0) + 1, change);
      next.push(swapped ? Math.min(least, (before[along - 2] ?? 0) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return row[to.length] ?? 0;
}

/**
 * The candidate that a name most likely means: the same letters but for case, blanks and signs, the same words in another order, or
 * few letters apart. Undefined where nothing is near, or two are equally near.
 *
 * @example
 * nearest("GTXPro", ["GTX Pro", "GTX Plus Pro"]) // => "GTX Pro"
 * nearest("Смирнов Иван", ["Иван Смирнов", "Анна Петрова"]) // => "Иван Смирнов"
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ candidate, apart: apart(name, candidate) }))
    .filter(({ apart: share }) => share <= 0.34)
    .sort((left, right) => left.apart - right.apart);
  const [best, second] = near;
  return best === undefined || best.apart === second?.apart ? undefined : best.candidate;
}

/** The share of letters that differ, 0 to 1. */
function apart(left: string, right: string): number {
  const [one, other] = [letters(left), letters(right)];
  if (one === other) return 0;
  if (one === "" || other === "") return 1;
  const straight = distance(one, other) / Math.max(one.length, other.length);
  const [sorted, sortedOther] = [letters(inOrder(left)), letters(inOrder(right))];
  return Math.min(straight, distance(sorted, sortedOther) / Math.max(sorted.length, sortedOther.length) + 0.01);
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function inOrder(text: string): string {
  return text.toLowerCase().split(/\s+/).sort().join(" ");
}
