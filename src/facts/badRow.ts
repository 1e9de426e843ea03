import type { FieldId } from "./mapping";
import type { SourceCell } from "./cells";

/** Why a row is not taken. */
export type BadCode =
  /** A quote that is not closed where the field ends. */
  | "quoteOpen"
  /** Letters that the encoding does not know. */
  | "unreadable"
  | "incomplete"
  /** Fewer or more cells than headings. */
  | "short"
  | "long"
  | "notDate"
  | "noSuchDay"
  | "dateOrder"
  | "notNumber"
  | "numberUnclear"
  /** Money of another currency than the plan's. */
  | "otherCurrency"
  | "notPositive"
  | "notShare"
  /** A cell that must be filled in is empty. */
  | "missing"
  /** A deal that has ended, without the day. */
  | "closeMissing"
  /** A number of a deal or a row that stood above already. */
  | "repeated"
  /** A name that is none of the plan's and of which nothing is decided. */
  | "unknownName";

/** A row that is not taken, with all that is needed to mend it. */
export interface BadRow {
  readonly line: number;
  readonly code: BadCode;
  readonly field?: FieldId;
  /** The heading of the cell. */
  readonly column?: string;
  readonly value: string;
  /** `noSuchDay`: how many days the month has; `short` and `long`: how many cells there are. */
  readonly number?: number;
  /** The row as it stands. */
  readonly cells: readonly SourceCell[];
}

/** Why a row counts for nothing though nothing is wrong with it. */
export type IgnoredReason =
  /** Nothing stands in it, or it is a total below the table. */
  | "blank"
  | "total"
  /** A name that was decided to be left out, or a stage that the plan does not count. */
  | "skipped"
  | "outside"
  /** An open deal beyond what the sheet holds. */
  | "beyond";
