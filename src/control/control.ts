import type { Fact, OpenDeal } from "../facts";
import { decompose, serialOf, type Decomposition, type Plan } from "../plan";
import { openLedger, type Ledger } from "./ledger";
import { membersOf, type Member } from "./people";
import { planCurve, type PlanCurve } from "./planCurve";
import { firstDaysOf, seenBy, type FirstDays, type Seen } from "./sight";
import { usualSettings, type ControlSettings } from "./settings";
import { momentOf, type Moment } from "./window";

/** What control is made from. */
export interface ControlInput {
  readonly plan: Plan;
  /** What follows from the plan, where it is known already. */
  readonly decomposition?: Decomposition;
  readonly facts: readonly Fact[];
  readonly deals?: readonly OpenDeal[];
  /** The day of the report, `yyyy-mm-dd`: facts up to it are in. */
  readonly today: string;
  /** The time of day, `hh:mm`: only the halves of the day that are over are asked for. Absent: the whole day is over. */
  readonly now?: string;
  readonly settings?: Partial<ControlSettings>;
}

/** Plan and facts side by side, ready for every report. */
export interface Control {
  readonly plan: Plan;
  readonly decomposition: Decomposition;
  readonly curve: PlanCurve;
  readonly members: readonly Member[];
  readonly ledger: Ledger;
  readonly firstDays: FirstDays;
  /** What there are facts of at all, up to the day of the report. */
  readonly seen: Seen;
  readonly deals: readonly OpenDeal[];
  readonly moment: Moment;
  readonly settings: ControlSettings;
}

/** Lays a plan and its facts side by side: done once, then any report can be asked for, and any other day by `controlAsOf`. */
export function openControl(input: ControlInput): Control {
  const { plan, decomposition = decompose(plan), facts, deals = [], today, now, settings } = input;
  const members = membersOf(plan, decomposition);
  const ledger = openLedger(plan, members, facts);
  const firstDays = firstDaysOf(plan, ledger.entries);
  const moment = momentOf(serialOf(today), now, plan.midday);
  return {
    plan,
    decomposition,
    curve: planCurve(plan, decomposition),
    members,
    ledger,
    firstDays,
    seen: seenBy(firstDays, moment.day),
    deals,
    moment,
    settings: { ...usualSettings, ...settings },
  };
}

/** The same plan and facts as of another day, whole. */
export function controlAsOf(control: Control, today: string): Control {
  const moment = momentOf(serialOf(today), undefined, control.plan.midday);
  return { ...control, moment, seen: seenBy(control.firstDays, moment.day) };
}
