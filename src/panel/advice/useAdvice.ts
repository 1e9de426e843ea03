import { useMemo } from "react";
import { adviseAssumptions, type Advice, type AdviceKind, type Fact } from "../../facts";
import type { Plan } from "../../plan";
import { useOpenDraft } from "../context";
import { useRecords } from "../control/useRecords";

type AdviceOf<Kind extends AdviceKind> = Extract<Advice, { readonly kind: Kind }>;

/** What the facts say of one kind of assumption, where they say anything. */
export type Said<Kind extends AdviceKind> = AdviceOf<Kind> & {
  readonly said: Exclude<AdviceOf<Kind>["said"], { readonly reason: string }>;
};

export interface AdviceFound {
  readonly plan: Plan;
  readonly facts: readonly Fact[];
  /** The last day that anything is known of. */
  readonly until: string;
  readonly list: readonly Advice[];
}

/** What the facts in the workbook say of the draft's assumptions; undefined while there are none, or the draft cannot be read. */
export function useAdvice(): AdviceFound | undefined {
  const records = useRecords();
  const plan = useOpenDraft().reading.counted?.plan;
  return useMemo(() => {
    if (plan === undefined || records === undefined || typeof records === "string" || records.facts.length === 0) return undefined;
    const { facts, deals } = records;
    const until = facts.reduce((last, { date }) => (date > last ? date : last), "");
    return { plan, facts, until, list: adviseAssumptions(plan, facts, deals, until).advice };
  }, [plan, records]);
}

/** Of what was found, all of one kind: where the facts say something, and where they do not. */
export function ofKind<Kind extends AdviceKind>(
  list: readonly Advice[],
  kind: Kind,
): { readonly said: readonly Said<Kind>[]; readonly silent: readonly Advice[] } {
  const isOfKind = (item: Advice): item is AdviceOf<Kind> => item.kind === kind;
  const isSaid = (item: AdviceOf<Kind>): item is Said<Kind> => !("reason" in item.said);
  const own = list.filter(isOfKind);
  return { said: own.filter(isSaid), silent: own.filter((item) => !isSaid(item)) };
}
