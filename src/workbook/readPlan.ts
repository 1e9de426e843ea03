import { fault, type Fault } from "../core";
import type { AreaCells, HostPort } from "../host/port";
import { localeOf } from "../i18n";
import { parsePlan, type Plan } from "../plan";
import { date, filledRows, isBlank, present, readerOf, time, trimmed, weekend, type Reader } from "./cellReader";
import { grains } from "./daysSheet";
import { layoutVersion } from "./metaSheet";
import { kinds, sources, streamColumns } from "./streamsTable";
import { stageColumns } from "./stagesTable";
import { agreements, teamColumns } from "./teamTable";
import { goalFields, settingFields } from "./planFields";
import { readTasks, taskNames } from "./readTasks";
import { wordsOf, type Words } from "./words";

/** What stands in a workbook: no plan, a plan, or a plan with everything that is wrong with it. */
export type ReadPlan =
  | { readonly state: "none" }
  | { readonly state: "plan"; readonly plan: Plan }
  | { readonly state: "faults"; readonly faults: readonly Fault[] };

/** Reads the plan back from its sheets. Parts are found by their defined names, wherever they were moved and however they are called now. */
export async function readPlan(host: HostPort): Promise<ReadPlan> {
  const { names } = await host.describe();
  const known = new Set(names.map(({ name }) => name));
  if (!known.has("plan_layout") && !known.has("plan_goal")) return { state: "none" };
  const has = (pattern: RegExp): boolean => [...known].some((name) => pattern.test(name));
  const places = [...inputNames(has(dated), has(staffed)), ...(has(tasked) ? taskNames : [])];
  const cells = await host.read(["plan_layout", "plan_language", ...places].map((name) => ({ name })));
  const [layout, language] = [cells[0]?.values[0]?.[0], cells[1]?.values[0]?.[0]];
  const words = wordsOf(localeOf(typeof language === "string" ? language : undefined));
  if (typeof layout === "number" && layout > layoutVersion) {
    return { state: "faults", faults: [fault("newerVersion", { version: layout, known: layoutVersion }).fault] };
  }
  const missing = places.filter((_, index) => cells[index + 2] === null);
  if (typeof layout !== "number" || missing.length > 0) {
    const parts = [...(typeof layout === "number" ? [] : ["_plan"]), ...missing.map((name) => words(name))];
    return { state: "faults", faults: parts.map((part) => fault("sheetPartMissing", { part }).fault) };
  }
  const found = new Map(places.map((name, index) => [name, cells[index + 2] as AreaCells]));
  return rebuild(found, words, typeof language === "string" ? language : "en");
}

/** The defined names of everything that a person fills in. */
export function inputNames(hasCalendar: boolean, hasTeam: boolean): readonly string[] {
  const fields = [...goalFieldsOfAny, ...settingFields].filter(({ role }) => role === "input").map(({ id }) => `plan_${id}`);
  const inputs = (table: string, columns: readonly { readonly id: string; readonly role: string }[]): readonly string[] =>
    columns.filter(({ role }) => role === "input").map(({ id }) => `${table}_${id}`);
  const calendar = hasCalendar ? ["plan_grain", "season_index", "holidays_date", "holidays_name", "moved_date"] : [];
  return [
    ...fields,
    ...inputs("streams", streamColumns),
    ...inputs("stages", stageColumns),
    ...calendar,
    ...(hasTeam ? inputs("team", teamColumns("en")) : []),
  ];
}
/** A defined name that only a plan with a calendar has. */
const staffed = /^team_/;
const tasked = /^tasks_/;
const dated = /^(plan_grain$|season_|holidays_|moved_|days_|calendar_)/;
const goalFieldsOfAny = goalFields({ language: "en" });

function rebuild(found: ReadonlyMap<string, AreaCells>, words: Words, language: string): ReadPlan {
  const reader = readerOf(found, words);
  const { text, value, word } = reader;
  const raw = {
    language,
    company: text("plan_company", 0, "company"),
    period: { start: date(value("plan_start", 0, "period.start")), end: date(value("plan_end", 0, "period.end")) },
    fiscalStart: value("plan_fiscal", 0, "fiscalStart"),
    weekend: weekend(text("plan_weekend", 0, "weekend")),
    currency: text("plan_currency", 0, "currency"),
    midday: time(value("plan_midday", 0, "midday")),
    goal: {
      kind: word("plan_kind", 0, "goal.kind", "goal_", ["revenue", "profit"]),
      amount: value("plan_goal", 0, "goal.amount"),
      fixedCosts: value("plan_costs", 0, "goal.fixedCosts"),
    },
    marketSize: value("plan_market", 0, "marketSize"),
    cushion: trimmed(found.get("plan_cushion")?.values[0] ?? []),
    calendar: found.has("plan_grain") ? calendarOf(reader, found) : undefined,
    team: found.has("team_id") ? filledRows(found, "team").map((row, index) => personAt(reader, row, `team[${index}]`)) : undefined,
    ...(found.has("tasks_slot") ? readTasks(reader, found) : {}),
    streams: filledRows(found, "streams").map((row, index) => streamAt(reader, row, `streams[${index}]`)),
    funnels: funnelsOf(reader, filledRows(found, "stages")),
  };
  const parsed = parsePlan(present(raw));
  const faults = [...reader.faults, ...parsed.faults];
  return parsed.plan === undefined || faults.length > 0 ? { state: "faults", faults } : { state: "plan", plan: parsed.plan };
}

function personAt({ text, value, word }: Reader, row: number, path: string): unknown {
  const at = (id: string, key = id): [string, number, string] => [`team_${id}`, row, `${path}.${key}`];
  return {
    id: text(...at("id")) ?? "",
    name: text(...at("name")) ?? "",
    role: text(...at("role")),
    reportsTo: text(...at("head", "reportsTo")),
    weight: value(...at("weight")),
    hired: date(value(...at("hired"))),
    ramp: value(...at("ramp")),
    proposal: value(...at("proposal")),
    proposalFrom: text(...at("from", "proposalFrom")),
    status: word(...at("status"), "status_", agreements),
    reason: text(...at("reason")),
    setBy: text(...at("by", "setBy")),
    setOn: date(value(...at("on", "setOn"))),
  };
}

function calendarOf({ text, value, word }: Reader, found: ReadonlyMap<string, AreaCells>): unknown {
  const season = (found.get("season_index")?.values ?? []).map((row) => row[0] ?? null);
  return {
    grain: word("plan_grain", 0, "calendar.grain", "grain_", grains),
    holidays: filledRows(found, "holidays").map((row, index) => ({
      date: date(value("holidays_date", row, `calendar.holidays[${index}].date`)),
      name: text("holidays_name", row, `calendar.holidays[${index}].name`),
    })),
    workdays: filledRows(found, "moved").map((row, index) => date(value("moved_date", row, `calendar.workdays[${index}]`))),
    season: season.every(isBlank) ? [] : season.map((cell) => (isBlank(cell) ? undefined : cell)),
  };
}

function streamAt({ text, value, word }: Reader, row: number, path: string): unknown {
  const at = (id: string): [string, number, string] => [`streams_${id}`, row, `${path}.${id}`];
  return {
    name: text(...at("name")) ?? "",
    kind: word(...at("kind"), "kind_", kinds),
    share: value(...at("share")),
    amount: value(...at("amount")),
    margin: value(...at("margin")),
    check: value(...at("check")),
    checkSource: {
      kind: word(...at("source"), "source_", sources) ?? "guess",
      deals: value(...at("evidence")),
      period: text(...at("period")),
    },
    unitsPerDeal: value(...at("unitsPerDeal")),
    funnel: text(...at("funnel")),
  };
}

/** Rows of one funnel stand together or not: each belongs to the funnel it names, in the order of rows. */
function funnelsOf(reader: Reader, rows: readonly number[]): unknown {
  const funnels: { name: string; stages: unknown[] }[] = [];
  for (const row of rows) {
    const name = reader.text("stages_funnel", row, "funnels") ?? "";
    let funnel = funnels.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (funnel === undefined) funnels.push((funnel = { name, stages: [] }));
    funnel.stages.push(stageAt(reader, row, `funnels[${funnels.indexOf(funnel)}].stages[${funnel.stages.length}]`));
  }
  return funnels;
}

function stageAt({ text, value, word }: Reader, row: number, path: string): unknown {
  const at = (id: string): [string, number, string] => [`stages_${id}`, row, `${path}.${id}`];
  return {
    name: text(...at("name")) ?? "",
    conversion: value(...at("conversion")),
    source: {
      kind: word(...at("source"), "source_", sources) ?? "guess",
      passed: value(...at("passed")),
      reached: value(...at("reached")),
      period: text(...at("period")),
    },
    lag: value(...at("lag")),
    role: text(...at("role")),
    norm: value(...at("norm")),
    minutes: value(...at("minutes")),
  };
}
