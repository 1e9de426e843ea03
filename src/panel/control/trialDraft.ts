import { experimentFaults, type Experiment, type ExperimentKind } from "../../control";
import { fault, type Fault } from "../../core";
import type { Locale } from "../../i18n";
import { sameName } from "../../plan";
import type { TrialChange } from "../../workbook";
import type { Checked } from "./checked";
import { readNumber, readPercent, writePercent, type Typed } from "../numbers";

/** The counts of a trial, as the columns of its sheet are called. */
export const trialCounts = ["usualTrials", "usualWon", "freshTrials", "freshWon"] as const;
export type TrialCount = (typeof trialCounts)[number];

/** A trial while it is filled in: everything as typed. */
export type TrialDraft = {
  /** Whether no trial of that name is to stand yet. */
  readonly isNew: boolean;
  readonly name: string;
  readonly kind: ExperimentKind;
  readonly since: string;
  /** In percent. */
  readonly uplift: string;
  /** Whether it was to be written once, so that what is wrong is told. */
  readonly tried: boolean;
} & { readonly [Key in TrialCount]: string };

/** A new trial that begins on a day: a script, and a gain of a fifth. */
export function newTrial(since: string): TrialDraft {
  const counts = { usualTrials: "", usualWon: "", freshTrials: "", freshWon: "" };
  return { isNew: true, name: "", kind: "script", since, uplift: "20", tried: false, ...counts };
}

/** A trial as it stands, to be gone on with. */
export function draftOf(
  { name, kind, since = "", usual, fresh, uplift }: Experiment,
  write: (value: number) => string,
  locale: Locale,
): TrialDraft {
  const [usualCounts, freshCounts] = [usual, fresh].map(({ trials, won }) => (trials === 0 ? ["", ""] : [write(trials), write(won)]));
  const [usualTrials = "", usualWon = ""] = usualCounts ?? [];
  const [freshTrials = "", freshWon = ""] = freshCounts ?? [];
  const counts = { usualTrials, usualWon, freshTrials, freshWon };
  return { isNew: false, name, kind, since, uplift: writePercent(uplift, locale), tried: false, ...counts };
}

/**
 * What a draft would write, or what is wrong with it.
 *
 * @param names of the trials that stand
 */
export function checkTrial(draft: TrialDraft, names: readonly string[], locale: Locale): Checked<TrialChange> {
  const { isNew, kind } = draft;
  const name = draft.name.trim();
  const taken = isNew && names.some((known) => sameName(known, name));
  const faults: Fault[] = [];
  if (name === "") faults.push(fault("missing", {}, "name").fault);
  if (taken) faults.push(fault("repeatedName", { value: name }, "name").fault);
  const numberAt = (column: string, typed: Typed): number | undefined => {
    if (typeof typed === "string") faults.push(fault("wrongKind", { value: typed, expected: "number" }, column).fault);
    return typeof typed === "number" ? typed : undefined;
  };
  const arm = (way: "usual" | "fresh") => {
    const [trialsColumn, wonColumn] = [`${way}Trials`, `${way}Won`] as const;
    const [trials, won] = [trialsColumn, wonColumn].map((column) => numberAt(column, readNumber(draft[column], locale)));
    const [hasTrials, hasWon] = [draft[trialsColumn].trim() !== "", draft[wonColumn].trim() !== ""];
    if (hasTrials !== hasWon) faults.push(fault("missing", {}, hasTrials ? wonColumn : trialsColumn).fault);
    return trials === undefined || won === undefined ? undefined : { trials, won };
  };
  const [usual, fresh] = [arm("usual"), arm("fresh")];
  const uplift = numberAt("uplift", readPercent(draft.uplift, locale));
  if (draft.uplift.trim() === "") faults.push(fault("missing", {}, "uplift").fault);
  const none = { trials: 0, won: 0 };
  faults.push(...experimentFaults({ name, kind, usual: usual ?? none, fresh: fresh ?? none, uplift: uplift ?? 1 }));
  if (faults.length > 0 || uplift === undefined) return { faults };
  const counts = {
    usualTrials: usual?.trials ?? null,
    usualWon: usual?.won ?? null,
    freshTrials: fresh?.trials ?? null,
    freshWon: fresh?.won ?? null,
  };
  return { value: { name, ...(isNew ? { kind, since: draft.since === "" ? null : draft.since } : {}), uplift, ...counts } };
}
