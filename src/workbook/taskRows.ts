import { dateOf, decompose, planLimits, sameName, serialOf, type Decomposition, type OwnTask, type Plan, type TaskMark } from "../plan";

/** A task that follows from the plan: whose it is, what of, and in which of the two periods of the sheet. */
export interface LiveRow {
  /** 1 for the period that was the current one when the sheet was written, 2 for the other. */
  readonly slot: number;
  /** Its place among the lines of work, from 0. */
  readonly line: number;
  /** The person's place in the team, from 0. */
  readonly place: number;
  readonly person: string;
  readonly stream: string;
  readonly stage?: string;
  readonly mark?: TaskMark;
}

/** What came of a task that is no longer worked out: of an earlier period, or of somebody who has left. */
export interface PastRow {
  readonly mark: TaskMark;
  readonly count?: number;
  readonly by?: number;
}

/** The rows of the Tasks sheet, in their order. */
export interface TaskRows {
  readonly live: readonly LiveRow[];
  readonly past: readonly PastRow[];
  readonly own: readonly OwnTask[];
  /** The first days of the periods of its slots; "" for a slot that waits for another day: the last period has none after it. */
  readonly periods: readonly string[];
  /** Whether the period of a slot has an odd number, counted from 1. */
  readonly odd: readonly boolean[];
  /** More tasks follow from the plan than a sheet holds: none are written. */
  readonly tooMany: boolean;
}

/** Whether a plan has anything to show on the Tasks sheet. */
export function hasTasks(plan: Plan): boolean {
  return plan.team !== undefined || plan.ownTasks !== undefined || plan.taskMarks !== undefined;
}

/** What the Tasks sheet holds for a plan that was decomposed for a day. */
export function taskRows(plan: Plan, { tasks }: Decomposition): TaskRows {
  const marks = plan.taskMarks ?? [];
  const slots = Array.from({ length: Math.min(2, tasks?.periodCount ?? 0) }, (_, slot) => slot);
  const periods = slots.map((slot) => firstDay(tasks?.periods[slot]?.first));
  const all = periods.flatMap((period, slot) =>
    (plan.team ?? []).flatMap(({ id }, place) =>
      (tasks?.lines ?? []).flatMap((line, index): readonly LiveRow[] => {
        if ((line.weights[place] ?? 0) === 0) return [];
        const stage = line.stageName === undefined ? {} : { stage: line.stageName };
        const row = { slot: slot + 1, line: index, place, person: id, stream: line.streamName, ...stage };
        const mark = marks.find((known) => isMarkOf(known, { ...row, period }));
        return [mark === undefined ? row : { ...row, mark }];
      }),
    ),
  );
  const tooMany = all.length > planLimits.tasks;
  const live = tooMany ? [] : all;
  const placed = new Set(live.map(({ mark }) => mark));
  return {
    live,
    past: marks.filter((mark) => !placed.has(mark)).map(pastRows(plan)),
    own: plan.ownTasks ?? [],
    periods,
    odd: slots.map((slot) => ((tasks?.periods[0]?.index ?? 0) + slot) % 2 === 0),
    tooMany,
  };
}

function firstDay(first: number | undefined): string {
  return first === undefined ? "" : dateOf(first);
}

function isMarkOf(mark: TaskMark, task: Pick<TaskMark, "period" | "person" | "stream" | "stage">): boolean {
  const same = sameName(mark.person, task.person) && sameName(mark.stream, task.stream);
  return mark.period === task.period && same && sameName(mark.stage ?? "", task.stage ?? "");
}

/** Adds what the plan says now of the period of a mark. */
function pastRows(plan: Plan): (mark: TaskMark) => PastRow {
  const known = new Map<string, Decomposition["tasks"]>();
  return (mark) => {
    if (!known.has(mark.period)) known.set(mark.period, decompose(plan, serialOf(mark.period)).tasks);
    const task = known.get(mark.period)?.tasks.find((each) => isMarkOf(mark, { ...each, period: dateOf(each.period) }));
    return { mark, ...(task === undefined ? {} : { count: task.count, by: task.by }) };
  };
}
