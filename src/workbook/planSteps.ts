import type { Step } from "../host/port";
import { decompose, type Decomposition, type Plan } from "../plan";
import { rangeOf } from "./address";
import { frameOf } from "./frameOf";
import type { Frames, Scene } from "./column";
import { calendarFrames, calendarSheetSteps } from "./calendarSheet";
import { daysFrames, daysSheetSteps, isDated } from "./daysSheet";
import { chanceChart, funnelsFrames, funnelsSheetSteps } from "./funnelsSheet";
import { metaFrames, metaSteps } from "./metaSheet";
import { planFrames, planSheetSteps } from "./planSheet";
import { isStaffed, teamFrames, teamSheetSteps } from "./teamSheet";
import { dateFormats } from "./style";
import { cardFrames, cardSheetSteps } from "./cardSheet";
import { hasTasks } from "./taskRows";
import { tasksFrames, tasksSheetSteps, type KeptDay } from "./tasksSheet";
import { workingsOf } from "./taskWorkings";
import { unagreedFrames, unagreedSteps } from "./unagreedLine";
import { wordsOf } from "./words";

/** The names of the sheets of a plan. */
export interface SheetNames {
  readonly plan: string;
  readonly funnels: string;
  readonly days: string;
  readonly calendar: string;
  readonly team: string;
  readonly tasks: string;
  readonly card: string;
}

/** The sheets that a plan fills, in its language, beside what the workbook holds already. */
function sheetNames(plan: Plan, taken: readonly string[]): SheetNames {
  const words = wordsOf(plan.language);
  const name = (key: string): string => freeName(words(`${key}_sheet`), taken);
  return {
    plan: name("plan"),
    funnels: name("funnels"),
    days: name("days"),
    calendar: name("calendar"),
    team: name("team"),
    tasks: name("tasks"),
    card: name("card"),
  };
}

/** A name for a sheet that is not taken: the wanted one, else with a number. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * The steps that write a plan into new sheets, with native formulas only: it recalculates without the add-in.
 *
 * @param taken names of the sheets that stand in the workbook
 * @param today serial date, the stamp beside the values that only the panel works out
 */
export function planSteps(plan: Plan, taken: readonly string[], today: number): readonly Step[] {
  const names = sheetNames(plan, taken);
  const results = decompose(plan, today);
  const frames: Frames = {
    ...planFrames(plan, names.plan),
    ...funnelsFrames(plan, names.funnels),
    ...metaFrames(),
    ...datedFrames(plan, names),
    ...(isStaffed(plan) ? teamFrames(plan, names.team) : {}),
    ...taskFrames(plan, results, names),
  };
  const scene: Scene = { frames, words: wordsOf(plan.language) };
  const parts = [
    planSheetSteps(plan, results, names.plan, scene),
    funnelsSheetSteps(plan, names.funnels, scene),
    ...(isDated(plan) ? [daysSheetSteps(plan, names.days, scene), calendarSheetSteps(plan, names.calendar, scene)] : []),
    ...(isStaffed(plan) ? [teamSheetSteps(plan, names.team, scene)] : []),
    taskSteps(plan, results, names, scene),
  ];
  const isSheet = (step: Step): boolean => step.kind === "sheet";
  return [
    ...parts.flatMap((steps) => steps.filter(isSheet)),
    ...metaSteps(plan),
    ...parts.flatMap((steps) => steps.filter((step) => !isSheet(step))),
    ...stampSteps(plan, results, frames, today),
    chanceChart(names.plan, "H11", scene),
    { kind: "activate", sheet: names.plan, cell: "D10" },
  ];
}

/** Where the sheets of tasks stand; none where there is nothing to show. */
function taskFrames(plan: Plan, results: Decomposition, names: SheetNames): Frames {
  if (!hasTasks(plan)) return {};
  return { ...tasksFrames(workingsOf(plan, results), names.tasks), ...(isStaffed(plan) ? cardFrames(names.card) : {}) };
}

/** Writes the sheets of tasks: all of them, and the card where there are people. */
function taskSteps(plan: Plan, results: Decomposition, names: SheetNames, scene: Scene, kept: KeptTasks = {}): readonly Step[] {
  if (!hasTasks(plan)) return [];
  const workings = workingsOf(plan, results);
  const card = isStaffed(plan) ? cardSheetSteps(workings, names.card, scene, kept.person) : [];
  return [...tasksSheetSteps(workings, names.tasks, scene, kept), ...card];
}

/** What people chose on the sheets of tasks before they were made anew. */
export interface KeptTasks extends KeptDay {
  readonly person?: string;
  /** How the sheets were called. */
  readonly tasks?: string;
  readonly card?: string;
}

/**
 * The sheets of a calendar, a team and tasks that are not there yet, beside those that are: their steps, and where their parts stand.
 *
 * @param results of the plan, for the day that is today in its sheets
 */
export function furtherSteps(
  plan: Plan,
  results: Decomposition,
  present: Frames,
  taken: readonly string[],
  kept: KeptTasks = {},
): { readonly steps: readonly Step[]; readonly frames: Frames } {
  const free = sheetNames(plan, taken);
  const names = { ...free, tasks: kept.tasks ?? free.tasks, card: kept.card ?? free.card };
  const [days, calendar] = [present["days_day"]?.sheet ?? names.days, present["calendar_grid"]?.sheet ?? names.calendar];
  const made = {
    ...(isDated(plan) && present["days_day"] === undefined ? daysFrames(plan, days) : {}),
    ...(isDated(plan) && present["calendar_grid"] === undefined ? calendarFrames(plan, calendar) : {}),
    ...(isStaffed(plan) && present["team_id"] === undefined ? { ...teamFrames(plan, names.team), ...unagreedFrames(present) } : {}),
    ...(present["tasks_who"] === undefined ? taskFrames(plan, results, names) : {}),
  };
  const scene: Scene = { frames: { ...present, ...made }, words: wordsOf(plan.language) };
  return {
    frames: made,
    steps: sheetsFirst([
      ...(isDated(plan) && present["days_day"] === undefined ? daysSheetSteps(plan, days, scene) : []),
      ...(isDated(plan) && present["calendar_grid"] === undefined ? calendarSheetSteps(plan, calendar, scene) : []),
      ...(isStaffed(plan) && present["team_id"] === undefined ? teamSheetSteps(plan, names.team, scene) : []),
      ...(present["team_id"] === undefined ? unagreedSteps(plan, present, scene) : []),
      ...(present["tasks_who"] === undefined ? taskSteps(plan, results, names, scene, kept) : []),
    ]),
  };
}

/** Sheets before what stands in them: formulas may name any of them. */
function sheetsFirst(steps: readonly Step[]): readonly Step[] {
  const isSheet = (step: Step): boolean => step.kind === "sheet";
  return [...steps.filter(isSheet), ...steps.filter((step) => !isSheet(step))];
}

/** Where the sheets of a calendar stand; none without one. */
function datedFrames(plan: Plan, names: SheetNames): Frames {
  return isDated(plan) ? { ...daysFrames(plan, names.days), ...calendarFrames(plan, names.calendar) } : {};
}

/** When the panel worked out its values, and from what. */
export function stampSteps(plan: Plan, results: Decomposition, frames: Frames, today: number): readonly Step[] {
  const [worked, then] = [frameOf(frames, "plan_worked"), frameOf(frames, "plan_keyThen")];
  return [
    { kind: "values", sheet: worked.sheet, range: rangeOf(worked), values: [[today]] },
    { kind: "format", sheet: worked.sheet, range: rangeOf(worked), format: { number: dateFormats[plan.language] } },
    { kind: "values", sheet: then.sheet, range: rangeOf(then), values: [[keyOf(plan, results)]] },
  ];
}

/** What the values from the panel hang on, as the sheet works it out: deals and conversion of every stream, by position. */
export function keyOf(plan: Plan, { streams, funnels }: Decomposition): number {
  const key = streams.reduce((sum, { deals }, index) => {
    const funnel = funnels.find(({ name }) => name.toLowerCase() === plan.streams[index]?.funnel?.toLowerCase());
    return sum + (index + 1) * (deals + 1234.567 * (funnel?.stages[0]?.toDeal ?? 0));
  }, 0);
  return Math.round(key * 1e6) / 1e6;
}
