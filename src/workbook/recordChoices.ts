import type { Area, Step, WorkbookInfo } from "../host/port";
import type { Locale } from "../i18n";
import { dealsSheet } from "./dealsSheet";
import { factsSheet } from "./factsSheet";
import { framesOf } from "./frames";
import { choiceSteps } from "./recordSheet";
import { rhythmSheet } from "./rhythmSheet";
import { standUpSheet } from "./standUpSheet";
import { wordsOf } from "./words";

/** What facts, deals and what was said and held is chosen from stands elsewhere after these steps: the steps that let them be chosen from there. */
export function recordChoices(info: WorkbookInfo, steps: readonly Step[], language: Locale): readonly Step[] {
  const moved = new Map<string, Area>(steps.flatMap((step) => (step.kind === "name" ? [[step.name, step] as const] : [])));
  const frames = framesOf(info, /^(facts|deals|standup|rhythm)_/);
  const scene = { frames, words: wordsOf(language) };
  return [
    ...choiceSteps(factsSheet, language, frames, moved, scene),
    ...choiceSteps(dealsSheet, language, frames, moved, scene),
    ...choiceSteps(standUpSheet, language, frames, moved, scene),
    ...choiceSteps(rhythmSheet, language, frames, moved, scene),
  ];
}
