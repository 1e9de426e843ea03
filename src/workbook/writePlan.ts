import { HostError, type AreaCells, type HostPort, type Step, type WorkbookInfo } from "../host/port";
import { decompose, type Decomposition, type Plan } from "../plan";
import { spareRows, type Frames } from "./column";
import { calendarStructure, dayTables, isDated, type DatedPlan } from "./daysSheet";
import { framesOf } from "./frames";
import { stageRows } from "./funnelsSheet";
import { metaSheet } from "./metaSheet";
import { freeName, furtherSteps, planSteps, type KeptTasks } from "./planSteps";
import { recordChoices } from "./recordChoices";
import { infoAfter } from "./infoAfter";
import { inputNames } from "./readPlan";
import { isStaffed, type StaffedPlan } from "./teamSheet";
import { hasTasks } from "./taskRows";
import { workingsSheet } from "./taskLayout";
import { workingsOf } from "./taskWorkings";
import { labelOf, teamColumns } from "./teamTable";
import { controlRefresh } from "./writeControl";
import { rhythmRefresh } from "./writeRhythm";
import { updateSteps } from "./updateSteps";
import { taskCells, tasksFit, updateTasks } from "./updateTasks";
import { wordsOf } from "./words";

/** What a write came to. */
export interface Written {
  /** The sheets of the plan. */
  readonly sheets: readonly string[];
  /** Those that were added; none when a plan stood there already. */
  readonly added: readonly string[];
}

/**
 * Writes a plan. Where its sheets stand already, only the cells that differ are written and everything else that people
 * made there stays; where some part of them is gone, they are made anew.
 *
 * @param today serial date, the stamp beside the values that only the panel works out
 * @param isFirst the caller knows of no plan in the workbook
 * @throws {HostError} `changed` where it is the first and a plan stands there all the same: somebody was faster
 */
export async function writePlan(host: HostPort, plan: Plan, today: number, isFirst = false): Promise<Written> {
  const info = await host.describe();
  const frames = framesOf(info, ours);
  const old = sheetsOf(info, frames);
  const standing = frames["plan_goal"] ?? frames["plan_layout"];
  if (isFirst && standing !== undefined) throw new HostError("changed", 0, standing.sheet);
  if (old.length > 0 && fits(plan, frames)) return update(host, plan, info, frames, today);
  const others = info.sheets.filter(({ name }) => !old.includes(name));
  const taken = others.map(({ name }) => name);
  // No workbook is ever without a sheet to be seen: where all of them go, an empty one stands in until the new ones are there.
  const standIn = old.length > 0 && others.every(({ hidden }) => hidden) ? [freeName("Plan Cascade", taken)] : [];
  const steps = planSteps(plan, [...taken, ...standIn], today);
  const added = steps.flatMap((step) => (step.kind === "sheet" && !hiddenSheets.includes(step.name) ? [step.name] : []));
  const stands = standIn.map((name): Step => ({ kind: "sheet", name }));
  const choices = recordChoices(info, steps, plan.language);
  await writeWhole(host, plan, today, info, [...stands, ...removals(old), ...steps, ...choices, ...removals(standIn)]);
  return { sheets: added, added };
}

/** Writes a plan with what hangs on its sheets, as one batch that one undo takes back. */
async function writeWhole(host: HostPort, plan: Plan, today: number, info: WorkbookInfo, steps: readonly Step[]): Promise<void> {
  const after = infoAfter(info, steps);
  const more = [...(await controlRefresh(host, plan, today, after)), ...(await rhythmRefresh(host, plan.language, after))];
  await host.write([...steps, ...more]);
}

function removals(sheets: readonly string[]): readonly Step[] {
  return sheets.map((sheet) => ({ kind: "removeSheet", sheet }));
}

/** Writes what differs; the sheets of the calendar, the team and the tasks are made anew where their rows or columns no longer fit. */
async function update(host: HostPort, plan: Plan, info: WorkbookInfo, frames: Frames, today: number): Promise<Written> {
  const outworn = await remadeSheets(host, plan, frames);
  const tasks = await tasksNow(host, plan, frames, today);
  const standing = tasks.fit && outworn.length === 0;
  const remade = standing ? outworn : [...new Set([...outworn, ...taskSheets(info, frames)])];
  const kept = Object.fromEntries(Object.entries(frames).filter(([, { sheet }]) => !remade.includes(sheet)));
  const taken = info.sheets.map(({ name }) => name).filter((name) => !remade.includes(name));
  const fresh = furtherSteps(plan, tasks.results, kept, taken, tasks.kept);
  const scene = { frames: kept, words: wordsOf(plan.language) };
  const steps = [
    ...(await updateSteps(host, plan, { ...kept, ...fresh.frames }, kept, today)),
    ...(standing && hasTasks(plan) ? updateTasks(workingsOf(plan, tasks.results), scene, tasks.cells) : []),
    ...fresh.steps,
  ];
  await writeWhole(host, plan, today, info, [...removals(remade), ...steps, ...recordChoices(info, steps, plan.language)]);
  const added = fresh.steps.flatMap((step) => (step.kind === "sheet" && !hiddenSheets.includes(step.name) ? [step.name] : []));
  const before = sheetsOf(info, kept).filter((name) => !hiddenSheets.includes(name));
  return { sheets: [...before, ...added], added: added.filter((name) => !remade.includes(name)) };
}

const hiddenSheets: readonly string[] = [metaSheet, workingsSheet];

/** The sheets of tasks as they stand. */
interface TasksNow {
  /** Of the plan, for the day that is today in its sheets. */
  readonly results: Decomposition;
  readonly cells: ReadonlyMap<string, AreaCells>;
  /** Whether they can stay, and only what differs is written. */
  readonly fit: boolean;
  readonly kept: KeptTasks;
}

async function tasksNow(host: HostPort, plan: Plan, frames: Frames, today: number): Promise<TasksNow> {
  const [day, chosen] = await host.read([{ name: "tasks_today" }, { name: "card_person" }]);
  const typed = day?.formulas[0]?.[0] === null ? day.values[0]?.[0] : undefined;
  const person = chosen?.values[0]?.[0];
  const titles = { tasks: frames["tasks_who"]?.sheet, card: frames["card_person"]?.sheet };
  const kept: KeptTasks = {
    ...(typeof typed === "number" ? { today: typed } : {}),
    ...(typeof person === "string" && (plan.team ?? []).some(({ id }) => labelOf(plan.team ?? [], id) === person) ? { person } : {}),
    ...(titles.tasks === undefined ? {} : { tasks: titles.tasks }),
    ...(titles.card === undefined ? {} : { card: titles.card }),
  };
  const results = decompose(plan, kept.today ?? today);
  const cells = hasTasks(plan) ? await taskCells(host, plan, frames) : undefined;
  const none = frames["tasks_who"] === undefined && frames["card_person"] === undefined;
  const fit = cells === undefined ? none && !hasTasks(plan) : tasksFit(workingsOf(plan, results), cells);
  return { results, cells: cells ?? new Map(), fit, kept };
}

/** The sheets of tasks in the workbook, their workings among them. */
function taskSheets({ sheets }: WorkbookInfo, frames: Frames): readonly string[] {
  const named = [frames["tasks_who"]?.sheet, frames["tasks_when"]?.sheet, frames["card_person"]?.sheet];
  return sheets.map(({ name }) => name).filter((name) => name === workingsSheet || named.includes(name));
}

/** The sheets of the calendar that must go: all when the plan has none, else those whose shape is another. */
async function remadeSheets(host: HostPort, plan: Plan, frames: Frames): Promise<readonly string[]> {
  const sheets = (names: readonly string[]): readonly string[] => [...new Set(names.flatMap((name) => frames[name]?.sheet ?? []))];
  const [days, calendar] = [sheets(["days_day", "plan_grain", "season_index"]), sheets(["calendar_grid", "calendar_first"])];
  const team = isStaffed(plan) && teamFits(plan, frames) ? [] : sheets(["team_id", "team_name", "team_plan"]);
  if (!isDated(plan) || !daysFit(plan, frames)) return [...days, ...calendar, ...team];
  const [cells] = await host.read([{ name: "plan_structure" }]);
  return cells?.values[0]?.[0] === calendarStructure(plan) && frames["calendar_grid"] !== undefined ? team : [...calendar, ...team];
}

function daysFit(plan: DatedPlan, frames: Frames): boolean {
  const { season, holidays, moved, days } = dayTables(plan, "");
  const needed = {
    season_index: season.rows,
    holidays_date: holidays.rows - spareRows,
    holidays_name: 0,
    moved_date: moved.rows - spareRows,
    days_day: days.rows,
  };
  const long = Object.entries({ ...needed, days_weight: days.rows, plan_grain: 1, season_used: 12 });
  return long.every(([name, rows]) => frames[name] !== undefined && (frames[name]?.rows ?? 0) >= rows);
}

/** Whether the table of people is whole and long enough. */
function teamFits(plan: StaffedPlan, frames: Frames): boolean {
  const long = ({ id }: { readonly id: string }): boolean => (frames[`team_${id}`]?.rows ?? 0) >= plan.team.length;
  return teamColumns(plan.language).every(long);
}

const ours = /^(plan|streams|stages|curve|season|holidays|moved|days|calendar|team|choices|tasks|card)_/;

function sheetsOf({ sheets }: WorkbookInfo, frames: Frames): readonly string[] {
  const used = new Set(Object.values(frames).map(({ sheet }) => sheet));
  return sheets.map(({ name }) => name).filter((name) => used.has(name) || hiddenSheets.includes(name));
}

/** Whether every part is still there and the tables are long enough. */
function fits(plan: Plan, frames: Frames): boolean {
  const tables: Readonly<Record<string, number>> = { streams: plan.streams.length, stages: stageRows(plan).length };
  const long = (name: string): boolean => (frames[name]?.rows ?? 0) >= (tables[name.split("_")[0] ?? ""] ?? 1);
  return [...inputNames(false, false), "plan_layout", "plan_worked", "plan_keyThen", "streams_count"].every(long);
}
