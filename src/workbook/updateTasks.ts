import type { AreaCells, HostPort, Step } from "../host/port";
import type { Plan } from "../plan";
import { letters } from "./address";
import { rowScene, type Frames, type Scalar, type Scene } from "./column";
import { taskPlaces } from "./readTasks";
import { sameCell } from "./sameCell";
import { taskColumns, type TaskColumn } from "./taskColumns";
import { ownWhen } from "./taskFormulas";
import type { Workings } from "./taskLayout";
import { stampOf } from "./taskSlots";
import { workStructure } from "./workStructure";

/** The cells of the Tasks sheet by defined name; undefined where a part is missing. */
export async function taskCells(host: HostPort, plan: Plan, frames: Frames): Promise<ReadonlyMap<string, AreaCells> | undefined> {
  const columns = taskColumns(plan).map(({ id }) => `tasks_${id}`);
  const names = [
    ...columns,
    "tasks_today",
    "tasks_proof",
    "tasks_stamp",
    "tasks_structure",
    ...(plan.team === undefined ? [] : ["card_person"]),
  ];
  if (names.some((name) => frames[name] === undefined)) return undefined;
  const cells = await host.read(names.map((name) => ({ name })));
  return new Map(names.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as const] : [])));
}

/** Whether the rows of the sheet are those that follow from the plan, and the others find room. */
export function tasksFit({ plan, rows }: Workings, now: ReadonlyMap<string, AreaCells>): boolean {
  const { live, past, own } = taskPlaces(now);
  const cell = (name: string, row: number): unknown => now.get(name)?.values[row]?.[0] ?? null;
  const stamps = rows.periods.map(stampOf);
  const same =
    live.length === rows.live.length &&
    rows.live.every((item, index) => {
      const row = live[index] ?? -1;
      const keys: readonly (readonly [string, Scalar])[] = [
        ["slot", item.slot],
        ["person", item.person],
        ["stream", item.stream],
        ["stage", item.stage ?? null],
      ];
      return keys.every(([key, value]) => cell(`tasks_${key}`, row) === value);
    });
  const stamped = (now.get("tasks_stamp")?.values.length ?? 0) === Math.max(1, stamps.length);
  const dated = stamps.every((stamp, index) => cell("tasks_stamp", index) === stamp);
  const room = past.length >= rows.past.length && own.length >= rows.own.length;
  return same && stamped && dated && room && (cell("tasks_structure", 0) ?? "") === workStructure(plan);
}

/** Only what differs: marks, earlier periods, people's own tasks, and the formulas that rows which were put between lack. */
export function updateTasks(workings: Workings, scene: Scene, now: ReadonlyMap<string, AreaCells>): readonly Step[] {
  const { plan, rows } = workings;
  const places = taskPlaces(now);
  const wanted = (column: TaskColumn): readonly (readonly [number, Scalar])[] => [
    ...places.live.map((place, index): readonly [number, Scalar] => {
      const item = rows.live[index];
      return [place, item === undefined || column.role !== "input" ? null : (column.liveValue?.(item, scene.words) ?? "")];
    }),
    ...places.past.map((place, index): readonly [number, Scalar] => {
      const item = rows.past[index];
      if (column.id === "line" || column.every !== undefined) return [place, null];
      return [place, item === undefined ? "" : (column.past?.(item, plan, scene.words) ?? "")];
    }),
    ...places.own.map((place, index): readonly [number, Scalar] => {
      const item = rows.own[index];
      if (column.own === undefined || column.id === "when") return [place, null];
      return [place, item === undefined ? "" : (column.own(item, scene.words) ?? "")];
    }),
  ];
  return [
    ...taskColumns(plan).flatMap((column) => {
      const [cells, frame] = [now.get(`tasks_${column.id}`), scene.frames[`tasks_${column.id}`]];
      if (cells === undefined || frame === undefined) return [];
      return wanted(column).flatMap(([place, value]): readonly Step[] => {
        if (value === null || sameCell(cells.values[place]?.[0] ?? null, value)) return [];
        const range = `${letters(frame.column)}${frame.row + place}`;
        return [{ kind: "values", sheet: frame.sheet, range, values: [[value]] }];
      });
    }),
    ...missingFormulas(workings, scene, now, places.own),
  ];
}

/** A row that somebody put between has no formulas of its own, and those below count past it. */
function missingFormulas({ plan }: Workings, scene: Scene, now: ReadonlyMap<string, AreaCells>, own: readonly number[]): readonly Step[] {
  const lacking = own.filter((place) => now.get("tasks_when")?.formulas[place]?.[0] == null);
  if (lacking.length === 0) return [];
  const when = scene.frames["tasks_when"];
  const steps = lacking.flatMap((place): readonly Step[] => {
    if (when === undefined) return [];
    const row = when.row + place;
    return [
      {
        kind: "formulas",
        sheet: when.sheet,
        range: `${letters(when.column)}${row}`,
        formulas: [[ownWhen(rowScene(scene, when.sheet, row))]],
      },
    ];
  });
  const counted = taskColumns(plan).flatMap(({ id, every }): readonly Step[] => {
    const frame = scene.frames[`tasks_${id}`];
    if (every === undefined || frame === undefined) return [];
    const column = letters(frame.column);
    const formulas = Array.from({ length: frame.rows }, (_, row) => [every(rowScene(scene, frame.sheet, frame.row + row))]);
    return [{ kind: "formulas", sheet: frame.sheet, range: `${column}${frame.row}:${column}${frame.row + frame.rows - 1}`, formulas }];
  });
  return [...steps, ...counted];
}
