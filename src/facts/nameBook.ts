import { sameName } from "../plan";
import type { Mapping, NameChoice, NameKind } from "./mapping";
import { nearest } from "./nearest";
import { outcomeOf } from "./outcomes";

/** What a plan calls its people, streams and stages: every plan is one, and so is what is read of a workbook for a name's sake. */
export interface PlanNames {
  /** The currency of its money. */
  readonly currency?: string;
  readonly team?: readonly { readonly id: string; readonly name: string }[];
  readonly streams: readonly { readonly name: string; readonly funnel?: string }[];
  readonly funnels: readonly { readonly name: string; readonly stages: readonly { readonly name: string }[] }[];
}

/** What a name of a foreign table could stand for. */
export interface NameTarget {
  readonly choice: NameChoice;
  readonly name: string;
}

/** A name of which nothing is decided, with the target it most likely means. */
export interface UnknownName {
  readonly kind: NameKind;
  readonly name: string;
  readonly rows: number;
  readonly suggestion: NameTarget | undefined;
}

/** A name of a foreign table and what it stands for; undefined: nothing is decided of it. */
export interface Named {
  readonly kind: NameKind;
  readonly text: string;
  readonly choice: NameChoice | undefined;
}

/** Finds what names stand for, and keeps those that stand for nothing yet. */
export interface NameBook {
  /** An empty name stands for nothing. */
  readonly find: (kind: NameKind, text: string) => Named;
  /** What a name of a row stands for; where that is unknown it is noted. */
  readonly choice: (name: Named) => NameChoice | undefined;
  readonly unknown: () => readonly UnknownName[];
}

/** More names than a person would go through: beyond it they are not kept one by one. */
const mostUnknown = 500;

/** The people, streams and stages of a plan that names can stand for. */
export function nameTargets(plan: PlanNames | null): Readonly<Record<NameKind, readonly NameTarget[]>> {
  const stages = (plan?.funnels ?? []).flatMap((funnel) => funnel.stages.map(({ name }) => name));
  const byName = (names: readonly string[]): readonly NameTarget[] =>
    names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index).map((name) => ({ choice: name, name }));
  return {
    person: (plan?.team ?? []).map(({ id, name }) => ({ choice: id, name })),
    stream: byName((plan?.streams ?? []).map(({ name }) => name)),
    stage: byName(stages),
  };
}

/**
 * Looks names up: what was decided, then the plan's own names (for people also their ids), then words that end a deal. Where the plan
 * has none of a kind a name stands for itself.
 */
export function nameBook(plan: PlanNames | null, decided: Mapping["names"]): NameBook {
  const targets = nameTargets(plan);
  const missed = new Map<string, { kind: NameKind; name: string; rows: number }>();
  const look = (kind: NameKind, name: string): NameChoice | undefined => {
    const choice = decided[kind][name];
    if (choice !== undefined) return choice;
    const exact = targets[kind].filter((target) => sameName(target.name, name) || target.choice === name);
    if (exact.length === 1) return exact[0]?.choice;
    if (kind === "stage") return outcomeOf(name) ?? (targets.stage.length === 0 ? name : undefined);
    return targets[kind].length === 0 ? name : undefined;
  };
  const miss = ({ kind, text }: Named): void => {
    const key = `${kind} ${text}`;
    const entry = missed.get(key);
    if (entry !== undefined) entry.rows++;
    else if (missed.size < mostUnknown) missed.set(key, { kind, name: text, rows: 1 });
  };
  return {
    find: (kind, text) => ({ kind, text, choice: text === "" ? "" : look(kind, text) }),
    choice(name) {
      if (name.choice === undefined) miss(name);
      return name.choice;
    },
    unknown: () =>
      [...missed.values()].map((entry) => {
        const near = nearest(entry.name, distinct(targets[entry.kind].map(({ name }) => name)));
        return { ...entry, suggestion: targets[entry.kind].find(({ name }) => name === near) };
      }),
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
