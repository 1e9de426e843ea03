import { serialOf, type OwnTask, type Plan, type TaskMark, type TaskOutcome } from "../plan";
import { quoted, reference } from "./address";
import type { RowScene, Scalar, Scene } from "./column";
import type { ValidationRule } from "../host/port";
import type { LiveRow, PastRow } from "./taskRows";
import { dateFormats, formats, type Role } from "./style";
import { labelOf } from "./teamTable";
import type { WorkingCells } from "./taskWorkings";
import type { Words } from "./words";

/** What the formulas of a live row are written from. */
export interface LiveScene extends RowScene {
  readonly item: LiveRow;
  readonly cells: WorkingCells;
}

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

function period(cells: WorkingCells, { line, slot }: LiveRow): string {
  return cells.head("period", line, slot);
}

function whenFormula({ cells, item, all, words }: LiveScene): string {
  const mine = period(cells, item);
  return `=IF(${mine}=0,"",IF(${mine}=${all("tasks_current")},${quoted(words("tasks_now"))},${quoted(words("tasks_next"))}))`;
}

/** The part of one person: whole pieces of the share, and one of those left over where the remainder is among the largest. */
function countFormula({ cells, item }: LiveScene): string {
  const { line, slot, place } = item;
  const head = (part: Parameters<WorkingCells["head"]>[0]): string => cells.head(part, line, slot);
  const [weight, weights, turn, turns] = [cells.weight(line, place), cells.weights(line), cells.turn(line, place), cells.turns(line)];
  const [mine, rests] = [cells.rest(line, slot, place), cells.rests(line, slot)];
  const inTurn = (of: string): string => `MOD(${of}-1-${head("turn")}+${head("doers")},${head("doers")})`;
  const equals = `(${weights}>${weight})+(${weights}=${weight})*(${inTurn(turns)}<${inTurn(turn)})`;
  const before = `SUMPRODUCT((${rests}>${mine})+(${rests}=${mine})*(${equals}))`;
  const part = `INT(ROUND(${head("need")}*${weight}/${head("whole")},6))+IF(${before}<${head("left")},1,0)`;
  return `=IF(${head("period")}=0,"",IF(${weight}=0,0,${part}))`;
}

/** Counts the tasks of the card's person down the sheet, those of the current period or those that come after. */
function turnFormula(when: "now" | "next"): (scene: RowScene) => string {
  return ({ cell, all, words, frames, row }) => {
    const frame = frames[`tasks_${when}`];
    const first = frame === undefined || row === frame.row;
    const above = first ? "0" : cell(`tasks_${when}`).replace(/\d+$/, String(row - 1));
    const mine = `AND(${cell("tasks_who")}=${all("card_person")},${cell("tasks_who")}<>"",${cell("tasks_when")}=${quoted(words(`tasks_${when}`))})`;
    const nothing = `IF(ISNUMBER(${cell("tasks_count")}),${cell("tasks_count")}=0,FALSE)`;
    return `=${above}+IF(${mine},IF(${nothing},0,1),0)`;
  };
}

/** When a task that a person typed is due: by the end of the current period or later; "" in a free row. */
export function ownWhen({ cell, all, words }: RowScene): string {
  const late = `IF(ISNUMBER(${cell("tasks_by")}),${cell("tasks_by")}>${all("tasks_until")},FALSE)`;
  const due = `IF(${late},${quoted(words("tasks_next"))},${quoted(words("tasks_now"))})`;
  return `=IF(${cell("tasks_from")}<>"",${quoted(words("tasks_past"))},IF(${cell("tasks_who")}&${cell("tasks_what")}="","",${due}))`;
}

/** A cell of another table, by the place of its row. */
function cellOf(frames: RowScene["frames"], name: string, place: number): string {
  const [frame, mine] = [frames[name], frames["tasks_who"]];
  if (frame === undefined || mine === undefined) throw new Error(`no frame for ${name}`);
  return reference({ ...frame, row: frame.row + place, rows: 1 }, mine.sheet);
}

function areaOf(frames: RowScene["frames"], name: string): { sheet: string; range: string } {
  const frame = frames[name];
  if (frame === undefined) throw new Error(`no frame for ${name}`);
  return { sheet: frame.sheet, range: reference(frame, frame.sheet).replace(/\$/g, "") };
}
