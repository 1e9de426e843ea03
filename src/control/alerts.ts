import { countWorkdays } from "../core";
import { funnelOf, sameName, serialOf } from "../plan";
import type { Control } from "./control";
import type { Entry } from "./ledger";
import { isElsewhere, kindOf, sees, showsStages } from "./sight";
import { weighedDeals } from "./pipeline";
import { sum, plannedIn } from "./planCurve";
import { workShares } from "./people";
import { lightOf } from "./light";
import { windowAt } from "./window";

/** What needs a word before the figures show it. */
export type Alert =
  /** Few new contacts in the last working days, with the clients whom the seller has on hand. */
  | {
      readonly kind: "dryFlow";
      readonly person: string;
      readonly active: number;
      readonly came: number;
      readonly due: number;
      readonly days: number;
    }
  /** As many clients on hand as keep a seller from finding new ones. */
  | { readonly kind: "fullHands"; readonly person: string; readonly active: number }
  /** Nobody at work for long: no open deal and no fact since the day, if there ever was one. */
  | { readonly kind: "idle"; readonly person: string; readonly since?: number; readonly days?: number }
  /** Deals that have stood in their stage too long. */
  | { readonly kind: "stale"; readonly person?: string; readonly deals: readonly string[]; readonly amount: number };

/** What to look at today: flows that dry up, hands that are full, sellers without clients, deals that stand still. */
export function alertsOf(control: Control): readonly Alert[] {
  return [...sellerAlerts(control), ...staleAlerts(control)];
}

function sellerAlerts(control: Control): readonly Alert[] {
  const { members, settings, moment } = control;
  const [onHand, brought] = [dealsOnHand(control), entriesByPerson(control)];
  const reachesBack = hasHistory(control);
  return members.flatMap(({ id, carries, reports }, place): readonly Alert[] => {
    if (!carries || reports.length > 0) return [];
    const active = onHand.get(place) ?? 0;
    const entries = brought.get(place) ?? [];
    const last = entries.reduce((latest, { day }) => Math.max(latest, day), -Infinity);
    const hired = control.plan.team?.[place]?.hired;
    const from = Math.max(last, hired === undefined ? -Infinity : serialOf(hired));
    if (active === 0 && moment.day - from >= settings.idleDays && reachesBack)
      return [{ kind: "idle", person: id, ...(Number.isFinite(last) ? { since: last, days: moment.day - last } : {}) }];
    const dry = dryFlow(control, place, entries);
    if (dry !== undefined) return [{ kind: "dryFlow", person: id, active, ...dry }];
    return active >= settings.activeClients ? [{ kind: "fullHands", person: id, active }] : [];
  });
}

/** How many open deals each member has. */
function dealsOnHand({ deals, members }: Control): ReadonlyMap<number, number> {
  const counts = new Map<string, number>();
  for (const { person } of deals) if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  const own = (id: string): number => sum([...counts].flatMap(([person, deals]) => (sameName(person, id) ? [deals] : [])));
  return new Map(members.map(({ id }, place) => [place, own(id)]));
}

/** What each member brought up to the day of the report. */
function entriesByPerson({ ledger, moment }: Control): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of ledger.entries) {
    if (entry.day > moment.day) continue;
    const group = groups.get(entry.person);
    if (group === undefined) groups.set(entry.person, [entry]);
    else group.push(entry);
  }
  return groups;
}

/**
 * Whether the facts reach back far enough to say that somebody has done nothing, and show work that is no deal won yet: facts
 * of stages that name people, or open deals.
 */
function hasHistory({ ledger, deals, seen, moment, settings }: Control): boolean {
  const showsWork = deals.length > 0 || showsStages(seen.people);
  return showsWork && ledger.entries.some(({ person, day }) => person >= 0 && day <= moment.day - settings.idleDays);
}

/**
 * New contacts of the last working days, where they are fewer than chance explains; of funnels whose first stage has facts that
 * name people, and of streams in which the person works.
 */
function dryFlow(control: Control, place: number, entries: readonly Entry[]): { came: number; due: number; days: number } | undefined {
  const { plan, curve, settings, moment, members, decomposition, seen } = control;
  const day = windowAt(plan, "day", moment);
  let first = moment.day;
  for (let tries = 0; countWorkdays(curve.calendar, first, moment.day) < settings.dryDays && tries < 100; tries += 1) first -= 1;
  const window = { ...day, first: Math.max(first, curve.periods[0]?.first ?? first), last: moment.day };
  const tops = plan.streams.flatMap((stream, index) => {
    const funnel = stream.kind === "new" ? funnelOf(plan, stream) : undefined;
    if (funnel === undefined) return [];
    const at = plan.funnels.indexOf(funnel);
    const isTheirs = !isElsewhere(seen, members[place]?.below ?? [], [index]);
    return isTheirs && sees(seen.people, kindOf({ funnel: at, stage: 0 })) ? [{ index, funnel: at, role: funnel.stages[0]?.role }] : [];
  });
  const due = sum(
    tops.map(({ index, role }) => {
      const counts = curve.streams[index]?.stages[0]?.counts ?? [];
      const share = workShares(members, decomposition.goal, role)[place] ?? 0;
      return plannedIn(curve, { kind: "count", byPeriod: counts }, window).expected * share;
    }),
  );
  const funnels = new Set(tops.map(({ funnel }) => funnel));
  const isNew = ({ stage, funnel, day: on }: Entry): boolean => stage === 0 && funnels.has(funnel) && on >= window.first;
  const came = sum(entries.filter(isNew).map(({ count }) => count));
  const { light } = lightOf({ plan: due, expected: due, fact: came, size: 1 }, { ...settings, soften: true });
  return light === "behind" ? { came, due, days: settings.dryDays } : undefined;
}

/** Stale deals, together for each person. */
function staleAlerts(control: Control): readonly Alert[] {
  const stale = weighedDeals(control).filter(({ marks }) => marks.includes("stale"));
  const people = [...new Set(stale.map(({ deal }) => deal.person))];
  return people.map((person): Alert => {
    const own = stale.filter(({ deal }) => deal.person === person);
    const amount = sum(own.map((deal) => deal.amount));
    return { kind: "stale", ...(person === undefined ? {} : { person }), deals: own.map(({ deal }) => deal.id), amount };
  });
}
