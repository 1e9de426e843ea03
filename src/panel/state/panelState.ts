import type { Fault } from "../../core";
import type { Plan } from "../../plan";
import type { Draft } from "./draft";
import type { Counted, Reading } from "./readDraft";

export type Place = "plan" | "control" | "facts" | "functions";
export type StepId = "goal" | "streams" | "funnels" | "calendar" | "team" | "review";

/** Everything the panel knows. */
export interface PanelState {
  readonly place: Place;
  /** The plan being written; null on the start screen. */
  readonly open: OpenDraft | null;
  readonly sheets: SheetsState;
  readonly notice: Notice | null;
}

export interface OpenDraft {
  readonly draft: Draft;
  readonly step: StepId;
  /** The id of the funnel that is looked at; the first one when it is none. */
  readonly funnel: number | null;
  /** The worked example, untouched. */
  readonly example: boolean;
  readonly reading: Reading;
  /** The last numbers that could be counted, to stand while something is being mended. */
  readonly counted: Counted | undefined;
  /** Paths of fields that were left, so that what is missing there may be said. */
  readonly left: ReadonlySet<string>;
}

/** The plan that stands in the workbook. */
export interface SheetsState {
  readonly plan: Plan | null;
  /** Why it cannot be read. */
  readonly faults: readonly Fault[];
  /** Changed by hand while the panel holds changes of its own. */
  readonly changed: boolean;
  /** An input changed since the panel worked out what only it can. */
  readonly outOfDate: boolean;
}

/** What just happened, with the way back where there is one. */
export interface Notice {
  readonly tone: "ok" | "plain" | "bad";
  readonly text: string;
  /** `host`: what was written to the workbook; a draft: what the panel held before. */
  readonly undo?: "host" | OpenDraft;
}
