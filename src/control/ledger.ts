import type { Fact } from "../facts";
import { sameName, serialOf, type Plan } from "../plan";
import type { Member } from "./people";
import type { ControlWindow } from "./window";

/** A fact with its names found in the plan; −1 where there is none. */
export interface Entry {
  readonly day: number;
  readonly time: string | undefined;
  readonly person: number;
  readonly stream: number;
  readonly funnel: number;
  /** The place of the stage that was reached, from the top; `won` for a deal. */
  readonly stage: number | "won";
  readonly count: number;
  readonly amount: number;
  readonly deal: string | undefined;
}

/** The facts of a plan, ready to be counted. */
export interface Ledger {
  readonly entries: readonly Entry[];
  /** Deals that were lost, with their day. */
  readonly losses: readonly { readonly deal: string; readonly day: number }[];
  /** Facts whose person, stream or stage the plan does not know. */
  readonly unknownPerson: number;
  readonly unknownStream: number;
  readonly unknownStage: number;
}

/** Finds the people, streams and stages that facts name. A name nobody knows is counted, never dropped from the company. */
export function openLedger(plan: Plan, members: readonly Member[], facts: readonly Fact[]): Ledger {
  const person = finder(members.map(({ id }) => id));
  const stream = finder(plan.streams.map(({ name }) => name));
  const entries: Entry[] = [];
  const losses: { deal: string; day: number }[] = [];
  const unknown = { unknownPerson: 0, unknownStream: 0, unknownStage: 0 };
  const places = new Map<string, ReturnType<typeof placeOf>>();
  const place = (stage: string | undefined, what: number): ReturnType<typeof placeOf> => {
    const key = `${what} ${stage ?? ""}`;
    if (!places.has(key)) places.set(key, placeOf(plan, stage, what));
    return places.get(key);
  };
  for (const fact of facts) {
    const [who, what, day] = [person(fact.person), stream(fact.stream), serialOf(fact.date)];
    if (who < 0 && members.length > 0) unknown.unknownPerson += 1;
    if (what < 0) unknown.unknownStream += 1;
    if (fact.lost === true) {
      if (fact.deal !== undefined) losses.push({ deal: fact.deal, day });
      continue;
    }
    const at = place(fact.stage, what);
    if (at === undefined) unknown.unknownStage += 1;
    else entries.push({ day, time: fact.time, person: who, stream: what, ...at, ...amounts(fact) });
  }
  return { entries, losses, ...unknown };
}

function amounts({ count, amount, deal }: Fact): Pick<Entry, "count" | "amount" | "deal"> {
  return { count, amount, deal };
}

/** Finds the place of a name in a list; −1 where it is not there. */
function finder(names: readonly string[]): (name: string | undefined) => number {
  const places = new Map<string, number>();
  names.forEach((name, place) => places.set(plain(name), place));
  return (name) => (name === undefined ? -1 : (places.get(plain(name)) ?? -1));
}

/** How names are told apart, see `sameName`. */
function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** The funnel and stage of a fact: those of its stream, or of the one funnel that has such a stage. */
function placeOf(plan: Plan, stage: string | undefined, stream: number): Pick<Entry, "funnel" | "stage"> | undefined {
  const named = plan.streams[stream]?.funnel;
  const funnel = named === undefined ? -1 : plan.funnels.findIndex(({ name }) => sameName(name, named));
  if (stage === undefined) return { funnel, stage: "won" };
  const found = plan.funnels.flatMap(({ stages }, place) => {
    const at = stages.findIndex(({ name }) => sameName(name, stage));
    return at < 0 || (funnel >= 0 && place !== funnel) ? [] : [{ funnel: place, stage: at }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What one person brought of one thing in a stretch of time. */
export interface Tally {
  readonly person: number;
  readonly stream: number;
  readonly funnel: number;
  readonly stage: number | "won";
  readonly count: number;
  readonly amount: number;
}

/** The entries of a window, summed by person, stream and stage; half-days take only those whose time is known. */
export function tallyWindow({ entries }: Ledger, window: ControlWindow, midday: string): readonly Tally[] {
  const { first, last, moment } = window;
  const end = Math.min(last, moment.day);
  return tally(entries.filter((entry) => entry.day >= first && entry.day <= end && inHalf(entry, window, midday)));
}

/** Whether an entry counts in the half of a window; in any where the window is no half of a day. */
export function inHalf({ time }: Entry, { half }: ControlWindow, midday: string): boolean {
  return half === undefined || (time !== undefined && time < midday === (half === "morning"));
}

/** Entries summed by person, stream and stage. */
export function tally(entries: readonly Entry[]): readonly Tally[] {
  const sums = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>();
  for (const { person, stream, funnel, stage, count, amount } of entries) {
    const key = `${person} ${stream} ${funnel} ${stage}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { person, stream, funnel, stage, count, amount });
    else {
      known.count += count;
      known.amount += amount;
    }
  }
  return [...sums.values()];
}
