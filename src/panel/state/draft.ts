import type { Locale } from "../../i18n";
import type { Goal, SourceKind, Stream } from "../../plan";

/** A plan being written: every number as it was typed, so that nothing typed is ever lost. */
export interface Draft {
  /** The language of the sheets. */
  readonly language: Locale;
  readonly company: string;
  /** `yyyy-mm-dd`. */
  readonly start: string;
  readonly end: string;
  readonly fiscalStart: number;
  readonly weekend: number | string;
  readonly currency: string;
  readonly midday: string;
  readonly goalKind: Goal["kind"];
  readonly amount: string;
  readonly fixedCosts: string;
  readonly marketSize: string;
  /** Percentages parted by semicolons. */
  readonly cushion: string;
  readonly streams: readonly StreamDraft[];
  readonly funnels: readonly FunnelDraft[];
  /** What of the plan no screen edits yet: carried along untouched. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export interface StreamDraft {
  readonly id: number;
  readonly name: string;
  readonly kind: Stream["kind"];
  /** What stands when the goal changes: the share or the amount. */
  readonly holds: "share" | "amount";
  readonly share: string;
  readonly amount: string;
  readonly margin: string;
  readonly check: string;
  readonly source: SourceDraft;
  readonly unitsPerDeal: string;
  /** The id of its funnel; a name where no funnel has it; null for none. */
  readonly funnel: number | string | null;
}

/** Where a number comes from. A check counts its deals in `reached`. */
export interface SourceDraft {
  readonly kind: SourceKind;
  readonly passed: string;
  readonly reached: string;
  readonly period: string;
}

export interface FunnelDraft {
  readonly id: number;
  readonly name: string;
  readonly stages: readonly StageDraft[];
}

export interface StageDraft {
  readonly id: number;
  readonly name: string;
  readonly conversion: string;
  readonly source: SourceDraft;
  readonly lag: string;
  readonly role: string;
  readonly norm: string;
  readonly minutes: string;
}

/** An id that nothing in the draft has. */
export function freeId({ streams, funnels }: Pick<Draft, "streams" | "funnels">): number {
  const stages = funnels.flatMap((funnel) => funnel.stages);
  return Math.max(0, ...[...streams, ...funnels, ...stages].map(({ id }) => id)) + 1;
}
