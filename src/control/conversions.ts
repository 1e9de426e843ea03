import { binomialTails, conversionInterval, passingCurve, type Spell } from "../core";
import { sameName } from "../plan";
import type { Control } from "./control";
import { inGrain } from "./inGrain";
import { inHalf, type Entry } from "./ledger";
import type { Scope } from "./measures";
import { kindOf, sees } from "./sight";
import { sum } from "./planCurve";
import { windowAt, type ControlGrain } from "./window";

/** How a conversion stands against its plan; `mayBeChance` is below it by no more than chance, `noFacts` cannot be judged: one of its two stages has no facts at all. */
export type ConversionVerdict = "above" | "asPlanned" | "mayBeChance" | "below" | "noData" | "noFacts";

/** A step of a funnel: plan against fact. */
export interface ConversionRow {
  readonly funnel: string;
  readonly stage: string;
  /** The stage it leads to; absent: a deal. */
  readonly next?: string;
  readonly plan: number;
  readonly passed: number;
  /** Of how many; of deals that are followed those that have had the time, see `follow`. */
  readonly reached: number;
  /** Of deals that are followed: how many came to the stage, had they the time or not. */
  readonly came?: number;
  readonly fact?: number;
  /** Wilson's interval at the band. */
  readonly interval?: readonly [number, number];
  /** Deals followed one by one, or counts of both stages, the earlier one moved by its way to the next. */
  readonly from: "cohort" | "counts";
  readonly tail?: number;
  readonly verdict: ConversionVerdict;
}

/**
 * The conversions of a window, plan against fact. Where the facts name their deals, the deals are followed: those that came
 * to the stage so long ago that the way to the next is over as a rule, and how many of them got there, see `follow`. Else the
 * counts of the two stages are compared, the earlier one moved by the way between them where the facts reach back so far.
 * Never the deals of a month over the leads of the same month, unless nothing else is known.
 */
export function conversionsOf(control: Control, grain: ControlGrain, scope: Scope = { kind: "company" }): readonly ConversionRow[] {
  const { plan, moment, seen } = inGrain(control, grain);
  const window = windowAt(plan, grain, moment);
  const span = { first: window.first, last: Math.min(window.last, moment.day) };
  const entries = entriesOf(control, scope).filter((entry) => inHalf(entry, window, plan.midday));
  const kinds = seen[scope.kind === "person" ? "people" : "company"];
  const named = plan.streams.find(({ name }) => scope.kind === "stream" && name === scope.stream)?.funnel ?? "";
  const only = plan.streams.flatMap(({ name }, place) => (scope.kind !== "stream" || scope.stream === name ? [place] : []));
  const isSeen = (funnel: number, stage: number): boolean => {
    const own = only.filter((stream) => sameName(plan.streams[stream]?.funnel ?? "", plan.funnels[funnel]?.name ?? ""));
    const isDeal = stage === plan.funnels[funnel]?.stages.length;
    // a deal is one of a funnel by its stream alone
    return sees(kinds, kindOf({ funnel, stage: isDeal ? "won" : stage }), isDeal || scope.kind === "stream" ? own : undefined);
  };
  return plan.funnels.flatMap((funnel, place) =>
    scope.kind === "stream" && !sameName(named, funnel.name)
      ? []
      : funnel.stages.map(({ name, conversion, lag }, stage): ConversionRow => {
          const next = funnel.stages[stage + 1]?.name;
          const own = entries.filter((entry) => entry.funnel === place);
          const counted = follow(own, stage, lag, span) ?? compare(own, stage, funnel.stages.length, lag, span);
          const { passed, reached } = counted;
          return {
            funnel: funnel.name,
            stage: name,
            ...(next === undefined ? {} : { next }),
            plan: conversion,
            ...counted,
            ...(isSeen(place, stage) && isSeen(place, stage + 1)
              ? judge(passed, reached, conversion, control.settings.band)
              : ({ verdict: "noFacts" } as const)),
          };
        }),
  );
}

/** The entries of a scope. */
export function entriesOf({ ledger, plan, members }: Control, scope: Scope): readonly Entry[] {
  if (scope.kind === "company") return ledger.entries;
  if (scope.kind === "stream") {
    const place = plan.streams.findIndex(({ name }) => name === scope.stream);
    return ledger.entries.filter(({ stream }) => stream === place);
  }
  const below = new Set(members.find(({ id }) => id === scope.person)?.below ?? []);
  return ledger.entries.filter(({ person }) => below.has(person));
}

interface Span {
  readonly first: number;
  readonly last: number;
}
type Counted = Pick<ConversionRow, "passed" | "reached" | "came" | "from">;

/** How far a stage is from the top, a deal being beyond all. */
function depth(stage: Entry["stage"]): number {
  return stage === "won" ? Infinity : stage;
}

/**
 * Deals that came to the stage in the span, moved back by the lag, and those of them that have come further; unless some are
 * not named. A lag is how long the way takes as a rule, half of the deals take longer: a deal counts among those that have had
 * the time by the part of all passing that is over at its age, as every deal of the stage tells it (the curve of Kaplan and
 * Meier over its end, see `passingCurve`). So a young cohort is not held to be a poor one.
 */
function follow(entries: readonly Entry[], stage: number, lag: number, { first, last }: Span): Counted | undefined {
  const isNamed = ({ deal }: Entry): boolean => deal !== undefined;
  const here = entries.filter((entry) => entry.stage === stage && entry.day <= last);
  const at = here.filter(({ day }) => day >= first - lag && day <= last - lag);
  const further = entries.filter((entry) => depth(entry.stage) > stage && entry.day <= last);
  if (at.length === 0 || ![...at, ...further].every(isNamed)) return undefined;
  const [since, until] = [firstDays(here.filter(isNamed)), firstDays(further)];
  const isThrough = passedBy(since, until, last);
  const reached = [...new Set(at.map(({ deal }) => deal))];
  const passed = reached.filter((deal) => until.has(deal)).length;
  const ripe = sum(reached.map((deal) => isThrough(last - (since.get(deal) ?? last))));
  return { passed, reached: Math.max(passed, Math.round(ripe)), came: reached.length, from: "cohort" };
}

/** The first day of each deal. */
function firstDays(entries: readonly Entry[]): ReadonlyMap<string | undefined, number> {
  const days = new Map<string | undefined, number>();
  for (const { deal, day } of entries) days.set(deal, Math.min(day, days.get(deal) ?? day));
  return days;
}

/** The part of all passing that is over so many days after a deal came; all of it where nothing has passed. */
function passedBy(
  since: ReadonlyMap<string | undefined, number>,
  until: ReadonlyMap<string | undefined, number>,
  last: number,
): (age: number) => number {
  const spells = [...since].map(([deal, day]): Spell => {
    const end = until.get(deal);
    return end === undefined ? { days: last - day, fate: "open" } : { days: Math.max(0, end - day), fate: "passed" };
  });
  // Where a twentieth of the deals is left, one of them moves the curve too far.
  const end = spells.map(({ days }) => days).sort((left, right) => right - left)[Math.ceil(spells.length / 20) - 1] ?? 0;
  const curve = passingCurve(spells).filter(({ day }) => day <= end);
  const whole = curve[curve.length - 1]?.share;
  const shareAt = (age: number): number => curve.reduce((reached, { day, share }) => (day <= age ? share : reached), 0);
  return (age) => (whole === undefined ? 1 : shareAt(age) / whole);
}

/** Counts of both stages, the earlier one moved back by the lag where the facts begin early enough. */
function compare(entries: readonly Entry[], stage: number, stages: number, lag: number, { first, last }: Span): Counted {
  const next = stage + 1 < stages ? stage + 1 : "won";
  const here = entries.filter((entry) => entry.stage === stage);
  const back = here.some(({ day }) => day <= first - lag) ? lag : 0;
  const count = (list: readonly Entry[], from: number, to: number): number =>
    sum(list.filter(({ day }) => day >= from && day <= to).map((entry) => entry.count));
  const passed = count(
    entries.filter((entry) => entry.stage === next),
    first,
    last,
  );
  return { passed, reached: count(here, first - back, last - back), from: "counts" };
}

/** Whether a conversion differs from the plan by more than chance: the binomial tail beyond what came. */
function judge(passed: number, reached: number, plan: number, band: number): Pick<ConversionRow, "fact" | "interval" | "tail" | "verdict"> {
  const [won, trials] = [Math.round(passed), Math.round(reached)];
  if (trials === 0) return { verdict: "noData" };
  const isShort = won < trials * plan;
  const tail = isShort ? binomialTails(trials, won + 1, plan).below : binomialTails(trials, won, plan).atLeast;
  const isChance = tail > (1 - band) / 2;
  const verdict = isShort ? (isChance ? "mayBeChance" : "below") : isChance ? "asPlanned" : "above";
  return { fact: passed / reached, ...(won <= trials ? { interval: conversionInterval(won, trials, band) } : {}), tail, verdict };
}
