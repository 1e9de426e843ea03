import { useMemo } from "react";
import { adviseAssumptions, type Advice } from "../../facts";
import type { Plan } from "../../plan";
import { useOpenDraft } from "../context";
import { useRecords } from "../control/useRecords";

/** What the facts say of one kind of assumption, where they say anything. */
export type Said<Kind extends Advice["kind"]> = Extract<Advice, { readonly kind: Kind }> & {
  readonly said: Exclude<Extract<Advice, { readonly kind: Kind }>["said"], { readonly reason: string }>;
};

export interface AdviceFound<Kind extends Advice["kind"]> {
  readonly plan: Plan;
  readonly facts: number;
  /** The last day that anything is known of. */
  readonly until: string;
  readonly list: readonly Said<Kind>[];
}

/** What the facts in the workbook say of the draft's assumptions of one kind; undefined while there are none, or the draft cannot be read. */
export function useAdvice<Kind extends "check" | "conversion">(kind: Kind): AdviceFound<Kind> | undefined {
  const records = useRecords();
  const plan = useOpenDraft().reading.counted?.plan;
  return useMemo(() => {
    if (plan === undefined || records === undefined || typeof records === "string" || records.facts.length === 0) return undefined;
    const until = records.facts.reduce((last, { date }) => (date > last ? date : last), "");
    const { advice } = adviseAssumptions(plan, records.facts, records.deals, until);
    const isSaid = (item: Advice): item is Said<Kind> => item.kind === kind && !("reason" in item.said);
    return { plan, facts: records.facts.length, until, list: advice.filter(isSaid) };
  }, [kind, plan, records]);
}
