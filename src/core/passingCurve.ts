/** How long something took to pass on, or has taken so far, and how that ended. */
export interface Spell {
  /** From entering on, 0 or more. */
  readonly days: number;
  /** Passed on, lost, or still open: for an open one only the least it will take is known. */
  readonly fate: "passed" | "lost" | "open";
}

/** The share that has passed on by a day after entering. */
export interface PassingStep {
  readonly day: number;
  /** Of all that entered, 0 to 1. */
  readonly share: number;
}

/** Rounding errors of a running product stay below this share. */
const slack = 1e-9;

/**
 * The share of those who enter that has passed on by each day on which anyone did, rising. An open spell counts among
 * those who might pass until its day, and no longer (on one day passing and losing come before that). Without open
 * spells it is the plain share; without lost ones it is 1 − the survival curve of Kaplan and Meier (1958). With both it
 * is the cumulative incidence of Aalen and Johansen (1978), which takes a lost deal as one that never passes.
 *
 * @returns empty when nothing has passed
 * @example
 * passingCurve([{ days: 3, fate: "passed" }, { days: 5, fate: "lost" }]) // => [{ day: 3, share: 0.5 }]
 */
export function passingCurve(spells: readonly Spell[]): readonly PassingStep[] {
  const rising = [...spells].sort((left, right) => left.days - right.days);
  const steps: PassingStep[] = [];
  let [undecided, share, index] = [1, 0, 0];
  while (index < rising.length) {
    const atRisk = rising.length - index;
    const day = rising[index]?.days ?? 0;
    const ended = { passed: 0, lost: 0, open: 0 };
    for (; rising[index]?.days === day; index += 1) ended[rising[index]?.fate ?? "open"] += 1;
    share += (undecided * ended.passed) / atRisk;
    undecided *= (atRisk - ended.passed - ended.lost) / atRisk;
    if (ended.passed > 0) steps.push({ day, share: Math.min(1, share) });
  }
  return steps;
}

/**
 * The first day by which the given part of all that ever pass (as far as the curve is seen) has passed: 0.5 is the
 * median.
 *
 * @param part in (0, 1]
 * @returns undefined for a curve without steps
 * @example
 * passingDay([{ day: 3, share: 0.2 }, { day: 9, share: 0.4 }], 0.5) // => 3
 */
export function passingDay(curve: readonly PassingStep[], part: number): number | undefined {
  const last = curve[curve.length - 1];
  return last === undefined ? undefined : curve.find(({ share }) => share >= part * last.share - slack)?.day;
}
