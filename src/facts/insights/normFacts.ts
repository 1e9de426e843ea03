import { countWorkdays, quantile, type WorkCalendar } from "../../core";
import { sameName, serialOf, type Plan, type Stage } from "../../plan";
import type { Fact } from "../fact";

/** How many of a stage one person does a working day. */
export interface NormFacts {
  /** The median of the people. */
  readonly value: number;
  /** The slower quarter of them stays below the first, the faster one above the second. */
  readonly quartiles: readonly [number, number];
  readonly people: number;
  /** Working days of all of them, from each one's first event to the last. */
  readonly days: number;
  readonly from: string;
  readonly to: string;
}

/** Fewer working days of a person than this say little of what is usual. */
const fewestDays = 10;

/**
 * What people do of a stage a working day: for each, events from his first to his last event of any kind over the working
 * days between. Where the stage names a role and the plan a team, only people in that role count.
 *
 * @param facts of the plan, none later than the day looked at
 * @param inFunnel whether a fact belongs to the funnel of the stage
 * @returns undefined when nobody has two working weeks with such events
 */
export function normFacts(
  plan: Plan,
  stage: Stage,
  facts: readonly Fact[],
  inFunnel: (fact: Fact) => boolean,
  calendar: WorkCalendar,
): NormFacts | undefined {
  const doers = plan.team?.filter(({ role }) => stage.role === undefined || (role !== undefined && sameName(role, stage.role)));
  const ids = doers && new Set(doers.map(({ id }) => id.trim().toLowerCase()));
  const work = new Map<string, { done: number; from: string; to: string }>();
  for (const fact of facts) {
    const { person, date } = fact;
    if (person === undefined || ids?.has(person.trim().toLowerCase()) === false) continue;
    const own = work.get(person) ?? { done: 0, from: date, to: date };
    const isDone = fact.lost !== true && fact.stage !== undefined && sameName(fact.stage, stage.name) && inFunnel(fact);
    work.set(person, {
      done: own.done + (isDone ? fact.count : 0),
      from: date < own.from ? date : own.from,
      to: date > own.to ? date : own.to,
    });
  }
  const people = [...work.values()]
    .map((own) => ({ ...own, days: countWorkdays(calendar, serialOf(own.from), serialOf(own.to)) }))
    .filter(({ done, days }) => done > 0 && days >= fewestDays);
  if (people.length === 0) return undefined;
  const rates = people.map(({ done, days }) => done / days).sort((left, right) => left - right);
  return {
    value: quantile(rates, 0.5),
    quartiles: [quantile(rates, 0.25), quantile(rates, 0.75)],
    people: people.length,
    days: people.reduce((sum, { days }) => sum + days, 0),
    from: people.reduce((first, { from }) => (from < first ? from : first), "9999-12-31"),
    to: people.reduce((last, { to }) => (to > last ? to : last), ""),
  };
}
