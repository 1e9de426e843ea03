import { serialOf, type Plan } from "../plan";
import type { Control } from "./control";
import { dealSpreads } from "./dealSpread";
import type { Tally } from "./ledger";
import { addPlanned, plannedIn, sum, tidy, type Planned } from "./planCurve";
import { shareMoney, workShares } from "./people";
import { isElsewhere, kindOf, sees, streamsThrough, type Kinds, type Sight } from "./sight";
import type { ControlWindow } from "./window";

/** What is compared: money, deals, units, clients won for the first time, or how many came to a stage. */
export type Measure =
  | { readonly kind: "money" | "deals" | "units" | "newClients" }
  | { readonly kind: "stage"; readonly funnel: string; readonly stage: string };

/** Whose plan and fact: the company's, a stream's (a direction of sales), a person's with everybody below. */
export type Scope =
  | { readonly kind: "company" }
  | { readonly kind: "stream"; readonly stream: string }
  | { readonly kind: "person"; readonly person: string };

/** A measure with its plan and its fact. */
export interface Measured {
  readonly measure: Measure;
  readonly planned: Planned;
  readonly fact: number;
  /** What one event brings by the plan, and by the facts. */
  readonly size: number;
  readonly factSize: number;
  /** Whether it can be judged. */
  readonly sight: Sight;
  /** The places of the streams that it is made of. */
  readonly streams: readonly number[];
}

/** What every stream plans for a window. */
export interface StreamPlans {
  readonly money: Planned;
  readonly deals: Planned;
  readonly stages: readonly Planned[];
}

/** The plans of all streams for a window, in the order of the plan. */
export function streamPlans({ curve }: Control, window: ControlWindow): readonly StreamPlans[] {
  return curve.streams.map(({ targets, deals, stages }) => ({
    money: plannedIn(curve, { kind: "money", byPeriod: targets }, window),
    deals: plannedIn(curve, { kind: "count", byPeriod: deals }, window),
    stages: stages.map(({ counts }) => plannedIn(curve, { kind: "count", byPeriod: counts }, window)),
  }));
}

/** The measures of a stream, or of all with what is in none: money, deals, units, new clients and each stage of their funnels from the top down. */
export function measureStreams(
  control: Control,
  plans: readonly StreamPlans[],
  tallies: readonly Tally[],
  place?: number,
  kinds: Kinds = control.seen.company,
): readonly Measured[] {
  const { plan } = control;
  const places = place === undefined ? plan.streams.map((_, at) => at) : [place];
  const chosen = places.map((at) => ({ place: at, stream: plan.streams[at], plans: plans[at] }));
  const news = chosen.filter(({ stream }) => stream?.kind === "new");
  const all = place === undefined;
  const won = tallies.filter(({ stage, stream }) => stage === "won" && (places.includes(stream) || (all && stream < 0)));
  const total = (list: typeof chosen, pick: (plans: StreamPlans) => Planned): Planned =>
    addPlanned(list.flatMap(({ plans: own }) => (own === undefined ? [] : [pick(own)])));
  const deals = (list: typeof chosen): number => sum(won.filter(({ stream }) => has(list, stream)).map(({ count }) => count));
  const unit = (place: number): number => plan.streams[place]?.unitsPerDeal ?? 1;
  const units = addPlanned(chosen.flatMap(({ place: at, plans: own }) => (own === undefined ? [] : [scale(own.deals, unit(at))])));
  const one = { size: 1, factSize: 1 };
  const sight = (kind: string, streams = all ? undefined : places): Sight => (sees(kinds, kind, streams) ? "seen" : "noFacts");
  const ofDeals = { sight: sight("won"), streams: places };
  const newOnes = news.map((own) => own.place);
  return [
    {
      measure: { kind: "money" },
      planned: total(chosen, ({ money }) => money),
      fact: tidy(sum(won.map(({ amount }) => amount))),
      ...dealSizes(control, won, places),
      ...ofDeals,
      sight: sight("money"),
    },
    {
      measure: { kind: "deals" },
      planned: total(chosen, (own) => own.deals),
      fact: sum(won.map(({ count }) => count)),
      ...one,
      ...ofDeals,
    },
    {
      measure: { kind: "units" },
      planned: units,
      fact: sum(won.map(({ stream, count }) => count * unit(stream))),
      size: mean(units.exact, total(chosen, (own) => own.deals).exact),
      factSize: mean(units.exact, total(chosen, (own) => own.deals).exact),
      ...ofDeals,
    },
    ...(news.length === 0
      ? []
      : [
          {
            measure: { kind: "newClients" } as const,
            planned: total(news, (own) => own.deals),
            fact: deals(news),
            ...one,
            sight: sight("won", newOnes),
            streams: newOnes,
          },
        ]),
    ...stagesOf(
      plan,
      chosen.map(({ place }) => place),
      all,
    ).map(({ funnel, stage, streams }): Measured => {
      const measure = { kind: "stage", funnel: plan.funnels[funnel]?.name ?? "", stage: nameOf(plan, funnel, stage) } as const;
      const planned = addPlanned(streams.flatMap((place) => plans[place]?.stages[stage] ?? []));
      const came = tallies.filter((entry) => entry.funnel === funnel && entry.stage === stage && (all || places.includes(entry.stream)));
      const fact = sum(came.map(({ count }) => count));
      return { measure, planned, fact, ...one, sight: sight(kindOf({ funnel, stage })), streams };
    }),
  ];
}

function has(list: readonly { readonly place: number }[], stream: number): boolean {
  return list.some(({ place }) => place === stream);
}

function nameOf(plan: Plan, funnel: number, stage: number): string {
  return plan.funnels[funnel]?.stages[stage]?.name ?? "";
}

function mean(total: number, count: number): number {
  return count > 0 ? total / count : 1;
}

/** The stages of the funnels that some streams use, with those streams. */
function stagesOf(
  plan: Plan,
  places: readonly number[],
  all: boolean,
): readonly { readonly funnel: number; readonly stage: number; readonly streams: readonly number[] }[] {
  return plan.funnels.flatMap(({ name, stages }, funnel) => {
    const streams = streamsThrough(plan, name).filter((place) => places.includes(place));
    return streams.length === 0 && !all ? [] : stages.map((_, stage) => ({ funnel, stage, streams }));
  });
}

/** The deal that a unit of money comes from on average: Σ money × deal × its spread / Σ money, by plan and by what was won. */
function dealSizes(control: Control, won: readonly Tally[], places: readonly number[]): Pick<Measured, "size" | "factSize"> {
  const { plan, decomposition } = control;
  const spreads = dealSpreads(control);
  const checkOf = (place: number): number => (plan.streams[place]?.check ?? 1) * (spreads[place] ?? 1);
  const parts = places.map((place) => {
    const planned = { money: decomposition.streams[place]?.target ?? 0, check: checkOf(place) };
    const own = won.filter(({ stream }) => stream === place);
    const [money, deals] = [sum(own.map(({ amount }) => amount)), sum(own.map(({ count }) => count))];
    return { planned, won: { money, check: deals >= enoughDeals && money > 0 ? (money / deals) * (spreads[place] ?? 1) : planned.check } };
  });
  const size = weighted(parts.map(({ planned }) => planned)) ?? checkOf(places[0] ?? 0);
  return { size, factSize: weighted(parts.map((part) => part.won)) ?? size };
}

/** Deals from which on their average counts for more than the planned one. */
const enoughDeals = 5;

function weighted(parts: readonly { readonly money: number; readonly check: number }[]): number | undefined {
  const money = sum(parts.map((part) => Math.max(0, part.money)));
  return money > 0 ? sum(parts.map((part) => Math.max(0, part.money) * part.check)) / money : undefined;
}

/** A planned number, so many times. */
function scale({ plan, exact, expected, toDate, from }: Planned, by: number): Planned {
  return { plan: plan * by, exact: exact * by, expected: expected * by, toDate: toDate * by, from: from * by };
}

/**
 * The measures of each person with everybody below: money in whole units shared down the tree, counts by the share of the
 * money or, where a stage names a role, by those who have it. Of one stream alone where it is given, `company` being its own.
 *
 * The plan is shared over everybody, so that the parts make the whole; not every part is held against its person. A measure is
 * made of streams: money, deals and units of all that are looked at, new clients of those that win them, a stage of those that
 * go through its funnel. Who works in other streams only is not judged by it (see `isElsewhere`), whatever the role: the plan
 * says whose work a stage is, not in which stream. Facts that name nobody of the team are none to judge people by.
 * Nothing is due from those whose first day is still to come, though their part stands in the plan.
 */
export function measurePeople(
  control: Control,
  company: readonly Measured[],
  plans: readonly StreamPlans[],
  tallies: readonly Tally[],
  stream?: number,
): readonly (readonly Measured[])[] {
  const { plan, members, curve, decomposition, seen, moment } = control;
  const money = company.find(({ measure }) => measure.kind === "money")?.planned;
  const shares = new Map(company.map(({ measure }) => [measure, workShares(members, decomposition.goal, roleOf(plan, measure))]));
  const at = (reached: number): readonly number[] => shareMoney(members, reached, curve.unit);
  const from = at(money?.from ?? 0);
  const to = at((money?.from ?? 0) + (money?.plan ?? 0));
  const now = at((money?.from ?? 0) + (money?.toDate ?? 0));
  const byPerson = new Map<number, Tally[]>();
  for (const entry of tallies) byPerson.set(entry.person, [...(byPerson.get(entry.person) ?? []), entry]);
  return members.map(({ below }, place) => {
    const own = below.flatMap((person) => byPerson.get(person) ?? []);
    const isHere = below.some((person) => isAtWork(plan, person, moment.day));
    return measureStreams(control, plans, own, stream, seen.people).map((measured, index) => {
      const share = shares.get(company[index]?.measure ?? measured.measure)?.[place] ?? 0;
      const fraction = scale(measured.planned, share);
      const [start, end, reached] = [from[place] ?? 0, to[place] ?? 0, now[place] ?? 0];
      const whole = { plan: tidy(end - start), toDate: tidy(reached - start), from: start };
      const isAway = isElsewhere(seen, below, measured.streams);
      const sight = measured.sight === "seen" && isAway ? "notInStream" : measured.sight;
      const planned = measured.measure.kind === "money" ? { ...fraction, ...whole } : fraction;
      return { ...measured, planned: isHere ? planned : { ...planned, expected: 0 }, sight };
    });
  });
}

/** Whether the first day at work of a person, by place, has come; who has none was always here. */
function isAtWork({ team }: Plan, place: number, day: number): boolean {
  const hired = team?.[place]?.hired;
  return hired === undefined || serialOf(hired) <= day;
}

/** The role that does a stage; none for other measures. */
export function roleOf(plan: Plan, measure: Measure): string | undefined {
  if (measure.kind !== "stage") return undefined;
  const funnel = plan.funnels.find(({ name }) => name === measure.funnel);
  return funnel?.stages.find(({ name }) => name === measure.stage)?.role;
}
