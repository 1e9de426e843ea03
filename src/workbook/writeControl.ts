import type { AreaCells, HostPort, Step, WorkbookInfo } from "../host/port";
import { sameName, type Plan } from "../plan";
import type { ControlChoices } from "./controlHead";
import { chosenOf, stampControl, type StandingRecords } from "./controlStamp";
import { controlSheetSteps } from "./controlSheet";
import { isDated, type DatedPlan } from "./daysSheet";
import { dealsSheet } from "./dealsSheet";
import { factsSheet } from "./factsSheet";
import { framesOf } from "./frames";
import { infoAfter } from "./infoAfter";
import { freeName } from "./planSteps";
import { dealsFrom, factsFrom, openRecords, type OpenRecords, type ReadRecords } from "./readRecords";
import { wordsOf } from "./words";
import { newSheetSteps } from "./writeRecords";

/** What a write of the Control sheet came to: its name, or that the plan has no calendar, or that its sheets do not stand. */
export type ControlWritten = { readonly state: "written"; readonly sheet: string } | { readonly state: "noCalendar" | "noPlan" };

/**
 * Writes the sheet Control over the sheets of a plan that stand in the workbook, and the sheet Facts where there is none, as
 * one undo. What people have chosen on it stays, unless `choices` says otherwise; everything else is made anew, the causes
 * of what differs among it: they are worked out from the facts as they stand.
 *
 * @param today serial date, the day the sheet follows
 */
export async function writeControl(host: HostPort, plan: Plan, today: number, choices: ControlChoices = {}): Promise<ControlWritten> {
  if (!isDated(plan)) return { state: "noCalendar" };
  const info = await host.describe();
  if (!stands(info, "calendar_first")) return { state: "noPlan" };
  const { sheet, steps } = await controlSteps(host, plan, today, info, choices);
  await host.write(steps);
  return { state: "written", sheet };
}

/**
 * The steps that make the Control sheet anew where there is one, as a plan that is written may move what it hangs on; without
 * a calendar it goes.
 *
 * @param today serial date
 * @param info the workbook as it will be once the plan is written
 */
export async function controlRefresh(host: HostPort, plan: Plan, today: number, info: WorkbookInfo): Promise<readonly Step[]> {
  const area = info.names.find(({ name }) => name === "control_date")?.area;
  if (!area) return [];
  return isDated(plan) ? (await controlSteps(host, plan, today, info, {})).steps : [{ kind: "removeSheet", sheet: area.sheet }];
}

function stands({ names }: WorkbookInfo, wanted: string): boolean {
  return names.some(({ name, area }) => name === wanted && area !== null);
}

async function controlSteps(
  host: HostPort,
  plan: DatedPlan,
  today: number,
  before: WorkbookInfo,
  choices: ControlChoices,
): Promise<{ readonly sheet: string; readonly steps: readonly Step[] }> {
  const facts = stands(before, "facts_date") ? [] : newSheetSteps(before, factsSheet, plan.language);
  const info = infoAfter(before, facts);
  const frames = framesOf(info, /^(plan|streams|stages|season|days|calendar|team|deals|control)_/);
  const words = wordsOf(plan.language);
  const old = frames["control_date"]?.sheet;
  const taken = info.sheets.map(({ name }) => name).filter((name) => name !== old);
  const sheet = old ?? freeName(words("control_sheet"), taken);
  const position = info.sheets.findIndex(({ name }) => name === old);
  const wanted = { ...(old === undefined ? {} : await chosen(host, plan)), ...choices };
  const [factRows, dealRows] = [await openRecords(host, factsSheet), await openRecords(host, dealsSheet)];
  const stamp = stampControl(plan, wanted, chosenOf(plan, words, wanted, today), standingRecords(factRows, dealRows));
  const cells = new Map([...(factRows?.cells ?? []), ...(dealRows?.cells ?? [])]);
  const removal: readonly Step[] = old === undefined ? [] : [{ kind: "removeSheet", sheet: old }];
  const steps = controlSheetSteps(plan, sheet, { frames, words }, wanted, stamp, cells, position < 0 ? undefined : position);
  return { sheet, steps: [...facts, ...removal, ...steps] };
}

/** The facts and deals that stand in the workbook; rows that cannot be read are counted. */
function standingRecords(factRows: OpenRecords | undefined, dealRows: OpenRecords | undefined): StandingRecords {
  const [facts, deals] = [factsFrom(factRows), dealsFrom(dealRows)];
  const records = <Row>(read: ReadRecords<Row>): readonly Row[] => (read.state === "none" ? [] : read.rows.map(({ record }) => record));
  const faults = facts.state === "none" ? [] : facts.faults;
  return { facts: records(facts), deals: records(deals), unread: new Set(faults.map(({ path }) => path?.split(".")[0])).size };
}

/** What a person has chosen: cells that hold no formula of ours. */
async function chosen(host: HostPort, { language }: Plan): Promise<ControlChoices> {
  const ids = ["date", "grain", "level", "onPace", "watch", "band", "soften", "largeDeal", "staleTimes", "staleDays"] as const;
  const cells = await host.read(ids.map((id) => ({ name: `control_${id}` })));
  const of = (id: (typeof ids)[number]): AreaCells | undefined => cells[ids.indexOf(id)] ?? undefined;
  const number = (id: (typeof ids)[number]): number | undefined => {
    const value = of(id)?.values[0]?.[0];
    return typeof value === "number" && of(id)?.formulas[0]?.[0] === null ? value : undefined;
  };
  const text = (id: (typeof ids)[number]): string | undefined => {
    const value = of(id)?.values[0]?.[0];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const entries = {
    date: number("date"),
    grain: text("grain"),
    level: text("level"),
    onPace: number("onPace"),
    watch: number("watch"),
    band: number("band"),
    largeDeal: number("largeDeal"),
    staleTimes: number("staleTimes"),
    staleDays: number("staleDays"),
    soften: !sameName(text("soften") ?? "", wordsOf(language)("control_no")),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
