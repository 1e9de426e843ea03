import { serialOf } from "../plan";
import { causesOf, type Cause } from "./causes";
import type { Control } from "./control";
import { controlPlan, streamPeople } from "./controlPlan";
import type { Light } from "./light";
import { roleOf, type Measure } from "./measures";
import { workShares } from "./people";
import { sum } from "./planCurve";
import type { ControlRow, ScopeReport } from "./rows";
import { isElsewhere } from "./sight";
import type { ControlGrain } from "./window";

/** What became of a promise: it was kept, it was not, or its day was moved (and `due` holds the new one). */
export type PromiseOutcome = "kept" | "broken" | "moved";

/** What was said at a stand-up: why, what will be done and by when, and what the head answered. Its sheet is `Stand-up`. */
export interface StandUpNote {
  /** What tells the note again when it is written once more; a note that was read from the sheet has one. */
  readonly id?: string;
  /** The day of the stand-up, `yyyy-mm-dd`. */
  readonly date: string;
  /** The id of the person; absent: a common matter. */
  readonly person?: string;
  /** What it is about, in words. */
  readonly matter?: string;
  /** What shows it, in words and figures. */
  readonly evidence?: string;
  readonly explanation?: string;
  readonly action?: string;
  /** The day by which it will be done, `yyyy-mm-dd`. */
  readonly due?: string;
  /** What it will give to the plan, in words: two meetings. */
  readonly gives?: string;
  /** What the head said to it. */
  readonly answer?: string;
  /** Absent while nobody has asked. */
  readonly outcome?: PromiseOutcome;
}

/** A promise that is still open: neither kept nor broken. */
export interface OpenPromise {
  readonly note: StandUpNote;
  /** Whether its day is over, or is today. */
  readonly isOverdue: boolean;
  readonly isDueToday: boolean;
}

/** Something at which several lag: for the meeting, not for talks with each. */
export interface CommonMatter {
  readonly measure: Measure;
  readonly people: readonly string[];
  /** How many people do it at all. */
  readonly of: number;
  readonly fact: number;
  readonly expected: number;
}

/** A person who lags, with the evidence. */
export interface PersonalMatter {
  readonly person: string;
  /** The worst of the person's lights. */
  readonly light: Light;
  /** Money first, where there are facts of it, then what is short. */
  readonly rows: readonly ControlRow[];
  /** What cost the most money. */
  readonly cause?: Cause;
}

/** A part of the plan that nobody carries: those who have it work in other streams so far, and are not judged by it. */
interface Elsewhere {
  readonly people: readonly string[];
  readonly measures: readonly Measure[];
  /** Their part of what is shared over everybody, above 0; 1 where nobody else is left. */
  readonly share: number;
}

/** The five minutes: promises first, then what concerns several, then each who lags. */
export interface StandUp {
  readonly promises: readonly OpenPromise[];
  readonly common: readonly CommonMatter[];
  /** Behind first, then by pace. */
  readonly personal: readonly PersonalMatter[];
  /** How many people are on pace, or have too little due to tell. */
  readonly onPace: number;
  /** What is not held against people who work in other streams; with a stream alone money is among it. */
  readonly elsewhere: readonly Elsewhere[];
  /** What is planned and has no facts at all, so that nobody is judged by it; where there are no deals, money says it for all that is made of them. */
  readonly unseen: readonly Measure[];
}

/** Who lags and by what, for a stand-up on the day of the report; in one stream alone where it is given. */
export function standUpOf(control: Control, grain: ControlGrain, notes: readonly StandUpNote[], stream?: string): StandUp {
  const people = stream === undefined ? controlPlan(control, grain).people : streamPeople(control, grain, stream);
  const doers = people.filter((_, place) => control.members[place]?.reports.length === 0);
  const planned = doers.filter((person) => person.rows.some(isJudged));
  const causes = causesOf(control, grain).people;
  const personal = planned.flatMap((person): readonly PersonalMatter[] => {
    const lagging = person.rows.filter((row) => isShort(row) && row.measure.kind !== "units");
    const [money] = person.rows;
    const lags = money !== undefined && (isShort(money) || lagging.some(({ light }) => light === "behind"));
    if (!lags || person.scope.kind !== "person") return [];
    const id = person.scope.person;
    const bridge = causes.find(({ scope }) => scope.kind === "person" && scope.person === id);
    const own = (bridge?.causes ?? []).filter(
      (cause) => cause.kind !== "noFacts" && (stream === undefined || cause.stream === stream) && isOf(control, id, cause),
    );
    const worst = [...own].sort((left, right) => left.money - right.money)[0];
    return [
      {
        person: id,
        light: lagging.some(({ light }) => light === "behind") ? "behind" : "watch",
        rows: [...(isJudged(money) ? [money] : []), ...lagging.filter((row) => row !== money)],
        ...(worst === undefined || worst.money >= 0 ? {} : { cause: worst }),
      },
    ];
  });
  const rank = ({ light, rows }: PersonalMatter): number => (light === "behind" ? 0 : 1000) + (rows[0]?.pace ?? 1);
  return {
    promises: promisesOf(notes, control.moment.day),
    common: commonMatters(control, planned),
    personal: [...personal].sort((left, right) => rank(left) - rank(right)),
    onPace: planned.length - personal.length,
    elsewhere: elsewhereOf(control, doers),
    unseen: unseenOf(doers),
  };
}

/** Whether a cause is of a stream in which a person works, or of none. */
function isOf({ plan, members, seen }: Control, person: string, cause: Cause): boolean {
  const place = plan.streams.findIndex(({ name }) => name === cause.stream);
  const below = members.find(({ id }) => id === person)?.below ?? [];
  return place < 0 || !isElsewhere(seen, below, [place]);
}

/** What is not held against people who work in other streams, together for the same people and the same part. */
function elsewhereOf({ plan, members, decomposition }: Control, people: readonly ScopeReport[]): readonly Elsewhere[] {
  const groups = new Map<string, { readonly people: readonly string[]; readonly measures: Measure[]; readonly share: number }>();
  (people[0]?.rows ?? []).forEach(({ measure }, index) => {
    const away = namesOf(people.filter(({ rows }) => rows[index]?.light === "notInStream"));
    if (away.length === 0) return;
    const shares = workShares(members, decomposition.goal, roleOf(plan, measure));
    const partOf = (ids: readonly string[]): number =>
      sum(members.flatMap(({ id }, place) => (ids.includes(id) ? [shares[place] ?? 0] : [])));
    const share = partOf(away) / partOf(namesOf(people));
    const key = JSON.stringify([away, share.toFixed(6)]);
    const group = groups.get(key) ?? { people: away, measures: [], share };
    group.measures.push(measure);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function namesOf(people: readonly ScopeReport[]): readonly string[] {
  return people.flatMap(({ scope }) => (scope.kind === "person" ? [scope.person] : []));
}

/** Whether a fact is held against a plan. */
function isJudged({ light }: ControlRow): boolean {
  return light !== "noPlan" && light !== "noFacts" && light !== "notInStream";
}

/** What is planned for somebody and has no facts at all; deals, units and new clients only where there is money. */
function unseenOf(people: readonly ScopeReport[]): readonly Measure[] {
  const [first] = people;
  const dark = (first?.rows ?? []).flatMap(({ measure }, index) =>
    people.some(({ rows }) => rows[index]?.light === "noFacts") ? [measure] : [],
  );
  const noDeals = dark.some(({ kind }) => kind === "deals");
  return dark.filter(({ kind }) => !noDeals || kind === "money" || kind === "stage");
}

function isShort({ light }: ControlRow): boolean {
  return light === "watch" || light === "behind";
}

/** What was promised before the day and is still open: overdue first, then by day. */
function promisesOf(notes: readonly StandUpNote[], day: number): readonly OpenPromise[] {
  const dayOf = ({ due, date }: StandUpNote): number => serialOf(due ?? date);
  return notes
    .filter(({ outcome, date, action }) => (outcome ?? "moved") === "moved" && serialOf(date) < day && action !== undefined)
    .map((note) => ({ note, isOverdue: dayOf(note) < day, isDueToday: dayOf(note) === day }))
    .sort((left, right) => dayOf(left.note) - dayOf(right.note));
}

/** Measures at which several lag: stages, else deals, else money, as each follows from the one before. */
function commonMatters({ settings }: Control, people: readonly ScopeReport[]): readonly CommonMatter[] {
  const [first] = people;
  const matters = (first?.rows ?? []).flatMap(({ measure }, index): readonly CommonMatter[] => {
    const rows = people.flatMap((person) => {
      const row = person.rows[index];
      return row === undefined || !isJudged(row) ? [] : [{ row, scope: person.scope }];
    });
    const short = rows.flatMap(({ row, scope }) => (isShort(row) && scope.kind === "person" ? [scope.person] : []));
    if (short.length < settings.commonPeople || short.length < settings.commonShare * rows.length) return [];
    const total = (pick: (row: ControlRow) => number): number => sum(rows.map(({ row }) => pick(row)));
    return [{ measure, people: short, of: rows.length, fact: total(({ fact }) => fact), expected: total(({ expected }) => expected) }];
  });
  const nearest = (["stage", "deals", "money"] as const).find((kind) => matters.some(({ measure }) => measure.kind === kind));
  return matters.filter(({ measure }) => measure.kind === nearest);
}
