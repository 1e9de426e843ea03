import type { Fact } from "./fact";

/** Facts summed up by person, stream, day and stage. */
export interface FactSums {
  readonly add: (person: string, stream: string, day: string, stage: string, lost: boolean, count: number, amount: number) => void;
  readonly facts: () => readonly Fact[];
}

/** Who did what, and how much of it on each day, by the number of the day. */
interface Kind {
  readonly person: string;
  readonly stream: string;
  readonly stage: string;
  readonly lost: boolean;
  /** NaN: none on that day. */
  counts: Float64Array;
  amounts: Float64Array;
}

/**
 * Sums facts up, in the order in which they come first. As this is done a million times, no key of texts is put together for a fact:
 * days have numbers, and a sum is found by its place.
 */
export function factSums(source: string): FactSums {
  const kinds = kindBook();
  const days = new Map<string, number>();
  const met: { readonly kind: Kind; readonly day: string; readonly at: number }[] = [];
  return {
    add(person, stream, day, stage, lost, count, amount) {
      const kind = kinds(person, stream, stage, lost);
      const at = days.get(day) ?? days.size;
      if (at === days.size) days.set(day, at);
      if (at >= kind.counts.length) [kind.counts, kind.amounts] = [grown(kind.counts, at), grown(kind.amounts, at)];
      const before = kind.counts[at] ?? 0;
      if (Number.isNaN(before)) {
        met.push({ kind, day, at });
        kind.counts[at] = count;
        kind.amounts[at] = amount;
      } else {
        kind.counts[at] = before + count;
        kind.amounts[at] = (kind.amounts[at] ?? 0) + amount;
      }
    },
    facts: () => met.map(({ kind, day, at }) => summed(source, kind, day, kind.counts[at] ?? 0, kind.amounts[at] ?? 0)),
  };
}

const none = new Float64Array(0);

function grown(values: Float64Array, at: number): Float64Array {
  const more = new Float64Array(2 * (at + 16)).fill(Number.NaN);
  more.set(values);
  return more;
}

/** Finds kinds, each made once. */
function kindBook(): (person: string, stream: string, stage: string, lost: boolean) => Kind {
  type Stages = Map<string, Map<string, Map<string, Kind>>>;
  const reached: Stages = new Map();
  const left: Stages = new Map();
  return (person, stream, stage, lost) => {
    const people = below(below(lost ? left : reached, stage), stream);
    const known = people.get(person);
    if (known !== undefined) return known;
    const kind: Kind = { person, stream, stage, lost, counts: none, amounts: none };
    people.set(person, kind);
    return kind;
  };
}

function below<Value>(level: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = level.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  level.set(key, made);
  return made;
}

/** A fact field by field, as a table may have many. */
function summed(source: string, { person, stream, stage, lost }: Kind, date: string, count: number, amount: number): Fact {
  const fact: { -readonly [K in keyof Fact]: Fact[K] } = { source, date, count, amount: Math.round(amount * 100) / 100 };
  if (person !== "") fact.person = person;
  if (stream !== "") fact.stream = stream;
  if (stage !== "") fact.stage = stage;
  if (lost) fact.lost = lost;
  return fact;
}
