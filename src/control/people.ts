import { sameName, type Decomposition, type Plan } from "../plan";
import { sum, tidy, toUnit } from "./planCurve";

/** A person of the team as control sees it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** The place of the head in the team; −1 at the top. */
  readonly head: number;
  /** Places of those who report to this person. */
  readonly reports: readonly number[];
  /** The places of this person and of everybody below. */
  readonly below: readonly number[];
  /** Money from above for the whole plan. */
  readonly plan: number;
  /** Whether the person sells: has a plan that nobody below shares. */
  readonly carries: boolean;
}

/** The team in the order of the plan; none where the plan has nobody. */
export function membersOf(plan: Plan, { team }: Decomposition): readonly Member[] {
  const people = plan.team ?? [];
  const heads = people.map(({ reportsTo }) => (reportsTo === undefined ? -1 : people.findIndex(({ id }) => sameName(id, reportsTo))));
  const plans = people.map((_, index) => team?.people[index]?.plan ?? 0);
  const reports = people.map((_, index) => heads.flatMap((head, place) => (head === index ? [place] : [])));
  const below = people.map((_, index) => [index]);
  for (let index = people.length - 1; index >= 0; index -= 1) below[heads[index] ?? -1]?.push(...(below[index] ?? []));
  return people.map(({ id, name, role }, index) => ({
    id,
    name,
    ...(role === undefined ? {} : { role }),
    head: heads[index] ?? -1,
    reports: reports[index] ?? [],
    below: below[index] ?? [index],
    plan: plans[index] ?? 0,
    carries: (plans[index] ?? 0) > 0 && !(reports[index] ?? []).some((place) => (plans[place] ?? 0) > 0),
  }));
}

/**
 * Money that the company plans up to a moment, shared down the tree in whole units: two-way cumulative rounding, so that
 * the people under one head add up to the head's part (with its cushion) at every moment, and moments to the person's plan.
 * The place of a person among the colleagues, times that of the moment: S(i, t) − S(i − 1, t) with
 * S = round(plans up to i × head's part up to t / plans of all).
 *
 * @param company what the company plans up to the moment, whole
 * @param unit 1 or 0.01
 * @returns a part for each member
 */
export function shareMoney(members: readonly Member[], company: number, unit: number): readonly number[] {
  const parts = members.map(() => 0);
  const shareGroup = (places: readonly number[], pool: number): void => {
    const all = sum(places.map((place) => members[place]?.plan ?? 0));
    let [rows, taken] = [0, 0];
    for (const place of places) {
      rows += members[place]?.plan ?? 0;
      const reached = all > 0 ? toUnit((rows * pool) / all, unit) : 0;
      parts[place] = tidy(reached - taken);
      taken = reached;
    }
  };
  shareGroup(topsOf(members), company);
  members.forEach(({ reports, plan }, index) => {
    const all = sum(reports.map((place) => members[place]?.plan ?? 0));
    if (all > 0 && plan > 0) shareGroup(reports, toUnit(((parts[index] ?? 0) * all) / plan, unit));
  });
  return parts;
}

/** Those at the top of the tree. */
function topsOf(members: readonly Member[]): readonly number[] {
  return members.flatMap(({ head }, place) => (head < 0 ? [place] : []));
}

/**
 * The part of a stage's work that falls on each person, of 1 for the company. Where the stage names a role and people have
 * it, the work is theirs: in proportion to their plans, evenly where they have none; a head answers for those below.
 * Otherwise it goes with the money.
 */
export function workShares(members: readonly Member[], goal: number, role: string | undefined): readonly number[] {
  const doers = role === undefined ? [] : members.flatMap((member, place) => (isDoer(member, role) ? [place] : []));
  if (doers.length === 0) return members.map(({ plan }) => (goal > 0 ? plan / goal : 0));
  const plans = sum(doers.map((place) => members[place]?.plan ?? 0));
  const own = members.map((_, place) => {
    if (!doers.includes(place)) return 0;
    return plans > 0 ? (members[place]?.plan ?? 0) / plans : 1 / doers.length;
  });
  return members.map(({ below }) => sum(below.map((place) => own[place] ?? 0)));
}

/** Whether a person does the work of a role: has it, and does not head others of it. */
function isDoer({ role, reports }: Member, wanted: string): boolean {
  return role !== undefined && sameName(role, wanted) && reports.length === 0;
}
