import { sameName, serialOf } from "../plan";
import { callErrors, scoreCalls, type CallScore, type RhythmRecord } from "./rhythm";

/** The calls of one person that were heard. */
export interface PersonCalls extends CallScore {
  /** Absent: calls of nobody who was named. */
  readonly person?: string;
  /** All errors of these calls together. */
  readonly found: number;
}

/** The calls of a stretch that were heard: all of them, and by person, those with the most errors a call first. */
export interface CallScores {
  readonly all: CallScore;
  readonly people: readonly PersonCalls[];
}

/**
 * Sums up the calls that were heard in a stretch, for everybody and by person.
 *
 * @param first serial number of the first day, as `last`
 * @example
 * callScores([{ kind: "scorecard", date: "2026-11-02", person: "ann", errors: ["longWait"] }], 46328, 46328).people[0].found // => 1
 */
export function callScores(records: readonly RhythmRecord[], first: number, last: number): CallScores {
  const calls = records.filter(({ kind, date }) => kind === "scorecard" && serialOf(date) >= first && serialOf(date) <= last);
  const groups: { readonly person?: string; readonly calls: RhythmRecord[] }[] = [];
  for (const call of calls) {
    const { person } = call;
    const group = groups.find((known) => sameName(known.person ?? "", person ?? ""));
    if (group === undefined) groups.push({ ...(person === undefined ? {} : { person }), calls: [call] });
    else group.calls.push(call);
  }
  const people = groups.map(({ person, calls: own }): PersonCalls => {
    const score = scoreCalls(own);
    const found = callErrors.reduce((total, error) => total + score.errors[error], 0);
    return { ...(person === undefined ? {} : { person }), ...score, found };
  });
  return { all: scoreCalls(calls), people: people.sort((left, right) => right.found / right.calls - left.found / left.calls) };
}
