import { causesOf, controlPlan, openControl, pipelineOf, usualSettings, type Bridge, type Control, type ControlGrain } from "../control";
import type { ControlWindow, Forecast, Pipeline, ScopeReport } from "../control";
import type { Fact, OpenDeal } from "../facts";
import { dateOf, serialOf, type Plan } from "../plan";
import type { ControlChoices } from "./controlHead";
import { sheetGrains } from "./controlLayout";
import type { Words } from "./words";

/** What is chosen on the sheet, as its formulas understand it. */
export interface ControlChosen {
  readonly day: number;
  readonly grain: (typeof sheetGrains)[number];
  /** The stream or the person by place, from 1; 0 where the other, or the company, is chosen. */
  readonly stream: number;
  readonly person: number;
}

/** What only the panel works out for the sheet Control: for which choices, and from what. */
export interface ControlStamp {
  readonly chosen: ControlChosen;
  readonly control: Control;
  readonly window: ControlWindow;
  readonly bridge: Bridge;
  /** The streams and people whose causes make the bridge, by name. */
  readonly parts: readonly { readonly name: string; readonly bridge: Bridge }[];
  readonly forecast: Forecast | undefined;
  /** Money of each stream that is due, before it is rounded. */
  readonly expected: readonly number[];
  readonly pipeline: Pipeline;
  /** Rows of Facts that cannot be read. */
  readonly unread: number;
}

/** The facts and deals that stand in the workbook. */
export interface StandingRecords {
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
  readonly unread: number;
}

/** What is chosen, or what the sheet takes where nothing is: the first name that fits, as the sheet looks it up. */
export function chosenOf(plan: Plan, words: Words, choices: ControlChoices, today: number): ControlChosen {
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  const plain = (text: string): string => text.toLowerCase();
  const wanted = plain(choices.grain ?? words("grain_month"));
  const team = plan.team ?? [];
  const levels = [words("control_company"), ...plan.streams.map(({ name }) => name), ...team.map(({ name }) => name)];
  const level = choices.level === undefined ? 0 : Math.max(0, levels.map(plain).indexOf(plain(choices.level)));
  const { length } = plan.streams;
  return {
    day: Math.floor(choices.date ?? Math.max(start, Math.min(end, today))),
    grain: sheetGrains.find((grain) => plain(words(`grain_${grain}`)) === wanted) ?? "plan",
    stream: level <= length ? level : 0,
    person: level > length ? level - length : 0,
  };
}

/** Works out what the sheet cannot: the causes at the chosen level, the forecast's ends, the order of open deals. */
export function stampControl(
  plan: Plan,
  choices: ControlChoices,
  chosen: ControlChosen,
  { facts, deals, unread }: StandingRecords,
): ControlStamp {
  const given = Object.entries(choices).filter(([key]) => key in usualSettings);
  const settings = Object.fromEntries(given);
  const base = openControl({ plan, facts, deals, today: dateOf(chosen.day), settings });
  const { control, grain } = momentFor(base, chosen);
  const report = controlPlan(control, grain);
  const causes = causesOf(control, grain);
  const own = <T>(company: T, streams: readonly T[], people: readonly T[]): T =>
    streams[chosen.stream - 1] ?? people[chosen.person - 1] ?? company;
  const scope = own<ScopeReport>(report.company, report.streams, report.people);
  return {
    chosen,
    control,
    window: report.window,
    bridge: own(causes.company, causes.streams, causes.people),
    parts: partsOf(control, chosen, causes),
    forecast: scope.rows[0]?.forecast,
    expected: report.streams.map(({ rows }) => rows[0]?.expected ?? 0),
    pipeline: pipelineOf(base, grain),
    unread,
  };
}

/** The sheet's morning is that of the last working day, whose evening may have come. */
function momentFor(base: Control, { grain }: ControlChosen): { readonly control: Control; readonly grain: ControlGrain } {
  if (grain === "afternoon") return { control: base, grain: "halfDay" };
  if (grain !== "morning") return { control: base, grain };
  const { first, last } = controlPlan(base, "halfDay").window;
  return { control: last < first ? base : { ...base, moment: { day: first, part: 0.5 } }, grain: "halfDay" };
}

/** The bridges that make the chosen one: streams and those at the top for the company, those who report to a person. */
function partsOf(
  { plan, members }: Control,
  { stream, person }: ControlChosen,
  { streams, people }: { readonly streams: readonly Bridge[]; readonly people: readonly Bridge[] },
): ControlStamp["parts"] {
  if (stream > 0) return [];
  const below = members.flatMap(({ head, name }, place) => (head === person - 1 ? [{ name, bridge: people[place] }] : []));
  const own = person > 0 || plan.streams.length < 2 ? [] : plan.streams.map(({ name }, place) => ({ name, bridge: streams[place] }));
  return [...own, ...below].flatMap(({ name, bridge }) => (bridge === undefined ? [] : [{ name, bridge }]));
}
