import { FaultError, type Fault } from "../../core";
import type { Locale } from "../../i18n";
import { decompose, parsePlan, shapePlan, type Decomposition, type Plan } from "../../plan";
import type { Draft } from "./draft";
import { draftToInput } from "./draftToInput";

/** A plan with what follows from it. */
export interface Counted {
  readonly plan: Plan;
  readonly results: Decomposition;
}

/** What a draft says: everything that is wrong with it, and the numbers as far as they can be counted. */
export interface Reading {
  readonly faults: readonly Fault[];
  readonly counted?: Counted;
}

/**
 * Reads a draft. Parts that do not make the goal are counted all the same, and named. A calendar that does not hang
 * together is left out of the counting: deals and leads do not wait for it.
 */
export function readDraft(draft: Draft, locale: Locale): Reading {
  const input = draftToInput(draft, locale);
  const { plan, faults: shape } = shapePlan(input);
  if (plan === undefined) return { faults: shape };
  const { faults } = parsePlan(input);
  const { calendar, ...uncut } = plan;
  const timeless = calendar === undefined || faults.some(({ path = "" }) => /^(period|calendar)/.test(path));
  try {
    return { faults, counted: { plan, results: decompose(timeless ? uncut : plan) } };
  } catch (error) {
    // the arithmetic names its own arguments; on the screen it is the streams that ask for too much
    if (error instanceof FaultError) return { faults: faults.length > 0 ? faults : [{ ...error.fault, path: "streams" }] };
    throw error;
  }
}
