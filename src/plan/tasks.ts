import { apportion } from "../core";
import { serialOf } from "./date";
import { planPeriods, type PlanPeriod } from "./periods";
import type { Person, Plan } from "./plan";
import type { Schedule } from "./schedule";
import { splitStep } from "./streamTargets";
import { taskLines, type TaskLine } from "./taskLines";
import type { TeamResult } from "./team";

/** Who does what by when: the tasks of the period that holds a day, and of the one after it. */
export interface Tasks {
  /** The current period, and the next one where there is one. */
  readonly periods: readonly TaskPeriod[];
  /** How many periods the plan has. */
  readonly periodCount: number;
  /** What is shared, stream by stream from the top of its funnel down to its deals, and who shares it. */
  readonly lines: readonly TaskLine[];
  /** Period by period, person by person, in the order of the lines; nobody has a task of 0. */
  readonly tasks: readonly Task[];
  /** What nobody can do: lines that have work in these periods and no person who shares it. */
  readonly undone: readonly TaskLine[];
}

/** A period that has tasks: its days as serial numbers. */
export interface TaskPeriod {
  /** Its place among the periods of the plan, from 0. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** The last day of it that is worked: tasks are due by then. */
  readonly by: number;
  /** What each person's plan comes to in this period, in money, by the order of the team. */
  readonly money: readonly number[];
}

/** A person's task. */
export interface Task {
  /** The person's id. */
  readonly person: string;
  /** The first day of its period. */
  readonly period: number;
  readonly by: number;
  /** What it is for: the stream, and through it the goal of the plan. */
  readonly stream: string;
  /** What is to be done: so many of this stage; deals where there is none. */
  readonly stage?: string;
  readonly count: number;
  /** The stream's money in this period. */
  readonly target: number;
}

/** What a line has to bring by period, and in money. */
interface LineNeed {
  readonly counts: readonly number[];
  readonly targets: readonly number[];
}

/** What tasks follow from. */
export interface TaskSources {
  /** The revenue that the goal asks for. */
  readonly goal: number;
  readonly team: TeamResult;
  /** Totals by stream, for a plan without a calendar. */
  readonly streams: readonly { readonly target: number; readonly deals: number; readonly stages: readonly { readonly count: number }[] }[];
  readonly schedule: Schedule | undefined;
}

/**
 * The tasks of a plan's people for the period that holds a day and the one after it. Without a calendar the whole plan is
 * one period. What people share sums to the period's number in the Calendar, by the largest remainder.
 *
 * @param today a serial number; before the plan the first period is the current one, after it the last
 */
export function planTasks(plan: Plan, team: readonly Person[], sources: TaskSources, today: number): Tasks {
  const periods = sources.schedule?.periods ?? wholePlan(plan);
  const lines = taskLines(plan, team, sources.team);
  const needs = lines.map((line) => needOf(line, sources));
  const found = periods.filter(({ first }) => first <= today).length - 1;
  const current = Math.max(0, found);
  const chosen = periods.slice(current, current + 2);
  const weights = periods.map(({ weight }) => weight);
  const taskPeriods = chosen.map(({ first, last, lastWorked }, offset): TaskPeriod => {
    const money = sources.team.people.map(({ plan: whole }) => moneyIn(whole, weights, current + offset, splitStep(sources.goal)));
    return { index: current + offset, first, last, by: lastWorked, money };
  });
  const tasks = taskPeriods.flatMap((period) => tasksIn(period, lines, needs, team));
  const undone = lines.filter(
    (line, row) => line.weights.every((weight) => weight === 0) && taskPeriods.some(({ index }) => (needs[row]?.counts[index] ?? 0) > 0),
  );
  return { periods: taskPeriods, periodCount: periods.length, lines, tasks, undone };
}

/** A plan without a calendar is one period. */
function wholePlan(plan: Plan): readonly PlanPeriod[] {
  const whole = { first: serialOf(plan.period.start), last: serialOf(plan.period.end) };
  const years = planPeriods(plan, { grain: "year", holidays: [], workdays: [], season: [] });
  // The last fiscal year may be a few days that nobody works.
  const worked = years.filter(({ workdays }) => workdays > 0);
  const lastWorked = worked[worked.length - 1]?.lastWorked ?? whole.last;
  return [{ ...whole, workdays: 0, weight: 1, lastWorked }];
}

function needOf({ stream, stage }: TaskLine, { schedule, streams }: TaskSources): LineNeed {
  const dated = schedule?.streams[stream];
  if (dated !== undefined)
    return { counts: stage === undefined ? dated.deals : (dated.stages[stage]?.counts ?? []), targets: dated.targets };
  const whole = streams[stream];
  const count = stage === undefined ? whole?.deals : whole?.stages[stage]?.count;
  return { counts: [count ?? 0], targets: [whole?.target ?? 0] };
}

function tasksIn(
  { index, first, by }: TaskPeriod,
  lines: readonly TaskLine[],
  needs: readonly LineNeed[],
  team: readonly Person[],
): readonly Task[] {
  const parts = lines.map((line, row) => shareWork(line.weights, needs[row]?.counts ?? [], index));
  return team.flatMap(({ id }, person) =>
    lines.flatMap((line, row): readonly Task[] => {
      const count = parts[row]?.[person] ?? 0;
      if (count === 0) return [];
      const what = line.stageName === undefined ? {} : { stage: line.stageName };
      return [{ person: id, period: first, by, stream: line.streamName, ...what, count, target: needs[row]?.targets[index] ?? 0 }];
    }),
  );
}

/**
 * A period's whole number among those who have a weight, by the largest remainder. Among equals the larger weight comes
 * first, then whoever follows the last one served: the odd pieces of people who are alike go round from period to period.
 */
function shareWork(weights: readonly number[], counts: readonly number[], index: number): readonly number[] {
  const doers = weights.flatMap((weight, person) => (weight > 0 ? [person] : []));
  const parts = weights.map(() => 0);
  if (doers.length === 0) return parts;
  const given = counts.slice(0, index).reduce((sum, earlier) => sum + earlier, 0);
  const next = given % doers.length;
  const inTurn = [...doers.slice(next), ...doers.slice(0, next)];
  const shares = apportion(
    counts[index] ?? 0,
    inTurn.map((person) => weights[person] ?? 0),
  );
  inTurn.forEach((person, turn) => (parts[person] = shares[turn] ?? 0));
  return parts;
}

/** A person's money in one period: the plan by the largest remainder over the weights of the periods. */
function moneyIn(whole: number, weights: readonly number[], index: number, step: number): number {
  return whole > 0 ? (apportion(whole, weights, { step })[index] ?? 0) : 0;
}
