import type { Locale } from "../../i18n";
import type { Plan } from "../../plan";
import type { Fault } from "../../core";
import type { Draft } from "./draft";
import type { Notice, OpenDraft, PanelState, Place, StepId } from "./panelState";
import { planToDraft } from "./planToDraft";
import { readDraft } from "./readDraft";
import { samePlan } from "./samePlan";
import { withTasksOf } from "./withTasksOf";
import { settleCodes } from "./teamEdits";

/** What happens in the panel. */
export type Action =
  | { readonly type: "place"; readonly place: Place }
  | { readonly type: "open"; readonly draft: Draft; readonly step: StepId; readonly example?: boolean; readonly instead?: PutAway }
  | { readonly type: "close"; readonly notice: string }
  /** `notice`: what was taken away, to be said with the way back. */
  | { readonly type: "edit"; readonly change: (draft: Draft) => Draft; readonly notice?: string }
  | { readonly type: "step"; readonly step: StepId }
  | { readonly type: "funnel"; readonly id: number }
  /** Looks at the funnel that was added last. */
  | { readonly type: "newest" }
  | { readonly type: "leave"; readonly paths: readonly string[] }
  /** The workbook was read; the panel follows it and says so, or only takes note where there is nothing to say. */
  | { readonly type: "sheets"; readonly sheets: SheetsReading; readonly outOfDate?: boolean; readonly notice?: string }
  | { readonly type: "written"; readonly plan: Plan; readonly notice: Notice }
  | { readonly type: "takeSheets"; readonly notice: string }
  | { readonly type: "keepMine" }
  | { readonly type: "restore"; readonly open: OpenDraft }
  | { readonly type: "notice"; readonly notice: Notice | null };

/** A draft that another one takes the place of. */
export interface PutAway {
  readonly text: string;
  readonly draft: Draft;
  readonly step: StepId;
}

/** As `readPlan` answers. */
export type SheetsReading =
  | { readonly state: "none" }
  | { readonly state: "plan"; readonly plan: Plan }
  | { readonly state: "faults"; readonly faults: readonly Fault[] };

export const firstState: PanelState = {
  place: "plan",
  open: null,
  sheets: { plan: null, faults: [], changed: false, outOfDate: false },
  notice: null,
};

/** The panel after an action. */
export function reducerFor(locale: Locale): (state: PanelState, action: Action) => PanelState {
  return (state, action) => {
    const { open, sheets } = state;
    switch (action.type) {
      case "place":
        // What was done elsewhere is no longer the last thing done, which is all that can be taken back.
        return action.place === state.place ? state : { ...state, place: action.place, notice: null };
      case "open":
        return {
          ...state,
          place: "plan",
          open: opened(action.draft, action.step, locale, action.example),
          notice: putAway(action.instead, locale),
        };
      case "restore":
        return { ...state, open: action.open, notice: null };
      case "close":
        return { ...state, place: "plan", open: null, notice: open && { tone: "plain", text: action.notice, undo: open } };
      case "edit":
        return open === null ? state : edited(state, open, action.change(open.draft), action.notice, locale);
      case "step":
        return open === null ? state : { ...state, open: { ...open, step: action.step }, notice: null };
      case "funnel":
        return open === null ? state : { ...state, open: { ...open, funnel: action.id } };
      case "newest":
        return open === null ? state : { ...state, open: { ...open, funnel: open.draft.funnels.at(-1)?.id ?? null } };
      case "leave":
        return open === null ? state : { ...state, open: { ...open, left: new Set([...open.left, ...action.paths]) } };
      case "sheets":
        return dated(followed(state, action.sheets, action.notice, locale), action.outOfDate);
      case "written":
        return {
          ...state,
          open: open && { ...open, draft: settleCodes(open.draft, action.plan) },
          sheets: { plan: action.plan, faults: [], changed: false, outOfDate: false },
          notice: action.notice,
        };
      case "takeSheets":
        return open === null || sheets.plan === null
          ? state
          : taken(state, open, sheets.plan, locale, { tone: "plain", text: action.notice, undo: open });
      case "keepMine":
        return { ...state, sheets: { ...sheets, changed: false } };
      case "notice":
        return { ...state, notice: action.notice };
    }
  };
}

function putAway(instead: PutAway | undefined, locale: Locale): Notice | null {
  return instead === undefined ? null : { tone: "plain", text: instead.text, undo: opened(instead.draft, instead.step, locale) };
}

/** A draft as it is first shown. */
function opened(draft: Draft, step: StepId, locale: Locale, example = false): OpenDraft {
  const reading = readDraft(draft, locale);
  return { draft, step, funnel: null, example, reading, counted: reading.counted, left: new Set() };
}

function edited(state: PanelState, open: OpenDraft, draft: Draft, text: string | undefined, locale: Locale): PanelState {
  const reading = readDraft(draft, locale);
  const notice: Notice | null = text === undefined ? passing(state.notice) : { tone: "plain", text, undo: open };
  return { ...state, open: { ...open, draft, example: false, reading, counted: reading.counted ?? open.counted }, notice };
}

/** The way back to an earlier draft ends with the next change; what is said of the workbook stays. */
function passing(notice: Notice | null): Notice | null {
  return typeof notice?.undo === "object" ? null : notice;
}

function dated(state: PanelState, outOfDate = false): PanelState {
  return { ...state, sheets: { ...state.sheets, outOfDate } };
}

/** The workbook was read: the panel follows it, unless it holds changes that are not written yet. */
function followed(state: PanelState, reading: SheetsReading, text: string | undefined, locale: Locale): PanelState {
  const { open, sheets } = state;
  if (reading.state === "none") return { ...state, sheets: firstState.sheets };
  if (reading.state === "faults") return { ...state, sheets: { ...sheets, faults: reading.faults } };
  const { plan } = reading;
  const fresh: PanelState = { ...state, sheets: { ...sheets, plan, faults: [], changed: false } };
  if (open === null || sheets.plan === null || text === undefined || samePlan(plan, open.reading.counted?.plan)) return fresh;
  if (samePlan(sheets.plan, open.reading.counted?.plan)) return taken(fresh, open, plan, locale, { tone: "plain", text, undo: open });
  return { ...fresh, sheets: { ...fresh.sheets, changed: sheets.changed || !samePlan(plan, withTasksOf(plan, sheets.plan)) } };
}

function taken(state: PanelState, open: OpenDraft, plan: Plan, locale: Locale, notice: Notice): PanelState {
  const next = opened(planToDraft(plan, locale), open.step, locale);
  return { ...state, open: { ...next, left: open.left }, sheets: { ...state.sheets, changed: false }, notice };
}
