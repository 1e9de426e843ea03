import { callErrors, type CallError, type RhythmRecord } from "../../control";
import { fault, type Fault } from "../../core";
import type { Locale } from "../../i18n";
import { readNumber } from "../numbers";
import type { Checked } from "./checked";

/** What is worth more than a day: a call that was heard, and what works at telesales. */
export const toldKinds = ["scorecard", "telesales"] as const;
export type ToldKind = (typeof toldKinds)[number];

/** Such a record while it is filled in: everything as typed. */
export interface HeldDraft {
  readonly kind: ToldKind;
  readonly topic: string;
  /** The id of a person; "": nobody is named. */
  readonly person: string;
  /** In seconds. */
  readonly wait: string;
  readonly errors: readonly CallError[];
  /** Whether it was to be written once, so that what is wrong is told. */
  readonly tried: boolean;
}

/** A record of a kind of which nothing is said yet. */
export function newHeld(kind: ToldKind): HeldDraft {
  return { kind, topic: "", person: "", wait: "", errors: [], tried: false };
}

/**
 * The record that a draft makes, or what is wrong with it: what works has to be said, a wait is no less than 0 seconds.
 *
 * @param date `yyyy-mm-dd`
 */
export function checkHeld({ kind, topic, person, wait, errors }: HeldDraft, date: string, locale: Locale): Checked<RhythmRecord> {
  const seconds = kind === "scorecard" ? readNumber(wait, locale) : undefined;
  const said = topic.trim();
  const faults: Fault[] = [];
  if (kind === "telesales" && said === "") faults.push(fault("missing", {}, "topic").fault);
  if (typeof seconds === "string") faults.push(fault("wrongKind", { value: seconds, expected: "number" }, "wait").fault);
  if (typeof seconds === "number" && seconds < 0) faults.push(fault("negative", { value: seconds }, "wait").fault);
  if (faults.length > 0 || typeof seconds === "string") return { faults };
  const marked = kind === "scorecard" ? callErrors.filter((error) => errors.includes(error)) : [];
  return {
    value: {
      kind,
      date,
      ...(person === "" ? {} : { person }),
      ...(said === "" ? {} : { topic: said }),
      ...(marked.length === 0 ? {} : { errors: marked }),
      ...(seconds === undefined ? {} : { wait: seconds }),
    },
  };
}
