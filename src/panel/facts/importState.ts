import type { Collected, Fact, ImportDiff, Mapping, OpenDeal, Question, Recognised } from "../../facts";
import type { Plan } from "../../plan";
import type { OpenFile } from "./openFile";

/** A file, or what a connection gives, on its way into the workbook. */
export interface ImportState {
  readonly file: File | { readonly name: string } | undefined;
  readonly open: OpenFile | undefined;
  readonly by: Recognised["by"] | undefined;
  readonly mapping: Mapping | undefined;
  /** The plan that the names are matched to, as it stands in the workbook; null: there is none. */
  readonly plan: Plan | null;
  readonly questions: readonly Question[];
  /** What is being done; `share` 0..1. */
  readonly busy: { readonly kind: "reading" | "writing"; readonly share: number; readonly done: number; readonly all: number } | undefined;
  readonly review: Review | undefined;
  /** What is to become of rows the file no longer holds; undefined while nobody has said so of a file, which may have been cut off. */
  readonly removeGone: boolean | undefined;
  readonly outcome: Outcome | undefined;
}

/** What an import would do. */
export interface Review {
  readonly collected: Collected;
  readonly facts: ImportDiff<Fact>;
  readonly deals: ImportDiff<OpenDeal>;
  /** The rows that were not taken, mended in a file of their own: what is not among them is not gone. */
  readonly rest: boolean;
}

/** What came of it. */
export interface Outcome {
  readonly tone: "success" | "info" | "error";
  readonly text: string;
  /** How many undos take it back. */
  readonly batches: number;
}

export const idle: ImportState = {
  file: undefined,
  open: undefined,
  by: undefined,
  mapping: undefined,
  plan: null,
  questions: [],
  busy: undefined,
  review: undefined,
  removeGone: undefined,
  outcome: undefined,
};

/**
 * Whether facts that are gone were, or become, sums of their days: those have no ids, so each that differs is a new one beside the old,
 * and to keep the old would count its days twice.
 */
export function replacesSums(
  { aggregated }: Pick<Collected, "aggregated">,
  { added, gone }: Pick<ImportDiff<Pick<Fact, "id">>, "added" | "gone">,
): boolean {
  if (gone.length === 0) return false;
  return (
    aggregated || (added.length > 0 && added.every(({ id }) => id !== undefined) && gone.every(({ record }) => record.id === undefined))
  );
}

/** Which rows of the sheets would change, to tell whether they still are those that were shown. */
export function placesOf({ facts, deals }: Review): string {
  const rows = (list: readonly { readonly row: number }[]): string => list.map(({ row }) => row).join();
  return [facts, deals].map(({ added, changed, unchanged, gone }) => [added.length, rows(changed), unchanged, rows(gone)].join(";")).join();
}

/** How many rows the sheets would get. */
export function addedCount({ facts, deals }: Review): number {
  return facts.added.length + deals.added.length;
}

/** How many rows of the sheets would change. */
export function changeCount({ facts, deals }: Review, removeGone: boolean): number {
  return [facts, deals].reduce((sum, { added, changed, gone }) => sum + added.length + changed.length + (removeGone ? gone.length : 0), 0);
}
