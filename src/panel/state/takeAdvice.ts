import { applyAdvice, type Advice, type AdviceKind } from "../../facts";
import type { Locale } from "../../i18n";
import type { Plan } from "../../plan";
import { editCalendar } from "./calendarEdits";
import type { Draft, StageDraft } from "./draft";
import { editStage, editStream } from "./edits";
import { planToDraft } from "./planToDraft";

type Take = (draft: Draft, taken: Draft, path: string) => Draft;

/** What of a draft each kind of advice puts in place of what was typed. */
const takes: Readonly<Record<AdviceKind, Take>> = {
  check: (draft, taken, path) => {
    const [row = -1] = placesIn(path);
    const [stream, from] = [draft.streams[row], taken.streams[row]];
    return stream === undefined || from === undefined ? draft : editStream(draft, stream.id, { check: from.check, source: from.source });
  },
  conversion: stageTake(({ conversion, source }) => ({ conversion, source })),
  lag: stageTake(({ lag }) => ({ lag })),
  norm: stageTake(({ norm }) => ({ norm })),
  season: (draft, { calendar: { seasonal, season } }) => editCalendar(draft, { seasonal, season }),
};

/** The draft with one thing that the facts say in place of its own; whatever else was typed stays as it is. */
export function takeAdvice(draft: Draft, plan: Plan, advice: Advice, locale: Locale): Draft {
  return takes[advice.kind](draft, planToDraft(applyAdvice(plan, [advice]), locale), advice.path);
}

/** Whether the plan says already what the facts do. */
export function isTaken(plan: Plan, advice: Advice): boolean {
  return JSON.stringify(applyAdvice(plan, [advice])) === JSON.stringify(plan);
}

function stageTake(change: (from: StageDraft) => Partial<StageDraft>): Take {
  return (draft, taken, path) => {
    const [row = -1, column = -1] = placesIn(path);
    const funnel = draft.funnels[row];
    const [stage, from] = [funnel?.stages[column], taken.funnels[row]?.stages[column]];
    return funnel === undefined || stage === undefined || from === undefined ? draft : editStage(draft, funnel.id, stage.id, change(from));
  };
}

/** The numbers of a path: 0 and 1 of `funnels[0].stages[1].lag`. */
function placesIn(path: string): readonly number[] {
  return [...path.matchAll(/\[(\d+)\]/g)].map(([, place]) => Number(place));
}
