import type { AreaCells } from "../host/port";
import { date, isBlank, type Reader } from "./cellReader";
import { keyColumns, outcomeColumns, ownColumns } from "./taskColumns";

/** The defined names of everything on the sheets of tasks that belongs to the plan. */
export const taskNames: readonly string[] = [...[...ownColumns, ...keyColumns].map((id) => `tasks_${id}`), "tasks_stamp"];

/** What kinds of rows stand on the Tasks sheet, each with its place in the named columns. */
export interface TaskPlaces {
  /** Rows that follow from the plan. */
  readonly live: readonly number[];
  /** Rows of earlier periods. */
  readonly past: readonly number[];
  /** All others: typed by people, wherever they put them, or free. */
  readonly own: readonly number[];
}

/** Tells the rows of the Tasks sheet apart: a slot makes a row live, a period's first day makes it past. */
export function taskPlaces(found: ReadonlyMap<string, AreaCells>): TaskPlaces {
  const [slots, from] = [found.get("tasks_slot")?.values ?? [], found.get("tasks_from")?.values ?? []];
  const rows = slots.map((_, row) => row);
  const isLive = (row: number): boolean => typeof slots[row]?.[0] === "number";
  const isPast = (row: number): boolean => !isLive(row) && !isBlank(from[row]?.[0]);
  return { live: rows.filter(isLive), past: rows.filter(isPast), own: rows.filter((row) => !isLive(row) && !isPast(row)) };
}

/** What people added to the tasks, and what came of those that follow from the plan. */
export function readTasks(reader: Reader, found: ReadonlyMap<string, AreaCells>): object {
  const { live, past, own } = taskPlaces(found);
  const cell = (id: string, row: number): unknown => found.get(`tasks_${id}`)?.values[row]?.[0];
  const filled = (columns: readonly string[], row: number): boolean => columns.some((id) => !isBlank(cell(id, row) as never));
  const stamps = (found.get("tasks_stamp")?.values ?? []).map((row) => row[0] ?? null);
  const marked = [
    ...live.filter((row) => filled(outcomeColumns, row)).map((row) => ({ row, period: stamps[Number(cell("slot", row)) - 1] })),
    ...past.filter((row) => filled(outcomeColumns, row)).map((row) => ({ row, period: found.get("tasks_from")?.values[row]?.[0] })),
  ];
  const typed = own.filter((row) => filled(ownColumns, row));
  const ownTasks = typed.map((row, index) => ownAt(reader, row, `ownTasks[${index}]`));
  const taskMarks = marked.map(({ row, period }, index) => ({
    period: date(period),
    ...keyAt(reader, row, `taskMarks[${index}]`),
    ...outcomeAt(reader, row, `taskMarks[${index}]`),
  }));
  return {
    ownTasks: ownTasks.length === 0 ? undefined : ownTasks,
    taskMarks: taskMarks.length === 0 ? undefined : taskMarks,
  };
}

function ownAt(reader: Reader, row: number, path: string): object {
  const { text, value } = reader;
  const at = (id: string): [string, number, string] => [`tasks_${id}`, row, `${path}.${id}`];
  return {
    who: text(...at("who")),
    what: text(...at("what")) ?? "",
    count: value(...at("count")),
    by: date(value(...at("by"))),
    goal: text(...at("goal")),
    ...outcomeAt(reader, row, path),
  };
}

function keyAt({ text }: Reader, row: number, path: string): object {
  const at = (id: string): [string, number, string] => [`tasks_${id}`, row, `${path}.${id}`];
  return { person: text(...at("person")), stream: text(...at("stream")), stage: text(...at("stage")) };
}

function outcomeAt({ text, value, word }: Reader, row: number, path: string): object {
  const at = (id: string): [string, number, string] => [`tasks_${id}`, row, `${path}.${id}`];
  return {
    done: word(...at("done"), "done_", ["yes", "no"]) === "yes",
    fact: value(...at("fact")),
    note: text(...at("note")),
  };
}
