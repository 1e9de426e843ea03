import { serialOf, type OwnTask, type Plan, type TaskMark, type TaskOutcome } from "../plan";
import { reference } from "./address";
import { frameOf } from "./frameOf";
import type { RowScene, Scalar, Scene } from "./column";
import type { ValidationRule } from "../host/port";
import type { LiveRow, PastRow } from "./taskRows";
import { dateFormats, formats, type Role } from "./style";
import { labelOf } from "./teamTable";
import { cellOf, countFormula, period, turnFormula, whenFormula, type LiveScene } from "./taskFormulas";
import type { Words } from "./words";

/** A column of the Tasks sheet: what it holds in a row that follows from the plan, in one of the past, and in one that a person typed. */
export interface TaskColumn {
  readonly id: string;
  readonly width: number;
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  /** How a row that follows from the plan looks here. */
  readonly role: Role;
  readonly live?: (scene: LiveScene) => string;
  readonly liveValue?: (row: LiveRow, words: Words) => Scalar;
  readonly past?: (row: PastRow, plan: Plan, words: Words) => Scalar;
  readonly own?: (task: OwnTask, words: Words) => Scalar;
  /** The same in every row, spare ones included. */
  readonly every?: (scene: RowScene) => string;
  readonly rule?: (scene: Scene) => ValidationRule;
}

/** Columns that a person fills in beside any task. */
export const outcomeColumns = ["done", "fact", "note"] as const;
/** Columns that a person fills in for a task of their own. */
export const ownColumns = ["who", "what", "count", "by", "goal", ...outcomeColumns] as const;
/** Columns that say which task of the plan a row is. */
export const keyColumns = ["person", "stream", "stage", "slot", "from"] as const;

const answers = ["yes", "no"] as const;

/** The columns of the Tasks sheet; the last two number the tasks of the card's person, where there are people. */
export function taskColumns(plan: Plan): readonly TaskColumn[] {
  const date = dateFormats[plan.language];
  return [
    { id: "when", width: 11, role: "result", live: whenFormula, past: (_, __, words) => words("tasks_past"), own: () => null },
    {
      id: "who",
      width: 26,
      role: "link",
      live: ({ frames, item }) => `=${cellOf(frames, "team_label", item.place)}`,
      past: ({ mark }, { team = [] }) => labelOf(team, mark.person),
      own: ({ who }) => who ?? null,
      ...(plan.team === undefined ? {} : { rule: ({ frames }) => ({ type: "listFrom", source: areaOf(frames, "team_label") }) }),
    },
    {
      id: "what",
      width: 22,
      role: "link",
      live: ({ cells, item }) => `=${cells.head("what", item.line, item.slot)}`,
      past: ({ mark }, _, words) => mark.stage ?? words("streams_deals"),
      own: ({ what }) => what,
    },
    {
      id: "count",
      width: 10,
      role: "result",
      format: formats.count,
      live: countFormula,
      past: ({ count }) => count ?? null,
      own: ({ count }) => count ?? null,
      rule: () => notNegative,
    },
    {
      id: "by",
      width: 17,
      role: "link",
      format: date,
      align: "center",
      live: ({ cells, item }) => `=${cells.head("by", item.line, item.slot)}`,
      past: ({ by }) => by ?? null,
      own: ({ by }) => (by === undefined ? null : serialOf(by)),
      rule: () => ({ type: "date", min: 61, max: 2958465 }),
    },
    {
      id: "goal",
      width: 26,
      role: "link",
      live: ({ cells, item }) => `=${cells.head("name", item.line, item.slot)}`,
      past: ({ mark }) => mark.stream,
      own: ({ goal }) => goal ?? null,
    },
    {
      id: "target",
      width: 19,
      role: "link",
      format: formats.money,
      live: ({ cells, item }) => `=IF(${period(cells, item)}=0,"",${cells.head("target", item.line, item.slot)})`,
    },
    {
      id: "done",
      width: 11,
      role: "input",
      align: "center",
      ...outcome(({ done }, words) => (done ? words("done_yes") : null)),
      rule: ({ words }) => ({ type: "list", values: answers.map((answer) => words(`done_${answer}`)) }),
    },
    {
      id: "fact",
      width: 13,
      role: "input",
      format: formats.number,
      align: "center",
      ...outcome(({ fact }) => fact ?? null),
      rule: () => notNegative,
    },
    { id: "note", width: 30, role: "input", ...outcome(({ note }) => note ?? null) },
    key(
      "person",
      ({ person }) => person,
      ({ person }) => person,
    ),
    key(
      "stream",
      ({ stream }) => stream,
      ({ stream }) => stream,
    ),
    key(
      "stage",
      ({ stage }) => stage ?? null,
      ({ stage }) => stage ?? null,
    ),
    key(
      "slot",
      ({ slot }) => slot,
      () => null,
    ),
    key(
      "from",
      () => null,
      ({ period: first }) => serialOf(first),
    ),
    helper("line", { liveValue: () => null }),
    ...(plan.team === undefined ? [] : [helper("now", { every: turnFormula("now") }), helper("next", { every: turnFormula("next") })]),
  ];
}

const notNegative = { type: "number", min: 0 } as const;

function helper(id: string, rest: Partial<TaskColumn>): TaskColumn {
  return { id, width: 10, role: "helper", format: "General", align: "left", ...rest };
}

function key(id: string, live: (row: LiveRow) => Scalar, past: (mark: TaskMark) => Scalar): TaskColumn {
  return helper(id, { liveValue: live, past: ({ mark }) => past(mark) });
}

/** What came of a task, whichever it is. */
function outcome(pick: (task: TaskOutcome, words: Words) => Scalar): Partial<TaskColumn> {
  return {
    liveValue: ({ mark }, words) => (mark === undefined ? null : pick(mark, words)),
    past: ({ mark }, _, words) => pick(mark, words),
    own: pick,
  };
}

function areaOf(frames: RowScene["frames"], name: string): { sheet: string; range: string } {
  const frame = frameOf(frames, name);
  return { sheet: frame.sheet, range: reference(frame, frame.sheet).replace(/\$/g, "") };
}
