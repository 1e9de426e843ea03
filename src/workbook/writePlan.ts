import type { HostPort, Step, WorkbookInfo } from "../host/port";
import type { Plan } from "../plan";
import { spareRows, type Frames } from "./column";
import { calendarStructure, dayTables, isDated, type DatedPlan } from "./daysSheet";
import { framesOf } from "./frames";
import { stageRows } from "./funnelsSheet";
import { metaSheet } from "./metaSheet";
import { freeName, furtherSteps, planSteps } from "./planSteps";
import { recordChoices } from "./recordChoices";
import { inputNames } from "./readPlan";
import { isStaffed, type StaffedPlan } from "./teamSheet";
import { teamColumns } from "./teamTable";
import { updateSteps } from "./updateSteps";

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
 */
export async function writePlan(host: HostPort, plan: Plan, today: number): Promise<Written> {
  const info = await host.describe();
  const frames = framesOf(info, ours);
  const old = sheetsOf(info, frames);
  if (old.length > 0 && fits(plan, frames)) return update(host, plan, info, frames, today);
  const others = info.sheets.filter(({ name }) => !old.includes(name));
  const taken = others.map(({ name }) => name);
  // No workbook is ever without a sheet to be seen: where all of them go, an empty one stands in until the new ones are there.
  const standIn = old.length > 0 && others.every(({ hidden }) => hidden) ? [freeName("Plan Cascade", taken)] : [];
  const steps = planSteps(plan, [...taken, ...standIn], today);
  const added = steps.flatMap((step) => (step.kind === "sheet" && step.name !== metaSheet ? [step.name] : []));
  const stands = standIn.map((name): Step => ({ kind: "sheet", name }));
  const choices = recordChoices(info, steps, plan.language);
  await host.write([...stands, ...removals(old), ...steps, ...choices, ...removals(standIn)]);
  return { sheets: added, added };
}

function removals(sheets: readonly string[]): readonly Step[] {
  return sheets.map((sheet) => ({ kind: "removeSheet", sheet }));
}

/** Writes what differs; the sheets of the calendar are made anew where their rows or columns no longer fit. */
async function update(host: HostPort, plan: Plan, info: WorkbookInfo, frames: Frames, today: number): Promise<Written> {
  const remade = await remadeSheets(host, plan, frames);
  const kept = Object.fromEntries(Object.entries(frames).filter(([, { sheet }]) => !remade.includes(sheet)));
  const taken = info.sheets.map(({ name }) => name).filter((name) => !remade.includes(name));
  const fresh = furtherSteps(plan, kept, taken);
  const steps = [...(await updateSteps(host, plan, { ...kept, ...fresh.frames }, kept, today)), ...fresh.steps];
  await host.write([...removals(remade), ...steps, ...recordChoices(info, steps, plan.language)]);
  const added = fresh.steps.flatMap((step) => (step.kind === "sheet" ? [step.name] : []));
  const before = sheetsOf(info, kept).filter((name) => name !== metaSheet);
  return { sheets: [...before, ...added], added: added.filter((name) => !remade.includes(name)) };
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

const ours = /^(plan|streams|stages|curve|season|holidays|moved|days|calendar|team)_/;

function sheetsOf({ sheets }: WorkbookInfo, frames: Frames): readonly string[] {
  const used = new Set(Object.values(frames).map(({ sheet }) => sheet));
  return sheets.map(({ name }) => name).filter((name) => used.has(name) || name === metaSheet);
}

/** Whether every part is still there and the tables are long enough. */
function fits(plan: Plan, frames: Frames): boolean {
  const tables: Readonly<Record<string, number>> = { streams: plan.streams.length, stages: stageRows(plan).length };
  const long = (name: string): boolean => (frames[name]?.rows ?? 0) >= (tables[name.split("_")[0] ?? ""] ?? 1);
  return [...inputNames(false, false), "plan_layout", "plan_worked", "plan_keyThen", "streams_count"].every(long);
}
