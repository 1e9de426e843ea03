import type { Fact } from "./fact";

/** Keeps facts one by one up to a limit, and beyond it summed up by person, day, stream and stage. */
export interface FactFold {
  readonly add: (fact: Fact) => void;
  readonly result: () => { readonly facts: readonly Fact[]; readonly aggregated: boolean };
}

interface Sum {
  readonly first: Fact;
  count: number;
  amount: number;
}

/**
 * Facts in bounded memory. A further line of an event that is there (the lines of an invoice: the same id, a count of 0) is added to it.
 *
 * @param limit how many facts stand one by one
 */
export function factFold(limit: number): FactFold {
  let singles: Fact[] | undefined = [];
  const sums = new Map<string, Sum>();
  const sum = (fact: Fact): void => {
    const key = `${fact.date}|${fact.person ?? ""}|${fact.stream ?? ""}|${fact.stage ?? ""}|${fact.lost === true ? 1 : 0}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { first: fact, count: fact.count, amount: fact.amount });
    else {
      known.count += fact.count;
      known.amount += fact.amount;
    }
  };
  const places = new Map<string, number>();
  /** Adds a further line of an event to its first one; a product of several lines is none. */
  const join = (list: Fact[], { id, amount, product }: Fact): void => {
    const place = places.get(id ?? "");
    const known = place === undefined ? undefined : list[place];
    if (place === undefined || known === undefined) throw new Error(`no first line of ${id ?? "an event"}`);
    const { product: before, ...rest } = known;
    const sumOfBoth = Math.round((known.amount + amount) * 100) / 100;
    list[place] = { ...rest, amount: sumOfBoth, ...(before !== undefined && before === product ? { product } : {}) };
  };
  return {
    add(fact) {
      if (singles === undefined) {
        sum(fact);
        return;
      }
      if (fact.count === 0) join(singles, fact);
      else {
        if (fact.id !== undefined) places.set(fact.id, singles.length);
        singles.push(fact);
      }
      if (singles.length <= limit) return;
      singles.forEach(sum);
      singles = undefined;
      places.clear();
    },
    result: () => ({ facts: singles ?? [...sums.values()].map(summed), aggregated: singles === undefined }),
  };
}

function summed({ first, count, amount }: Sum): Fact {
  const { source, date, person, stream, stage, lost } = first;
  return {
    ...{ source, date, count, amount: Math.round(amount * 100) / 100 },
    ...(person === undefined ? {} : { person }),
    ...(stream === undefined ? {} : { stream }),
    ...(stage === undefined ? {} : { stage }),
    ...(lost === true ? { lost } : {}),
  };
}
