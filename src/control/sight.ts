import { sameName, type Plan } from "../plan";
import type { Entry } from "./ledger";

/**
 * Whether something can be judged: `noFacts` where there has never been a fact of its kind, so that nothing tells a nought
 * from what the source does not hold; `notInStream` for a person who works in other streams than those it is made of.
 */
export type Sight = "seen" | "noFacts" | "notInStream";

/** The kinds of facts that there are among some. */
export interface Kinds {
  /** Stages by their marks, `won`, and `money` where some deal has brought any. */
  readonly all: ReadonlySet<string>;
  /** Those of which some fact names a stream of the plan. */
  readonly inStreams: ReadonlySet<string>;
  /** The streams that facts of any kind name. */
  readonly streams: ReadonlySet<number>;
}

/** What the facts up to a day show at all. */
export interface Seen {
  readonly company: Kinds;
  /** Of facts that name somebody of the team. */
  readonly people: Kinds;
  /** In which streams each person works, as the facts tell. */
  readonly streamsOf: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The first day of each kind of fact, of each stream, and of each person in a stream. */
export interface FirstDays {
  readonly company: FirstDaysOf;
  readonly people: FirstDaysOf;
  readonly streamsOf: ReadonlyMap<number, ReadonlyMap<number, number>>;
}
interface FirstDaysOf {
  readonly all: ReadonlyMap<string, number>;
  readonly inStreams: ReadonlyMap<string, number>;
  readonly streams: ReadonlyMap<number, number>;
}

/**
 * The first days of everything that there are facts of. A person works in the streams that own facts name; a stage reached in
 * a stream that the facts do not name, or that goes another way, may be of any stream that goes through its funnel.
 */
export function firstDaysOf(plan: Plan, entries: readonly Entry[]): FirstDays {
  const users = plan.funnels.map(({ name }) => streamsThrough(plan, name));
  const [company, people] = [noDays(), noDays()];
  const streamsOf = new Map<number, Map<number, number>>();
  for (const { funnel, stage, stream, person, day, amount } of entries) {
    const kinds = [kindOf({ funnel, stage }), ...(stage === "won" && amount > 0 ? ["money"] : [])];
    for (const days of person < 0 ? [company] : [company, people]) {
      if (stream >= 0) noteDay(days.streams, stream, day);
      for (const kind of kinds) {
        noteDay(days.all, kind, day);
        if (stream >= 0) noteDay(days.inStreams, kind, day);
      }
    }
    if (person < 0) continue;
    const own = streamsOf.get(person) ?? new Map<number, number>();
    const ways = users[funnel] ?? [];
    for (const place of [...(stream < 0 ? [] : [stream]), ...(ways.includes(stream) ? [] : ways)]) noteDay(own, place, day);
    streamsOf.set(person, own);
  }
  return { company, people, streamsOf };
}

/** The places of the streams that go through a funnel. */
export function streamsThrough({ streams }: Plan, name: string): readonly number[] {
  return streams.flatMap(({ funnel }, place) => (funnel !== undefined && sameName(funnel, name) ? [place] : []));
}

interface Days {
  readonly all: Map<string, number>;
  readonly inStreams: Map<string, number>;
  readonly streams: Map<number, number>;
}

function noDays(): Days {
  return { all: new Map(), inStreams: new Map(), streams: new Map() };
}

function noteDay<Key>(days: Map<Key, number>, key: Key, day: number): void {
  const known = days.get(key);
  if (known === undefined || day < known) days.set(key, day);
}

/** What there are facts of up to a day: those of other weeks count, as a stage that had facts and has none now is a miss. */
export function seenBy({ company, people, streamsOf }: FirstDays, day: number): Seen {
  const upTo = <Key>(days: ReadonlyMap<Key, number>): ReadonlySet<Key> =>
    new Set([...days].flatMap(([key, first]) => (first <= day ? [key] : [])));
  const kinds = ({ all, inStreams, streams }: FirstDaysOf): Kinds => ({
    all: upTo(all),
    inStreams: upTo(inStreams),
    streams: upTo(streams),
  });
  const own = [...streamsOf].map(([person, streams]) => [person, upTo(streams)] as const);
  return { company: kinds(company), people: kinds(people), streamsOf: new Map(own) };
}

/** Whether some facts are of stages, and not of deals won alone. */
export function showsStages({ all }: Kinds): boolean {
  return [...all].some((kind) => kind !== "won" && kind !== "money");
}

/** The mark of a kind of fact. */
export function kindOf({ funnel, stage }: Pick<Entry, "funnel" | "stage">): string {
  return stage === "won" ? stage : `${funnel} ${stage}`;
}

/**
 * Whether there are facts to judge a kind by. In some streams, facts of the kind must name streams at all, and facts of any
 * kind must name one of these: a stream with leads and no deal is judged, one that the source has never named is not.
 *
 * @param kind as `kindOf` gives it, or `money`
 * @param streams their places; absent: wherever it came, in no stream, too
 * @example
 * sees({ all: new Set(["won"]), inStreams: new Set(["won"]), streams: new Set([0]) }, "won", [1]) // => false
 */
export function sees({ all, inStreams, streams: named }: Kinds, kind: string, streams?: readonly number[]): boolean {
  return streams === undefined ? all.has(kind) : inStreams.has(kind) && streams.some((stream) => named.has(stream));
}

/**
 * Whether a person, with everybody below, works in other streams than some: facts tell of work in streams, and in none of
 * these. The plan is shared by the company's weights, so such a person has a part of theirs and nothing to show. Who has no
 * facts in any stream is judged by all, as nothing tells otherwise.
 *
 * @param people their places in the team
 * @param streams what is looked at, by place: a stream, or those that a measure is made of
 */
export function isElsewhere({ streamsOf }: Seen, people: readonly number[], streams: readonly number[]): boolean {
  const works = new Set(people.flatMap((person) => [...(streamsOf.get(person) ?? [])]));
  return works.size > 0 && !streams.some((stream) => works.has(stream));
}
