import { weekendOf, workCalendar, type WorkCalendar } from "../../core";
import { funnelOf, sameName, serialOf, type Funnel, type Plan, type SourceKind, type Stage, type Stream } from "../../plan";
import type { Fact, OpenDeal } from "../fact";
import { confidence } from "./confidence";
import { checkFacts, type CheckFacts } from "./checkFacts";
import { dealHistories, type DealHistories } from "./dealHistories";
import { normFacts, type NormFacts } from "./normFacts";
import { seasonFacts, type SeasonFacts } from "./seasonFacts";
import type { Silence } from "./silence";
import { conversionFacts, lagFacts, staysIn, type ConversionFacts, type LagFacts, type Stay } from "./stageFacts";

/** What the facts say about each kind of assumption. */
interface Sayings {
  readonly check: CheckFacts;
  readonly conversion: ConversionFacts;
  readonly lag: LagFacts;
  readonly norm: NormFacts;
  readonly season: SeasonFacts;
}
export type AdviceKind = keyof Sayings;

/** One assumption of the plan and what the facts say beside it. */
export type Advice = { readonly [Kind in AdviceKind]: AdviceOf<Kind> }[AdviceKind];

interface AdviceOf<Kind extends AdviceKind> {
  readonly kind: Kind;
  /** Where it stands in the plan: `streams[0].check`, `funnels[0].stages[1].lag`, `calendar.season`. */
  readonly path: string;
  readonly stream?: string;
  readonly funnel?: string;
  readonly stage?: string;
  /** What the plan says now; absent when it says nothing. */
  readonly planned?: Sayings[Kind]["value"];
  readonly source?: SourceKind;
  readonly said: Sayings[Kind] | Silence;
  /** Whether the plan lies within what the facts leave open; absent where they are silent or the plan is. */
  readonly agrees?: boolean;
}

/** What was asked of the facts, and what of them could not be used. */
export interface AdviceList {
  readonly advice: readonly Advice[];
  /** Deals whose stream and stages are none of the plan's. */
  readonly unplacedDeals: number;
}

/** How far a month's index may be off before it is called different. */
export const seasonTolerance = 0.1;
/** The same of a check of which only sums are known, as a share. */
const tolerance = 0.1;

/**
 * What the facts say about every average check, conversion, lag, norm and the season of a plan, beside what the plan says.
 * Conversions are followed deal by deal, so they need facts with the id of the deal; they come from the deals that have
 * had time to pass.
 *
 * @param until the last day to look at, `yyyy-mm-dd`; later facts do not count
 */
export function adviseAssumptions(plan: Plan, facts: readonly Fact[], deals: readonly OpenDeal[], until: string): AdviceList {
  const known = facts.filter(({ date }) => date <= until);
  const followed = dealHistories(plan, known, deals, until);
  const wins = winsOf(plan, known);
  const calendar = calendarOf(plan);
  const advice = [
    ...plan.streams.map((stream, index) => adviseCheck(wins, stream, `streams[${index}]`)),
    ...plan.funnels.flatMap((funnel, row) =>
      funnel.stages.flatMap((stage, column) => {
        const place = { path: `funnels[${row}].stages[${column}]`, funnel: funnel.name, stage: stage.name };
        const stays = staysIn(
          followed.histories.filter((history) => history.funnel === funnel),
          column,
          serialOf(until),
        );
        const nothing = silenceOf(stage, followed);
        const norms = normFacts(plan, stage, known, (fact) => isInFunnel(plan, funnel, fact), calendar);
        return [
          adviseConversion(stays, stage, until, nothing, place),
          adviseLag(stays, stage, nothing, place),
          adviseNorm(norms, stage, place),
        ];
      }),
    ),
    adviseSeason(plan, seasonFacts(wins, calendar, until)),
  ];
  return { advice, unplacedDeals: followed.unplaced };
}

type Place = Pick<Advice, "path" | "stream" | "funnel" | "stage">;

function calendarOf({ weekend, calendar }: Plan): WorkCalendar {
  const holidays = calendar?.holidays.map(({ date }) => serialOf(date)) ?? [];
  return workCalendar(weekendOf(weekend), holidays, calendar?.workdays.map(serialOf) ?? []);
}

/** The deals won; one without a stream is that of the only stream there is. */
function winsOf({ streams }: Plan, facts: readonly Fact[]): readonly Fact[] {
  const only = streams.length === 1 ? streams[0] : undefined;
  return facts
    .filter(({ stage, lost }) => stage === undefined && lost !== true)
    .map((fact) => (fact.stream === undefined && only !== undefined ? { ...fact, stream: only.name } : fact));
}

/** Whether a fact's stream has this funnel; a fact without a stream goes to whatever funnel knows its stage. */
function isInFunnel(plan: Plan, funnel: Funnel, fact: Fact): boolean {
  const named = fact.stream;
  const stream = named === undefined ? undefined : plan.streams.find(({ name }) => sameName(name, named));
  return stream === undefined || funnelOf(plan, stream) === funnel;
}

function adviseCheck(wins: readonly Fact[], stream: Stream, path: string): Advice {
  const own = wins.filter((fact) => fact.stream !== undefined && sameName(fact.stream, stream.name));
  const count = own.reduce((sum, fact) => sum + fact.count, 0);
  const said = checkFacts(own, stream, confidence);
  const about = {
    kind: "check",
    path: `${path}.check`,
    stream: stream.name,
    planned: stream.check,
    source: stream.checkSource.kind,
  } as const;
  if (said === undefined) return { ...about, said: count === 0 ? { reason: "noDeals" } : { reason: "noAmounts", count } };
  return { ...about, said, agrees: isWithin(stream.check, said.interval ?? [said.value * (1 - tolerance), said.value * (1 + tolerance)]) };
}

function adviseConversion(stays: readonly Stay[], stage: Stage, until: string, nothing: Silence, place: Place): Advice {
  const said = conversionFacts(stays, serialOf(until), confidence);
  const about = {
    ...place,
    kind: "conversion",
    path: `${place.path}.conversion`,
    planned: stage.conversion,
    source: stage.source.kind,
  } as const;
  if (said === undefined) return { ...about, said: nothing };
  if (said.mature.passed === 0) return { ...about, said: { reason: "nonePassed", count: said.mature.reached } };
  return { ...about, said, agrees: isWithin(stage.conversion, said.interval) };
}

function adviseLag(stays: readonly Stay[], stage: Stage, nothing: Silence, place: Place): Advice {
  const said = lagFacts(stays);
  const about = { ...place, kind: "lag", path: `${place.path}.lag`, planned: stage.lag } as const;
  if (said === undefined) return { ...about, said: stays.length === 0 ? nothing : { reason: "nonePassed", count: stays.length } };
  return { ...about, said, agrees: isWithin(stage.lag, said.quartiles) };
}

function adviseNorm(said: NormFacts | undefined, stage: Stage, place: Place): Advice {
  const about = {
    ...place,
    kind: "norm",
    path: `${place.path}.norm`,
    ...(stage.norm === undefined ? {} : { planned: stage.norm }),
  } as const;
  if (said === undefined) return { ...about, said: { reason: "noPeople" } };
  return { ...about, said, ...(stage.norm === undefined ? {} : { agrees: isWithin(stage.norm, said.quartiles) }) };
}

function adviseSeason({ calendar }: Plan, said: SeasonFacts | Silence): Advice {
  const season = calendar?.season ?? [];
  const planned = season.length === 0 ? Array.from({ length: 12 }, () => 1) : season;
  const about = { kind: "season", path: "calendar.season", planned } as const;
  if ("reason" in said) return { ...about, said };
  return { ...about, said, agrees: said.value.every((index, month) => Math.abs(index - (planned[month] ?? 0)) <= seasonTolerance) };
}

/** Why nothing is known of a stage that no deal was seen in: nobody came, or nobody who can be followed. */
function silenceOf(stage: Stage, { unfollowed }: DealHistories): Silence {
  const count = unfollowed.get(stage.name.trim().toLowerCase()) ?? 0;
  return count > 0 ? { reason: "noDealIds", count } : { reason: "noDeals" };
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
