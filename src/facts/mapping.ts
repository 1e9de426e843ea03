import type { DateOrder } from "./days";
import type { DecimalSign } from "./numbers";

/** What a column of a foreign table can hold. */
export const fieldIds = [
  ...["deal", "date", "opened", "closed", "won", "lost", "closes", "since"],
  ...["stage", "status", "person", "stream", "amount", "currency", "count", "client", "product", "probability", "nextStep", "id"],
] as const;
export type FieldId =
  | "deal"
  | "date"
  | "opened"
  | "closed"
  | "won"
  | "lost"
  | "closes"
  | "since"
  | "stage"
  | "status"
  | "person"
  | "stream"
  | "amount"
  | "currency"
  | "count"
  | "client"
  | "product"
  | "probability"
  | "nextStep"
  | "id";

/** The fields that hold days, and those that hold numbers. */
export const dayFields: readonly FieldId[] = ["date", "opened", "closed", "won", "lost", "closes", "since"];
export const numberFields: readonly FieldId[] = ["amount", "count", "probability"];

/**
 * How a table counts: `events`, a row for each thing that happened (a deal moved to a stage, a call, a sale), or `snapshot`, a row for
 * each deal as it stands now.
 */
export type Shape = "events" | "snapshot";

/** The names of a foreign table that stand for something of the plan. */
export type NameKind = "person" | "stream" | "stage";

/**
 * What a name stands for: the id of a person, the name of a stream or a stage; `@won` and `@lost` for stages that end a deal; empty:
 * for nothing of the plan, the row counts without it; `@skip`: rows with this name are left out.
 */
export type NameChoice = string;

/** How a table is read, as plain data: kept in the workbook for the next file from the same source. */
export interface Mapping {
  /** What the import is called: facts carry it, and the next import from there replaces them. */
  readonly source: string;
  readonly shape: Shape;
  /** Which column holds what, by its heading. One column may hold several things. */
  readonly columns: Readonly<Partial<Record<FieldId, string>>>;
  /** All headings of the table it was made for, by which the next one is known again. */
  readonly headers?: readonly string[];
  /** The order of dates, by heading. */
  readonly orders: Readonly<Record<string, DateOrder>>;
  /** The decimal sign, by heading. */
  readonly decimals: Readonly<Record<string, DecimalSign>>;
  /** The stage that a deal has reached when it is opened (snapshots): a name, `@first` for the first stage of its stream, empty for none. */
  readonly openedAs: string;
  /** What was decided about names, by the name as the table writes it. */
  readonly names: Readonly<Record<NameKind, Readonly<Record<string, NameChoice>>>>;
}

/** Which fields a shape uses. */
export const fieldsOf: Readonly<Record<Shape, readonly FieldId[]>> = {
  events: ["date", "deal", "stage", "status", "person", "stream", "amount", "currency", "count", "client", "product", "id"],
  snapshot: [
    ...(["deal", "opened", "closed", "won", "lost", "closes", "stage", "since", "status", "person"] as const),
    ...(["stream", "amount", "currency", "client", "product", "probability", "nextStep"] as const),
  ],
};

/** Fields that a table of this shape cannot do without; of each list one is enough. */
export const neededFields: Readonly<Record<Shape, readonly (readonly FieldId[])[]>> = {
  events: [["date"]],
  snapshot: [["deal"], ["stage", "status"], ["closed", "won", "closes"]],
};
