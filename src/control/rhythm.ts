import { sameName, serialOf, type Plan } from "../plan";
import type { ControlSettings } from "./settings";
import { sum } from "./planCurve";

/** What a department does again and again: training, the hardest cases, calls heard, rules kept, what works at telesales, thanks that are not money. */
export const rhythmKinds = ["training", "hardCase", "scorecard", "rules", "telesales", "reward"] as const;
export type RhythmKind = (typeof rhythmKinds)[number];

/** The six errors of a call that comes in. */
export const callErrors = ["unprepared", "longWait", "noEmpathy", "interrupting", "ineffective", "poorTalk"] as const;
export type CallError = (typeof callErrors)[number];

/** Something that was done. Its sheet is `Rhythm`. */
export interface RhythmRecord {
  readonly kind: RhythmKind;
  /** `yyyy-mm-dd` */
  readonly date: string;
  /** The id of a person of the team; absent: everybody. */
  readonly person?: string;
  readonly topic?: string;
  /** A mark: 1 to 5 for a case or training, the share of rules kept. */
  readonly mark?: number;
  /** For a call: its errors, and how long the client waited, in seconds. */
  readonly errors?: readonly CallError[];
  readonly wait?: number;
}

/** What falls due. */
export interface RhythmDue {
  readonly kind: RhythmKind;
  /** Absent: everybody. */
  readonly person?: string;
  /** Serial numbers: the last time, where there was one, and the day by which it is due again. */
  readonly last?: number;
  readonly due: number;
  /** Days since then; below 0 while there is time. */
  readonly overdue: number;
}

/** What concerns everybody. */
export const commonKinds = ["hardCase", "scorecard", "telesales", "rules", "reward"] as const satisfies readonly RhythmKind[];

/**
 * What falls due by a day: training of each person (newcomers, others and old hands by their own steps), the hardest cases
 * and calls every week, rules and thanks every month, unless the settings say otherwise. What was never done is due now.
 *
 * @param today serial number
 */
export function rhythmDue(
  { team = [] }: Plan,
  records: readonly RhythmRecord[],
  settings: ControlSettings,
  today: number,
): readonly RhythmDue[] {
  const lastOf = (kind: RhythmKind, person?: string): number | undefined => {
    const days = records.filter(
      (record) => record.kind === kind && (record.person === undefined || person === undefined || sameName(record.person, person)),
    );
    const past = days.map(({ date }) => serialOf(date)).filter((day) => day <= today);
    return past.length === 0 ? undefined : Math.max(...past);
  };
  const item = (kind: RhythmKind, last: number | undefined, due: number, person?: string): RhythmDue => ({
    kind,
    ...(person === undefined ? {} : { person }),
    ...(last === undefined ? {} : { last }),
    due,
    overdue: today - due,
  });
  const common = commonKinds.map((kind) => {
    const last = lastOf(kind);
    return item(kind, last, last === undefined ? today : last + settings[`${kind}Days`]);
  });
  const trainings = team
    .filter(({ hired }) => hired === undefined || serialOf(hired) <= today)
    .map(({ id, hired }) => {
      const last = lastOf("training", id);
      const since = hired === undefined ? undefined : serialOf(hired);
      const start = last ?? since;
      return item("training", last, start === undefined ? today : start + trainingStep(since, settings, today), id);
    });
  return [...common, ...trainings].sort((left, right) => left.due - right.due);
}

/** Days until the next training: by how long a person has been here; who has no first day is an old hand. */
function trainingStep(hired: number | undefined, settings: ControlSettings, today: number): number {
  const days = hired === undefined ? Infinity : today - hired;
  if (days < settings.newcomerUntil) return settings.newcomerDays;
  return days >= settings.veteranFrom ? settings.veteranDays : settings.trainingDays;
}

/** Calls that were heard, summed up. */
export interface CallScore {
  readonly calls: number;
  /** How many calls had each error. */
  readonly errors: Readonly<Record<CallError, number>>;
  /** Mean seconds of waiting, where any are known. */
  readonly wait?: number;
}

/**
 * Sums up the calls that were heard: how often each of the six errors, and the mean waiting time.
 *
 * @example
 * scoreCalls([{ kind: "scorecard", date: "2026-11-02", wait: 30 }]).wait // => 30
 */
export function scoreCalls(records: readonly RhythmRecord[]): CallScore {
  const calls = records.filter(({ kind }) => kind === "scorecard");
  const waits = calls.flatMap(({ wait }) => (wait === undefined ? [] : [wait]));
  const count = (error: CallError): number => calls.filter(({ errors }) => errors?.includes(error) === true).length;
  const errors = Object.fromEntries(callErrors.map((error) => [error, count(error)])) as Record<CallError, number>;
  return { calls: calls.length, errors, ...(waits.length === 0 ? {} : { wait: sum(waits) / waits.length }) };
}
