import type { Fact } from "./fact";

/** Facts summed up by person, stream, day and stage. */
export interface FactSums {
  readonly add: (person: string, stream: string, day: string, stage: string, lost: boolean, count: number, amount: number) => void;
  readonly facts: () => readonly Fact[];
}

/** Who did what: one of all that is summed up but for the day. */
interface Kind {
  readonly place: number;
  readonly person: string;
  readonly stream: string;
  readonly stage: string;
  readonly lost: boolean;
}

/** More days than there are from 1900 to 9999, so that a kind and a day make one number. */
const mostDays = 2 ** 22;

/**
 * Sums facts up, in the order in which they come first. As this is done a million times, no key of texts is put together for a fact:
 * kinds and days have numbers, and what is added to stands close together.
 */
export function factSums(source: string): FactSums {
  const kinds = kindBook();
  const days = new Map<string, number>();
  const places = new Map<number, number>();
  const [kindOf, dayOf, counts, amounts]: [Kind[], string[], number[], number[]] = [[], [], [], []];
  return {
    add(person, stream, day, stage, lost, count, amount) {
      const kind = kinds(person, stream, stage, lost);
      const at = days.get(day) ?? days.size;
      if (at === days.size) days.set(day, at);
      const key = kind.place * mostDays + at;
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, counts.length);
        kindOf.push(kind);
        dayOf.push(day);
        counts.push(count);
        amounts.push(amount);
      } else {
        counts[place] = (counts[place] ?? 0) + count;
        amounts[place] = (amounts[place] ?? 0) + amount;
      }
    },
    facts: () => kindOf.map((kind, place) => summed(source, kind, dayOf[place] ?? "", counts[place] ?? 0, amounts[place] ?? 0)),
  };
}

/** Finds kinds, each made once. */
function kindBook(): (person: string, stream: string, stage: string, lost: boolean) => Kind {
  type Stages = Map<string, Map<string, Map<string, Kind>>>;
  const reached: Stages = new Map();
  const left: Stages = new Map();
  let made = 0;
  return (person, stream, stage, lost) => {
    const people = below(below(lost ? left : reached, stage), stream);
    const known = people.get(person);
    if (known !== undefined) return known;
    const kind = { place: made++, person, stream, stage, lost };
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

function summed(source: string, { person, stream, stage, lost }: Kind, date: string, count: number, amount: number): Fact {
  return {
    ...{ source, date, count, amount: Math.round(amount * 100) / 100 },
    ...(person === "" ? {} : { person }),
    ...(stream === "" ? {} : { stream }),
    ...(stage === "" ? {} : { stage }),
    ...(lost ? { lost } : {}),
  };
}
