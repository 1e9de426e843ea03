import { isoDateOf } from "../core";
import type { Control } from "./control";
import { inGrain } from "./inGrain";
import { tallyWindow, type Tally } from "./ledger";
import { measurePeople, measureStreams, streamPlans, type Measured, type Scope } from "./measures";
import { perGrain } from "./perGrain";
import { plannedIn, sum, tidy } from "./planCurve";
import { controlRow, type ScopeReport } from "./rows";
import { windowAt, type ControlGrain, type ControlWindow } from "./window";

/** Plan against fact in one window, for everybody. */
export interface ControlReport {
  readonly window: ControlWindow;
  readonly company: ScopeReport;
  /** In the order of the plan. */
  readonly streams: readonly ScopeReport[];
  /** In the order of the team, heads with everybody below. */
  readonly people: readonly ScopeReport[];
  /** What was won by nobody of the team: people at the top and this make the company. */
  readonly nobody: { readonly money: number; readonly deals: number };
  /** What was won in no stream of the plan: streams and this make the company. */
  readonly noStream: { readonly money: number; readonly deals: number };
  /** Facts dated after the day of the report, which are not in it. */
  readonly later: number;
}

/** Plan against fact in the window of a grain in which the day of the report lies. */
export function controlPlan(control: Control, grain: ControlGrain): ControlReport {
  return reportOf(control, grain);
}

const reportOf = perGrain((whole, grain): ControlReport => {
  const control = inGrain(whole, grain);
  const { plan, settings, moment, ledger, members } = control;
  const window = windowAt(plan, grain, moment);
  const plans = streamPlans(control, window);
  const tallies = tallyWindow(ledger, window, plan.midday);
  const company = measureStreams(control, plans, tallies);
  const report = (scope: Scope, measured: readonly Measured[]): ScopeReport => ({
    scope,
    rows: measured.map((each) => controlRow(each, window, settings)),
  });
  const people = members.length === 0 ? [] : measurePeople(control, company, plans, tallies);
  return {
    window,
    company: report({ kind: "company" }, company),
    streams: plan.streams.map(({ name }, place) =>
      report({ kind: "stream", stream: name }, measureStreams(control, plans, tallies, place)),
    ),
    people: people.map((measured, place) => report({ kind: "person", person: members[place]?.id ?? "" }, measured)),
    nobody: wonOf(tallies.filter(({ person }) => person < 0)),
    noStream: wonOf(tallies.filter(({ stream }) => stream < 0)),
    later: ledger.entries.filter(({ day }) => day > moment.day).length,
  };
});

/** Plan against fact of each person in one stream, its plan shared as the company's is; none where the plan has no such stream. */
export function streamPeople(whole: Control, grain: ControlGrain, stream: string): readonly ScopeReport[] {
  const control = inGrain(whole, grain);
  const { plan, settings, moment, ledger, members } = control;
  const place = plan.streams.findIndex(({ name }) => name === stream);
  if (place < 0 || members.length === 0) return [];
  const window = windowAt(plan, grain, moment);
  const plans = streamPlans(control, window);
  const tallies = tallyWindow(ledger, window, plan.midday);
  const people = measurePeople(control, measureStreams(control, plans, tallies, place), plans, tallies, place);
  return people.map((measured, at) => ({
    scope: { kind: "person", person: members[at]?.id ?? "" },
    rows: measured.map((each) => controlRow(each, window, settings)),
  }));
}

function wonOf(tallies: readonly Tally[]): { readonly money: number; readonly deals: number } {
  const won = tallies.filter(({ stage }) => stage === "won");
  return { money: tidy(sum(won.map(({ amount }) => amount))), deals: sum(won.map(({ count }) => count)) };
}

/** A day of a window: what is due by its end, what came by then; the fact is absent for days that are still to come. */
export interface CourseDay {
  readonly date: string;
  readonly plan: number;
  readonly fact?: number;
}

/** Money by day from the start of a window on, for a chart: as it was due and as it came, each added up. */
export function moneyCourse(control: Control, grain: ControlGrain, scope: Scope): readonly CourseDay[] {
  const { plan, ledger, members, moment, curve } = control;
  const window = windowAt(plan, grain, moment);
  const streams = plan.streams.flatMap(({ name }, place) => (scope.kind !== "stream" || scope.stream === name ? [place] : []));
  const place = scope.kind === "person" ? members.findIndex(({ id }) => id === scope.person) : -1;
  const below = new Set(members[place]?.below ?? []);
  const isOurs = (tally: Tally): boolean =>
    tally.stage === "won" &&
    (scope.kind === "company" || (scope.kind === "stream" ? streams.includes(tally.stream) : below.has(tally.person)));
  const ofDay = new Map<number, number>();
  for (const entry of ledger.entries) if (isOurs(entry)) ofDay.set(entry.day, (ofDay.get(entry.day) ?? 0) + entry.amount);
  const share = scope.kind === "person" ? (members[place]?.plan ?? 0) / Math.max(control.decomposition.goal, 1e-9) : 1;
  const lines = streams.map((stream) => curve.streams[stream]?.targets ?? []);
  let fact = 0;
  return Array.from({ length: Math.max(0, window.last - window.first + 1) }, (_, index): CourseDay => {
    const day = window.first + index;
    fact += ofDay.get(day) ?? 0;
    const soFar = { ...window, moment: { day, part: 1 } };
    const due = sum(lines.map((byPeriod) => plannedIn(curve, { kind: "money", byPeriod }, soFar).expected)) * share;
    return { date: isoDateOf(day), plan: due, ...(day <= moment.day ? { fact: tidy(fact) } : {}) };
  });
}
