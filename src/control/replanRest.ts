import { replanPeriods } from "../core";
import type { Control } from "./control";
import { entriesOf } from "./conversions";
import type { Scope } from "./measures";
import { shareMoney } from "./people";
import { sum, tidy } from "./planCurve";
import { seesMoney } from "./seesMoney";

/** A period of the plan's calendar, closed with its fact or planned anew. */
export interface ReplannedPeriod {
  readonly first: number;
  readonly last: number;
  readonly plan: number;
  /** What came so far; absent where no money is in the facts. */
  readonly fact?: number;
  readonly isClosed: boolean;
  /** What the period brought when it is closed, else what it must bring so that the plan's total stands; the plan where the fact is not known. */
  readonly anew: number;
}

/**
 * The plan's money with the total kept: periods that are over are closed with their facts, what they missed is spread over
 * the others in proportion to their plans (`replanPeriods`), in whole units of money. Where no money is in the facts, nobody
 * knows what was missed, and the plan stays as it is.
 */
export function replanRest(control: Control, scope: Scope = { kind: "company" }): readonly ReplannedPeriod[] {
  const { curve, moment } = control;
  const plan = moneyByPeriod(control, scope);
  const won = entriesOf(control, scope).filter(({ stage, day }) => stage === "won" && day <= moment.day);
  const fact = curve.periods.map(({ first, last }) =>
    tidy(sum(won.filter(({ day }) => day >= first && day <= last).map(({ amount }) => amount))),
  );
  const isOver = (last: number): boolean => last < moment.day || (last === moment.day && moment.part === 1);
  const closed = curve.periods.filter(({ last }) => isOver(last)).length;
  const isKnown = seesMoney(control, scope);
  const anew = isKnown ? replanPeriods(plan, fact, closed, curve.unit) : plan;
  return curve.periods.map(({ first, last }, index) => ({
    first,
    last,
    plan: plan[index] ?? 0,
    ...(isKnown ? { fact: fact[index] ?? 0 } : {}),
    isClosed: index < closed,
    anew: anew[index] ?? 0,
  }));
}

/** What closed periods leave to the others. */
export interface Rest {
  /** How many periods are closed. */
  readonly closed: number;
  /** What they brought, and how much that is above their plans; below them it is negative. */
  readonly fact: number;
  readonly off: number;
  /** The whole plan, and what closed facts and the others planned anew make: the same, unless more was won than planned. */
  readonly total: number;
  readonly sum: number;
  /** What the others were to bring, and what they must. */
  readonly planned: number;
  readonly anew: number;
}

/** Whether there would be something to plan anew, were there money in the facts: some periods are closed, and others are not. */
export function isRestUnseen(periods: readonly ReplannedPeriod[]): boolean {
  return periods.some(({ isClosed, fact }) => isClosed && fact === undefined) && periods.some(({ isClosed }) => !isClosed);
}

/** What there is to plan anew; nothing while no period is closed, once all are, and where the closed ones brought what was planned or nobody knows what. */
export function restOf(periods: readonly ReplannedPeriod[]): Rest | undefined {
  const [over, open] = [periods.filter(({ isClosed }) => isClosed), periods.filter(({ isClosed }) => !isClosed)];
  const total = (list: typeof periods, part: "plan" | "fact" | "anew"): number => tidy(sum(list.map((period) => period[part] ?? 0)));
  const fact = total(over, "fact");
  const off = tidy(fact - total(over, "plan"));
  if (over.length === 0 || open.length === 0 || off === 0 || isRestUnseen(periods)) return undefined;
  const whole = { total: total(periods, "plan"), sum: total(periods, "anew") };
  return { closed: over.length, fact, off, ...whole, planned: total(open, "plan"), anew: total(open, "anew") };
}

function moneyByPeriod({ curve, plan, members }: Control, scope: Scope): readonly number[] {
  const streams = curve.streams.filter((_, place) => scope.kind !== "stream" || plan.streams[place]?.name === scope.stream);
  const money = curve.periods.map((_, index) => tidy(sum(streams.map(({ targets }) => targets[index] ?? 0))));
  if (scope.kind !== "person") return money;
  const place = members.findIndex(({ id }) => id === scope.person);
  let reached = 0;
  let before = 0;
  return money.map((amount) => {
    reached = tidy(reached + amount);
    const now = shareMoney(members, reached, curve.unit)[place] ?? 0;
    const part = tidy(now - before);
    before = now;
    return part;
  });
}
