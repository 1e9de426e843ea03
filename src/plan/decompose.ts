import { leadsForConfidence, overallConversion, planProbability, requiredDeals, roundUp, stageNeeds } from "../core";
import { serialOf } from "./date";
import { funnelOf } from "./funnelOf";
import type { Funnel, Person, Plan, Stream } from "./plan";
import { schedulePlan, type Schedule } from "./schedule";
import { planTasks, type Tasks, type TaskSources } from "./tasks";
import { planTeam, type TeamResult } from "./team";
import { streamTargets } from "./streamTargets";

/** The confidences for which every plan says how many leads it takes. */
export const confidences: readonly number[] = [0.8, 0.9, 0.95];

/** What a stream leads to. */
export interface StreamResult {
  readonly name: string;
  readonly target: number;
  /** Of the revenue goal, 0..1. */
  readonly share: number;
  readonly deals: number;
  readonly units: number;
  /** How many of each stage, from the top down; empty without a funnel. */
  readonly stages: readonly StageNeed[];
  /** What must come in at the top: of the first stage, or clients when there is no funnel. */
  readonly needed: number;
  /** The chance that so many leads bring at least the deals; undefined without a funnel. */
  readonly chance?: number;
  /** Leads for each of `confidences`; empty without a funnel. */
  readonly leadsFor: readonly number[];
  /** Target × margin, where the margin is known. */
  readonly profit?: number;
}
export interface StageNeed {
  readonly name: string;
  readonly count: number;
}

/** What a stage of a funnel has to bring for all streams together. */
export interface StageResult extends StageNeed {
  /** Conversion from here to a deal. */
  readonly toDeal: number;
  /** Hours of work, where a stage says its minutes. */
  readonly hours?: number;
}
export interface FunnelResult {
  readonly name: string;
  readonly stages: readonly StageResult[];
}

/** An assumption that is nobody's fact and not agreed: where it stands. */
export interface Guess {
  readonly kind: "check" | "conversion";
  readonly stream?: string;
  readonly funnel?: string;
  readonly stage?: string;
  readonly value: number;
}

/** Everything that follows from a plan. */
export interface Decomposition {
  /** The revenue that the goal asks for. */
  readonly goal: number;
  readonly streams: readonly StreamResult[];
  readonly funnels: readonly FunnelResult[];
  readonly totals: { readonly target: number; readonly deals: number; readonly units: number; readonly leads: number };
  /** Streams minus goal: 0 when the plan is whole. */
  readonly off: number;
  /** The goal as a share of the market, where its size is known. */
  readonly marketShare?: number;
  readonly guesses: readonly Guess[];
  /** The plan in time, where it has a calendar. */
  readonly schedule?: Schedule;
  /** The plan by person, where it has people. */
  readonly team?: TeamResult;
  /** Who does what by when in the current and the next period, where it has people. */
  readonly tasks?: Tasks;
}

/**
 * Decomposes a plan: goal → streams → deals → stages of the funnel → what must come in at the top, with the chance of
 * making it. Counts are rounded up once each, parts sum to the goal exactly.
 *
 * @param plan a plan of the right shape (`parsePlan`, `shapePlan`)
 * @param today the day, a serial number, whose period is the current one; the first day of the plan when left out
 */
export function decompose(plan: Plan, today = serialOf(plan.period.start)): Decomposition {
  const { goal, targets, sum, off } = streamTargets(plan);
  const streams = plan.streams.map((stream, index) => decomposeStream(plan, stream, targets[index] ?? 0, goal));
  const schedule = schedulePlan(
    plan,
    plan.streams.map((stream, index) => ({ ...pick(streams[index]), name: stream.name, funnel: funnelOf(plan, stream) })),
  );
  return {
    goal,
    streams,
    ...(schedule === undefined ? {} : { schedule }),
    ...(plan.team === undefined ? {} : byPerson(plan, plan.team, { goal, streams, schedule, today })),
    funnels: plan.funnels.map((funnel) => decomposeFunnel(plan, funnel, streams)),
    totals: {
      target: sum,
      deals: total(streams, (stream) => stream.deals),
      units: total(streams, (stream) => stream.units),
      leads: total(streams, (stream) => (stream.stages.length > 0 ? stream.needed : 0)),
    },
    off,
    ...(plan.marketSize === undefined ? {} : { marketShare: goal / plan.marketSize }),
    guesses: guessesOf(plan),
  };
}

/** The plan by person, and the tasks that follow. */
function byPerson(
  plan: Plan,
  people: readonly Person[],
  { today, ...known }: Omit<TaskSources, "team"> & { readonly today: number },
): { readonly team: TeamResult; readonly tasks: Tasks } {
  const team = planTeam(plan, people, known.goal);
  return { team, tasks: planTasks(plan, people, { team, ...known }, today) };
}

function pick(result: StreamResult | undefined): { target: number; deals: number } {
  return { target: result?.target ?? 0, deals: result?.deals ?? 0 };
}

function decomposeStream(plan: Plan, stream: Stream, target: number, goal: number): StreamResult {
  const deals = requiredDeals(target, stream.check);
  const funnel = funnelOf(plan, stream);
  const result = {
    name: stream.name,
    target,
    share: goal > 0 ? target / goal : 0,
    deals,
    units: roundUp(deals * stream.unitsPerDeal),
    ...(stream.margin === undefined ? {} : { profit: target * stream.margin }),
  };
  if (funnel === undefined) return { ...result, stages: [], needed: deals, leadsFor: [] };
  const conversions = funnel.stages.map((stage) => stage.conversion);
  const conversion = overallConversion(conversions);
  const counts = stageNeeds(deals, conversions);
  const needed = counts[0] ?? 0;
  return {
    ...result,
    stages: funnel.stages.map((stage, index) => ({ name: stage.name, count: counts[index] ?? 0 })),
    needed,
    chance: planProbability(needed, deals, conversion),
    leadsFor: confidences.map((confidence) => leadsForConfidence(deals, conversion, confidence)),
  };
}

function decomposeFunnel(plan: Plan, funnel: Funnel, results: readonly StreamResult[]): FunnelResult {
  const streams = results.filter((_, index) => {
    const stream = plan.streams[index];
    return stream !== undefined && funnelOf(plan, stream) === funnel;
  });
  return {
    name: funnel.name,
    stages: funnel.stages.map((stage, row) => {
      const count = total(streams, (stream) => stream.stages[row]?.count ?? 0);
      return {
        name: stage.name,
        count,
        toDeal: overallConversion(funnel.stages.slice(row).map((later) => later.conversion)),
        ...(stage.minutes === undefined ? {} : { hours: (count * stage.minutes) / 60 }),
      };
    }),
  };
}

function guessesOf(plan: Plan): readonly Guess[] {
  const checks = plan.streams
    .filter((stream) => stream.checkSource.kind === "guess")
    .map((stream): Guess => ({ kind: "check", stream: stream.name, value: stream.check }));
  const conversions = plan.funnels.flatMap((funnel) =>
    funnel.stages
      .filter((stage) => stage.source.kind === "guess")
      .map((stage): Guess => ({ kind: "conversion", funnel: funnel.name, stage: stage.name, value: stage.conversion })),
  );
  return [...checks, ...conversions];
}

function total<T>(list: readonly T[], pick: (item: T) => number): number {
  return list.reduce((sum, item) => sum + pick(item), 0);
}
