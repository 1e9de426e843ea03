import type { CellFormat } from "../host/port";
import { funnelOf } from "../plan";
import { letters } from "./address";
import type { Scene } from "./column";
import type { DatedPlan } from "./daysSheet";
import { roles } from "./style";

/** Rows above the streams; time runs across from column F on. */
export const rows = {
  proof: 3,
  first: 5,
  last: 6,
  workdays: 7,
  weight: 8,
  start: 9,
  sum: 10,
  length: 11,
  target: 13,
  deals: 14,
  streams: 16,
} as const;
export const columns = { label: 1, what: 2, lag: 3, total: 4, before: 5, periods: 6 } as const;

/** A cell before the periods: a formula (it begins with =), words of ours, a number, or a text that a person chose. */
export type Head = string | number | { readonly text: string };

/** A row of the Calendar: what stands before the periods, and the formula of each period. */
export interface Line {
  readonly row: number;
  readonly label?: Head;
  readonly what?: Head;
  readonly lag?: Head;
  readonly total?: Head;
  readonly before?: Head;
  readonly period?: (at: At) => string;
  readonly look: CellFormat;
  /** Whether the row sums to its total, which the proof line checks. */
  readonly sums?: boolean;
}

/** A cell of the grid: its column, the one before it, and addresses in its own column. */
export interface At {
  readonly column: string;
  readonly index: number;
  readonly in: (row: number) => string;
  readonly left: (row: number) => string;
}

export interface Grid {
  readonly plan: DatedPlan;
  readonly sheet: string;
  readonly scene: Scene;
  readonly count: number;
  /** A row over all periods, absolute. */
  readonly across: (row: number) => string;
  readonly all: (name: string) => string;
}

/** Rows that a stream takes: its name, the money and its split, the deals and when they are due, and two a stage. */
function streamHeight(stages: number): number {
  return 7 + 2 * stages + 1;
}

/** The row in which a stream begins. */
export function rowOfStream(plan: DatedPlan, index: number): number {
  const before = plan.streams.slice(0, index);
  return before.reduce<number>((row, stream) => row + streamHeight(funnelOf(plan, stream)?.stages.length ?? 0), rows.streams);
}

export const helper = { ...roles.helper, align: "right", number: "General" } as const;

/** The place of a period by its index, from 0. */
export function atOf(index: number): At {
  const column = letters(columns.periods + index);
  const before = letters(columns.periods + index - 1);
  return { column, index, in: (row) => `${column}$${row}`, left: (row) => `${before}$${row}` };
}
