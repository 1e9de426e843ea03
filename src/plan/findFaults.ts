import { fault, FaultError, type Fault } from "../core";
import { serialOf } from "./date";
import { planPeriods } from "./periods";
import { sameName } from "./sameName";
import { streamTargets } from "./streamTargets";
import { decompose } from "./decompose";
import type { Plan, Stage } from "./plan";
import { planLimits } from "./plan";

/** What does not hang together in a plan of the right shape, every fault with its path. */
export function findFaults(plan: Plan): readonly Fault[] {
  const faults = [
    ...calendarFaults(plan),
    ...teamFaults(plan),
    ...nameFaults(plan),
    ...streamFaults(plan),
    ...funnelFaults(plan),
    ...markFaults(plan),
  ];
  if (faults.length === 0) faults.push(...wholeFaults(plan));
  return faults.map((error) => error.fault);
}

/** Whether the calendar cuts the period into as many parts as the sheets hold, and anything is worked in it. */
function calendarFaults(plan: Plan): readonly FaultError[] {
  const { period } = plan;
  if (plan.calendar === undefined) return [];
  const days = serialOf(period.end) - serialOf(period.start) + 1;
  if (days > planLimits.days) return [fault("tooMany", { count: days, limit: planLimits.days }, "period")];
  const periods = planPeriods(plan, plan.calendar);
  if (periods.length > planLimits.periods)
    return [fault("tooMany", { count: periods.length, limit: planLimits.periods }, "calendar.grain")];
  if (periods.every(({ workdays }) => workdays === 0)) return [fault("noWorkingDays", {}, "calendar")];
  return periods.every(({ weight }) => weight === 0) ? [fault("zeroWeights", {}, "calendar.season")] : [];
}

/** Every head is there, stands above those who report to him, and somebody at the top carries weight. */
function teamFaults({ team = [] }: Plan): readonly FaultError[] {
  const faults = team.flatMap(({ id, reportsTo }, index): readonly FaultError[] => {
    const path = `team[${index}]`;
    if (team.findIndex((other) => sameName(other.id, id)) < index) return [fault("repeatedName", { value: id }, `${path}.id`)];
    const head = reportsTo === undefined ? -1 : team.findIndex((other) => sameName(other.id, reportsTo));
    if (reportsTo !== undefined && head < 0) return [fault("unknownParent", { value: reportsTo }, `${path}.reportsTo`)];
    return head >= index ? [fault("headBelow", { value: reportsTo ?? "" }, `${path}.reportsTo`)] : [];
  });
  const idle = team.length > 0 && team.every(({ reportsTo, weight }) => reportsTo !== undefined || weight === 0);
  return faults.length === 0 && idle ? [fault("zeroWeights", {}, "team")] : faults;
}

function nameFaults(plan: Plan): readonly FaultError[] {
  return [
    ...repeated(plan.streams, "streams"),
    ...repeated(plan.funnels, "funnels"),
    ...plan.funnels.flatMap((funnel, index) => repeated(funnel.stages, `funnels[${index}].stages`)),
  ];
}

function repeated(list: readonly { readonly name: string }[], path: string): readonly FaultError[] {
  return list.flatMap(({ name }, index) => {
    const first = list.findIndex((other) => sameName(other.name, name));
    return first < index ? [fault("repeatedName", { value: name }, `${path}[${index}].name`)] : [];
  });
}

function streamFaults(plan: Plan): readonly FaultError[] {
  return plan.streams.flatMap((stream, index) => {
    const path = `streams[${index}]`;
    const { funnel } = stream;
    const faults: FaultError[] = [];
    if ((stream.share === undefined) === (stream.amount === undefined)) faults.push(fault("shareOrAmount", {}, path));
    if (plan.goal.kind === "profit" && stream.margin === undefined) faults.push(fault("marginNeeded", {}, `${path}.margin`));
    if (funnel !== undefined && !plan.funnels.some((known) => sameName(known.name, funnel))) {
      faults.push(fault("unknownFunnel", { value: funnel }, `${path}.funnel`));
    }
    if (stream.checkSource.kind === "fact" && !stream.checkSource.deals)
      faults.push(fault("factWithoutNumbers", {}, `${path}.checkSource`));
    return faults;
  });
}

function funnelFaults(plan: Plan): readonly FaultError[] {
  const count = plan.funnels.reduce((sum, funnel) => sum + funnel.stages.length, 0);
  const faults: FaultError[] = count > planLimits.stages ? [fault("tooMany", { count, limit: planLimits.stages }, "funnels")] : [];
  for (const [row, funnel] of plan.funnels.entries()) {
    for (const [column, stage] of funnel.stages.entries()) faults.push(...stageFaults(stage, `funnels[${row}].stages[${column}].source`));
  }
  return faults;
}

function stageFaults({ source }: Stage, path: string): readonly FaultError[] {
  const { kind, passed, reached } = source;
  if (passed !== undefined && reached !== undefined && passed > reached) return [fault("passedAboveReached", { passed, reached }, path)];
  return kind === "fact" && (passed === undefined || !reached) ? [fault("factWithoutNumbers", {}, path)] : [];
}

/** No task has two marks. */
function markFaults({ taskMarks = [] }: Plan): readonly FaultError[] {
  const keys = taskMarks.map(({ period, person, stream, stage = "" }) => JSON.stringify([period, person, stream, stage]).toLowerCase());
  const first = new Map(keys.map((key, index) => [key, index] as const).reverse());
  return taskMarks.flatMap(({ person, stream, stage = "" }, index) => {
    if (first.get(keys[index] ?? "") === index) return [];
    return [fault("repeatedName", { value: [person, stream, stage].filter((part) => part !== "").join(", ") }, `taskMarks[${index}]`)];
  });
}

/** Whether the parts make the goal. */
function wholeFaults(plan: Plan): readonly FaultError[] {
  const { goal, sum, off, reachable } = streamTargets(plan);
  if (!reachable) return [fault("goalUnreachable", {}, "goal")];
  if (off === 0) return countFaults(plan);
  return [fault("streamsOffGoal", { sum, goal, off: Math.abs(off) }, "streams")];
}

/** What can only be told by working the plan out: counts beyond all bounds, weights that leave nobody to share. */
function countFaults(plan: Plan): readonly FaultError[] {
  try {
    decompose(plan);
    return [];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return [fault(error.fault.code, error.fault.details as never, "streams")];
  }
}
