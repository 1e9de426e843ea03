import { countWorkdays } from "../core";
import { sameName, serialOf } from "../plan";
import type { Control } from "./control";
import { tallyWindow } from "./ledger";
import { inGrain } from "./inGrain";
import { lightOf, type Signal } from "./light";
import { kindOf, sees } from "./sight";
import { sum } from "./planCurve";
import { windowAt, type ControlGrain } from "./window";

/** What a person does of a stage, against the norm for a day. */
export interface ActivityRow extends Signal {
  readonly person: string;
  readonly funnel: string;
  readonly stage: string;
  /** How many a day. */
  readonly norm: number;
  /** Working days of the person that are behind. */
  readonly days: number;
  readonly due: number;
  readonly fact: number;
}

/** Work against its norm: for each stage that names a role and a norm, everybody of that role, from the first day at work on. A stage of which no fact names anybody is not judged. */
export function activityOf(control: Control, grain: ControlGrain): readonly ActivityRow[] {
  const { plan, members, ledger, seen, settings, curve, moment } = inGrain(control, grain);
  const window = windowAt(plan, grain, moment);
  const tallies = tallyWindow(ledger, window, plan.midday);
  return plan.funnels.flatMap(({ name, stages }, funnel) =>
    stages.flatMap(({ name: stage, role, norm }, place) => {
      if (role === undefined || norm === undefined) return [];
      return members.flatMap(({ id, role: own }, person): readonly ActivityRow[] => {
        if (own === undefined || !sameName(own, role)) return [];
        const hired = plan.team?.[person]?.hired;
        const from = Math.max(window.first, hired === undefined ? 0 : serialOf(hired));
        const missed = countWorkdays(curve.calendar, window.first, Math.min(from - 1, window.last, moment.day));
        const days = Math.max(0, window.elapsed - missed);
        const done = tallies.filter((entry) => entry.person === person && entry.funnel === funnel && entry.stage === place);
        const fact = sum(done.map(({ count }) => count));
        const due = norm * days;
        const isSeen = sees(seen.people, kindOf({ funnel, stage: place }));
        const signal = isSeen
          ? lightOf({ plan: due, expected: due, fact, size: 1 }, settings)
          : ({ light: "noFacts", mayBeChance: false } as const);
        return [{ person: id, funnel: name, stage, norm, days, due, fact, ...signal }];
      });
    }),
  );
}
