import { useCallback, useState } from "react";
import type { ControlGrain, Scope } from "../../control";
import type { Fact } from "../../facts";
import { dateOf, serialOf, type Plan } from "../../plan";
import type { HeldDraft } from "./heldDraft";
import type { Said } from "./standUpNotes";
import type { TrialDraft } from "./trialDraft";

export type ControlTab = "today" | "why" | "standUp";

/** What a person has chosen to look at; null: what fits the plan and its facts. */
export interface ControlChoices {
  readonly tab: ControlTab;
  readonly day: string | null;
  readonly grain: ControlGrain | null;
  readonly scope: Scope;
  /** What was said at a stand-up and is not on its sheet yet. */
  readonly said: Said;
  /** The trial that is being filled in. */
  readonly trial: TrialDraft | null;
  /** The call or the note of what works that is being filled in. */
  readonly held: HeldDraft | null;
}

/** Changes some choices; a change that hangs on what was chosen before is told as a function of it. */
export type Choose = (change: Partial<ControlChoices> | ((before: ControlChoices) => Partial<ControlChoices>)) => void;

export interface HeldChoices {
  readonly choices: ControlChoices;
  readonly choose: Choose;
}

/** The choices, kept while the panel is open. */
export function useControlChoices(): HeldChoices {
  const [choices, setChoices] = useState<ControlChoices>({
    tab: "today",
    day: null,
    grain: null,
    scope: { kind: "company" },
    said: {},
    trial: null,
    held: null,
  });
  const choose = useCallback<Choose>((change) => {
    setChoices((before) => ({ ...before, ...(typeof change === "function" ? change(before) : change) }));
  }, []);
  return { choices, choose };
}

/** The day to begin with: today, else the last day that has a fact, within the plan. */
export function firstDay({ period }: Plan, facts: readonly Fact[], today: number): string {
  const now = dateOf(today);
  if (now >= period.start && now <= period.end) return now;
  const last = facts.reduce((latest, { date }) => (date > latest && date <= period.end ? date : latest), "");
  if (last >= period.start) return last;
  return now > period.end ? period.end : period.start;
}

/** The longest a stretch of each kind may be, in days. */
const lengths: readonly (readonly [ControlGrain, number])[] = [
  ["halfDay", 0],
  ["day", 1],
  ["threeDays", 3],
  ["fiveDays", 5],
  ["week", 7],
  ["month", 31],
  ["quarter", 92],
  ["halfYear", 184],
  ["year", 366],
];

/** The stretches that are shorter than the plan, and the whole of it. */
export function grainsOf({ period }: Plan): readonly ControlGrain[] {
  const days = serialOf(period.end) - serialOf(period.start) + 1;
  return [...lengths.flatMap(([grain, length]) => (length < days ? [grain] : [])), "plan"];
}

/** The whole of a plan of up to a quarter; the month of a longer one. */
export function firstGrain(plan: Plan): ControlGrain {
  return grainsOf(plan).includes("quarter") ? "month" : "plan";
}
