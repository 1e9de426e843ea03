import { funnelOf } from "../plan";
import { letters, reference, spanReference } from "./address";
import { cellAt, frameOf } from "./frameOf";
import type { Frames } from "./column";
import type { DatedPlan } from "./daysSheet";

/** Rows of the Control sheet that do not move; the tables follow one below the other. */
export const controlRows = { date: 3, grain: 4, level: 5, elapsed: 6, section: 8, heads: 9, first: 10, workings: 30 } as const;

/** The visible columns, then those of the workings, folded: conversions hold their range where measures hold size and tail. */
export const controlColumns = {
  label: "A",
  unit: "B",
  plan: "C",
  fact: "D",
  attainment: "E",
  pace: "F",
  forecast: "G",
  perDay: "H",
  light: "I",
  exact: "W",
  expected: "X",
  share: "Y",
  size: "Z",
  tail: "AA",
  low: "Z",
  high: "AA",
  /** 0 where the row can be judged or plans nothing, 1 without facts of its kind, 2 for a person who works in other streams. */
  sight: "AB",
} as const;

/** Cells of the workings that all formulas look at. */
export const times = {
  asOf: "$BJ$3",
  grain: "$BJ$4",
  worked: ["$BJ$5", "$BJ$6", "$BJ$7", "$BJ$8", "$BJ$9"],
  first: "$BJ$10",
  last: "$BJ$11",
  end: "$BJ$12",
  half: "$BJ$13",
  workdays: "$BJ$14",
  elapsed: "$BJ$15",
  digits: "$BJ$16",
  level: "$BJ$17",
  stream: "$BJ$18",
  person: "$BJ$19",
  size: "$BJ$20",
  tail: "$BJ$21",
  from: "$BJ$22",
  to: "$BJ$23",
  exact: "$BJ$24",
  expected: "$BJ$25",
  reach: "$BJ$26",
  people: "$BJ$27",
  /** Criteria that facts_time and facts_stream must meet; met by all where no half of a day, or no stream, is chosen. */
  since: "$BN$3",
  until: "$BN$4",
  named: "$BN$5",
  /** How a `~` of a name is written in criteria and look-ups: see `literally`. */
  tilde: "$BN$6",
  /** What facts_time must meet where there must be a time: where half of a day is chosen. */
  timed: "$BN$9",
  /** 0 where a person is chosen whose first day, and that of everybody below, is still to come; 1 otherwise. */
  here: "$BN$10",
  before: { day: "$BK$3", period: "$BK$4", share: "$BK$5" },
  now: { day: "$BL$3", period: "$BL$4", share: "$BL$5" },
  close: { day: "$BM$3", period: "$BM$4", share: "$BM$5" },
} as const;

/** The stretches of the sheet: the halves of a day are chosen by name. */
export const sheetGrains = [
  "morning",
  "afternoon",
  "day",
  "threeDays",
  "fiveDays",
  "week",
  "month",
  "quarter",
  "halfYear",
  "year",
  "plan",
] as const;

/** A line of the Calendar in the workings: what a stream plans of one thing, or what came of it in no stream. */
export interface BaseLine {
  /** The place of the stream; −1 for what is in none. */
  readonly stream: number;
  /** `money`, `deals`, or the funnel and stage. */
  readonly type: string;
  readonly funnel: number;
  readonly stage: number;
  /** How many rows below the stream's name its periods stand in the Calendar. */
  readonly offset: number;
}

/** All lines of a plan: money, deals and stages of each stream, then what is in no stream. */
export function baseLines(plan: DatedPlan): readonly BaseLine[] {
  const own = plan.streams.flatMap((stream, index): readonly BaseLine[] => {
    const known = funnelOf(plan, stream);
    const funnel = known === undefined ? -1 : plan.funnels.indexOf(known);
    const line = { stream: index, funnel, stage: -1 };
    const stages = known?.stages ?? [];
    return [
      { ...line, type: "money", offset: 1 },
      { ...line, type: "deals", offset: 5 },
      ...stages.map((_, stage) => ({ ...line, stage, type: stageType(funnel, stage), offset: 7 + 2 * stage })),
    ];
  });
  const none = { stream: -1, funnel: -1, stage: -1, offset: 0 };
  const stages = plan.funnels.flatMap(({ stages: list }, funnel) =>
    list.map((_, stage) => ({ ...none, funnel, stage, type: stageType(funnel, stage) })),
  );
  return [...own, { ...none, type: "money" }, { ...none, type: "deals" }, ...stages];
}

/** The mark of a stage among the lines. */
export function stageType(funnel: number, stage: number): string {
  return `${funnel + 1}.${stage + 1}`;
}

/** The row of a stage in the table of stages, from 0. */
export function stagePlace(plan: DatedPlan, funnel: number, stage: number): number {
  return plan.funnels.slice(0, funnel).reduce((sum, { stages }) => sum + stages.length, 0) + stage;
}

/** Columns of the lines in the workings, by what they hold. */
const lineColumns = [
  "stream",
  "type",
  "isNew",
  "units",
  "funnel",
  "closedBefore",
  "closedNow",
  "closedEnd",
  "partBefore",
  "partNow",
  "partEnd",
  "day",
  "plan",
  "exact",
  "expected",
  "from",
  "fact",
  "seen",
  "own",
] as const;
export type LineColumn = (typeof lineColumns)[number];
const firstLineColumn = 30;

/** A cell of a line of the workings. */
export function lineCell(column: LineColumn, row: number): string {
  return `$${letters(firstLineColumn + lineColumns.indexOf(column))}${row}`;
}

/** A whole column of the lines. */
export function lineSpan(column: LineColumn, count: number): string {
  const letter = letters(firstLineColumn + lineColumns.indexOf(column));
  return `$${letter}$${controlRows.workings}:$${letter}$${controlRows.workings + count - 1}`;
}

/**
 * A text, in a formula, as criteria and look-ups take it for itself: `*` and `?` stand for other text in them, and a `~` before
 * either takes that away. A `~` of its own is written twice in most spreadsheets, once in the embedded one: which it is, is
 * found out in the workings.
 */
export function literally(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~",${times.tilde}),"*","~*"),"?","~?")`;
}

/** Names that facts are told apart by. */
const told = ["streams_name", "stages_name", "team_id"] as const;
type Told = (typeof told)[number];

/** The cells of such names, one below the other, in the order of their criteria. */
export function toldNames({ frames }: { readonly frames: Frames }, sheet: string): readonly string[] {
  return told.flatMap((name) => Array.from({ length: frames[name]?.rows ?? 0 }, (_, place) => cellAt(frames, name, place, sheet)));
}

/** What facts of each stream, stage or person are found by: cells that hold `=` and the name, as a name may begin with a sign of its own. */
export function criteria({ frames }: { readonly frames: Frames }, name: Told): string {
  const first = criterionRow(frames, name);
  return `$BQ$${first}:$BQ$${first + frameOf(frames, name).rows - 1}`;
}

/** The one of these cells that stands for a place of the list, from 0. */
export function criterion({ frames }: { readonly frames: Frames }, name: Told, place: number): string {
  return `$BQ$${criterionRow(frames, name) + place}`;
}

function criterionRow(frames: Frames, name: Told): number {
  return told.slice(0, told.indexOf(name)).reduce((row, before) => row + (frames[before]?.rows ?? 0), 4);
}

/** Parts of the plan's sheets in formulas of the Control sheet: fields as cells, columns as ranges even where they have one cell. */
export function partsOf({ frames }: { readonly frames: Frames }, sheet: string): { readonly all: (name: string) => string } {
  return {
    all: (name) => (name.startsWith("plan_") ? reference(frameOf(frames, name), sheet) : spanReference(frameOf(frames, name), sheet)),
  };
}
