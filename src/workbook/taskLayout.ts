import { funnelOf, type Plan, type TaskLine } from "../plan";
import { reference, spanReference, type Frame } from "./address";
import type { Frames } from "./column";
import { stageRows } from "./funnelsSheet";
import type { TaskRows } from "./taskRows";

/** The hidden sheet in which tasks are worked out: a column for each group of people, then one for each line of work and period. */
export const workingsSheet = "_tasks";

/** Rows of the workings: what stands above the people, who stand in the order of the Team sheet. */
export const workingRows = {
  name: 1,
  what: 2,
  period: 3,
  need: 4,
  given: 5,
  turn: 6,
  left: 7,
  covered: 8,
  target: 9,
  by: 10,
  whole: 11,
  doers: 12,
  role: 13,
  mode: 14,
  people: 16,
} as const;

/** Column B: the current period, the number of periods, and each slot's period with its days and the first day it was written for. */
export const slotRows = { current: 1, periods: 2, slots: 4 } as const;
export const slotColumns = { period: 2, first: 3, last: 4, by: 5, stamp: 6 } as const;
/** The first column of the groups of people. */
export const firstGroup = 8;

/** What tasks are worked out for. */
export interface Workings {
  readonly plan: Plan;
  readonly lines: readonly TaskLine[];
  readonly rows: TaskRows;
}

/** Where the parts that others refer to stand. */
export function workingsFrames({ rows: { periods } }: Workings): Frames {
  const at = (row: number, column: number, height = 1): Frame => ({ sheet: workingsSheet, row, column, rows: height, columns: 1 });
  const slots = (column: number): Frame => at(slotRows.slots, column, Math.max(1, periods.length));
  return {
    tasks_current: at(slotRows.current, 2),
    tasks_structure: at(slotRows.current, 5),
    tasks_since: at(slotRows.current, 3),
    tasks_until: at(slotRows.current, 4),
    tasks_nextSince: at(slotRows.periods, 3),
    tasks_nextUntil: at(slotRows.periods, 4),
    tasks_periods: slots(slotColumns.period),
    tasks_firsts: slots(slotColumns.first),
    tasks_lasts: slots(slotColumns.last),
    tasks_bys: slots(slotColumns.by),
    tasks_stamp: slots(slotColumns.stamp),
  };
}

/** Addresses in the workings, for formulas on any sheet. */
export interface WorkingCells {
  /** A cell above the people in the column of a line in a slot. */
  readonly head: (part: keyof typeof workingRows, line: number, slot: number) => string;
  /** That row over all lines and slots. */
  readonly across: (part: keyof typeof workingRows) => string;
  /** A person's weight and turn in the group of a line, and what is left over of the share. */
  readonly weight: (line: number, place: number) => string;
  readonly turn: (line: number, place: number) => string;
  readonly rest: (line: number, slot: number, place: number) => string;
  /** The same of everybody. */
  readonly weights: (line: number) => string;
  readonly turns: (line: number) => string;
  readonly rests: (line: number, slot: number) => string;
}

/** The groups of people: those who sell, and those who do each stage of a funnel. */
export function groupsOf({ plan, lines }: Workings): { readonly keys: readonly number[]; readonly of: readonly number[] } {
  const stages = stageRows(plan);
  const keyed = lines.map(({ stream, stage }) => {
    const typed = plan.streams[stream];
    const funnel = typed === undefined || stage === undefined ? undefined : funnelOf(plan, typed);
    return funnel === undefined ? -1 : stages.findIndex((row) => row.funnel === funnel) + (stage ?? 0);
  });
  const keys = [...new Set(keyed)];
  return { keys, of: keyed.map((key) => keys.indexOf(key)) };
}

/** The addresses of the workings for formulas that stand on the sheet `from`. */
export function workingCells(workings: Workings, frames: Frames, from: string): WorkingCells {
  const { keys, of } = groupsOf(workings);
  const { lines, rows: found } = workings;
  const height = frames["team_id"]?.rows ?? 1;
  const frame = (row: number, column: number, tall = 1, wide = 1): Frame => ({
    sheet: workingsSheet,
    row,
    column,
    rows: tall,
    columns: wide,
  });
  const groupColumn = (line: number): number => firstGroup + 2 * (of[line] ?? 0);
  const firstLine = firstGroup + 2 * keys.length;
  const lineColumn = (line: number, slot: number): number => firstLine + (slot - 1) * lines.length + line;
  const cell = (row: number, column: number): string => reference(frame(row, column), from);
  const tall = (column: number): string => spanReference(frame(workingRows.people, column, height), from);
  return {
    head: (part, line, slot) => cell(workingRows[part], lineColumn(line, slot)),
    across: (part) => spanReference(frame(workingRows[part], firstLine, 1, Math.max(1, lines.length * found.periods.length)), from),
    weight: (line, place) => cell(workingRows.people + place, groupColumn(line)),
    turn: (line, place) => cell(workingRows.people + place, groupColumn(line) + 1),
    rest: (line, slot, place) => cell(workingRows.people + place, lineColumn(line, slot)),
    weights: (line) => tall(groupColumn(line)),
    turns: (line) => tall(groupColumn(line) + 1),
    rests: (line, slot) => tall(lineColumn(line, slot)),
  };
}
