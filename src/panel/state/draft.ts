import type { Locale } from "../../i18n";
import type { Agreement, Calendar, Goal, SourceKind, Stream } from "../../plan";

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
  /** Percentages by level, from the heads down. */
  readonly cushion: readonly string[];
  readonly streams: readonly StreamDraft[];
  readonly funnels: readonly FunnelDraft[];
  readonly calendar: CalendarDraft;
  /** Heads above their people; empty while the plan is nobody's. */
  readonly team: readonly PersonDraft[];
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

export interface CalendarDraft {
  /** Null while the plan is not cut: what else was typed is kept all the same. */
  readonly grain: Calendar["grain"] | null;
  readonly holidays: readonly HolidayDraft[];
  readonly workdays: readonly WorkdayDraft[];
  /** Whether the indices below count. */
  readonly seasonal: boolean;
  /** 12 indices, January first. */
  readonly season: readonly string[];
}

export interface HolidayDraft {
  readonly id: number;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly name: string;
}

export interface WorkdayDraft {
  readonly id: number;
  readonly date: string;
}

export interface PersonDraft {
  readonly id: number;
  /** The id in the plan, which stays when the name changes; "" until the plan is written: then the name serves. */
  readonly code: string;
  readonly name: string;
  readonly role: string;
  /** The id of the head; a plan's id where nobody has it; null at the top. */
  readonly reportsTo: number | string | null;
  readonly weight: string;
  /** `yyyy-mm-dd`. */
  readonly hired: string;
  readonly ramp: string;
  readonly proposal: string;
  readonly proposalFrom: string;
  readonly status: Agreement;
  readonly reason: string;
  readonly setBy: string;
  readonly setOn: string;
}

/** An id that nothing in the draft has. */
export function freeId({ streams, funnels, calendar, team }: Pick<Draft, "streams" | "funnels" | "calendar" | "team">): number {
  const stages = funnels.flatMap((funnel) => funnel.stages);
  const all = [...streams, ...funnels, ...stages, ...calendar.holidays, ...calendar.workdays, ...team];
  return all.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}
