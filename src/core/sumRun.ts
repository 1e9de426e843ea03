/** A run of positive terms f(0), f(1), f(2) … that falls from its first term on, smooth where it is wide. */
export interface Run {
  /** The term at a place; between whole places too, wherever `isWide` holds. */
  readonly term: (place: number) => number;
  /** f(place + 1) / f(place). */
  readonly ratio: (place: number) => number;
  /** 1 / √(−(ln f)″), about: the width on which the run bends. */
  readonly width: (place: number) => number;
  /** How far to the nearest place where the terms cannot be continued between whole places. */
  readonly room: (place: number) => number;
}

/** Half of the nodes of the 16-point Gauss–Legendre rule on [−1, 1], with their weights. */
const nodes = [
  [0.095012509837637440185, 0.18945061045506849629],
  [0.28160355077925891323, 0.18260341504492358887],
  [0.45801677765722738634, 0.16915651939500253819],
  [0.61787624440264374845, 0.14959598881657673208],
  [0.7554044083550030339, 0.12462897125553387205],
  [0.86563120238783174388, 0.09515851168249278481],
  [0.94457502307323257608, 0.062253523938647892863],
  [0.9894009349916499326, 0.027152459411754094852],
] as const;
/** Terms are summed one by one until this many stand between two looks at their smoothness. */
const chunk = 256;
/** Where neighbours differ by less than this share, and the width is larger than `leastWidth`, a run is wide. */
const mostSlope = 1 / 256;
const leastWidth = 128;
const leastRoom = 1024;
/** What is left out of a sum, as a share of it. */
const negligible = 2e-18;

/**
 * The sum of a falling run, f(0) + f(1) + … + f(last), in a bounded number of steps however long it is: term by term
 * where it is steep, by Gauss–Legendre panels with Euler–Maclaurin ends where it is wide (NIST Digital Library of
 * Mathematical Functions 2.10(i), 3.5(v)). Keeps about 14 digits.
 *
 * @param run the terms
 * @param last the last place, whole; below 0 the sum is 0
 * @example
 * sumRun({ term: (place) => 2 ** -place, ratio: () => 0.5, width: () => 1, room: () => 0 }, 1e15) // => 2
 */
export function sumRun(run: Run, last: number): number {
  let sum = 0;
  let place = 0;
  while (place <= last) {
    const wide = isWide(run, place) ? panels(run, place, last, sum) : undefined;
    const next = wide ?? singly(run, place, last, sum);
    sum = next.sum;
    place = next.place;
  }
  return sum;
}

/** Where a sum has come to: the next place, beyond `last` when nothing that counts is left. */
interface Progress {
  readonly sum: number;
  readonly place: number;
}

function singly(run: Run, from: number, last: number, before: number): Progress {
  const end = Math.min(last, from + chunk - 1);
  let sum = before;
  let term = run.term(from);
  for (let place = from; ; place++) {
    sum += term;
    if (place >= end) break;
    const ratio = run.ratio(place);
    term *= ratio;
    if (term <= negligible * sum && remainder(term, ratio, last - place) <= negligible * sum) return { sum, place: last + 1 };
  }
  return { sum, place: end + 1 };
}

/** What the terms from `term` on add at most: a falling geometric series, or as many equal terms as are left. */
function remainder(term: number, ratio: number, left: number): number {
  return term * Math.min(left, ratio < 1 ? 4 / (1 - ratio) : Number.POSITIVE_INFINITY);
}

function isWide(run: Run, place: number): boolean {
  return run.room(place) > leastRoom && run.width(place) > leastWidth && Math.abs(1 - run.ratio(place)) < mostSlope;
}

/** Sums from a wide place on, as far as the run stays wide; undefined when that is too short to be worth it. */
function panels(run: Run, from: number, last: number, before: number): Progress | undefined {
  let integral = 0;
  let place = from;
  let value = run.term(from);
  while (place < last) {
    const slope = Math.abs(1 - run.ratio(place));
    const step = Math.floor(Math.min(3 * run.width(place), run.room(place) / 2, 12 / slope, last - place));
    if (step < 4 || !isWide(run, place)) break;
    integral += panel(run, place, step);
    place += step;
    value = run.term(place);
    const ratio = run.ratio(place);
    if (place < last && remainder(value, ratio, last - place) <= negligible * (before + integral)) {
      return { sum: before + integral + startOf(run, from), place: last + 1 };
    }
  }
  if (place - from < 8) return undefined;
  return { sum: before + integral + startOf(run, from) + endOf(run, place), place: place + 1 };
}

/** Euler–Maclaurin at the first place: half the term and its odd derivatives, by differences. */
function startOf(run: Run, place: number): number {
  return run.term(place) / 2 - slopes(run, place);
}

function endOf(run: Run, place: number): number {
  return run.term(place) / 2 + slopes(run, place);
}

/** f′ / 12 − f‴ / 720 from the four neighbours. */
function slopes({ term }: Run, place: number): number {
  const near = term(place + 1) - term(place - 1);
  const far = term(place + 2) - term(place - 2);
  return (8 * near - far) / 144 - (far - 2 * near) / 1440;
}

/** The integral over [place, place + step], 16 nodes. */
function panel({ term }: Run, place: number, step: number): number {
  const half = step / 2;
  const middle = place + half;
  let sum = 0;
  for (const [node, weight] of nodes) sum += weight * (term(middle - half * node) + term(middle + half * node));
  return sum * half;
}
