import type { Step } from "../host/port";
import type { Plan } from "../plan";
import { letters, rangeOf, type Frame } from "./address";
import { frameOf } from "./frameOf";
import { notes, rowScene, spareRows, type Frames, type Scalar, type Scene } from "./column";
import { heading } from "./planSheet";
import { dateFormats, heading as headingLook, quiet, roles, tabs, title } from "./style";
import { outcomeColumns, ownColumns, taskColumns, type TaskColumn } from "./taskColumns";
import { ownWhen } from "./taskFormulas";
import type { TaskRows } from "./taskRows";
import { workingCells, workingsFrames, type Workings } from "./taskLayout";
import { workingsSteps } from "./taskWorkings";
import { taskProof } from "./taskProof";

const rows = { legend: 2, proof: 3, today: 4, now: 5, next: 6, heading: 8, data: 9 } as const;

/** Where everything on the Tasks sheet and in its workings stands. */
export function tasksFrames(workings: Workings, sheet: string): Frames {
  const { plan, rows: found } = workings;
  const height = found.live.length + found.past.length + found.own.length + spareRows;
  const columns = taskColumns(plan).map(({ id }, index) => [
    `tasks_${id}`,
    { sheet, row: rows.data, column: index + 1, rows: height, columns: 1 },
  ]);
  return {
    ...(Object.fromEntries(columns) as Frames),
    tasks_today: { sheet, row: rows.today, column: 3, rows: 1, columns: 1 },
    tasks_proof: { sheet, row: rows.proof, column: 3, rows: 1, columns: 1 },
    ...workingsFrames(workings),
  };
}

/** What is kept when the sheet is made anew: the day that somebody typed. */
export interface KeptDay {
  readonly today?: number;
}

/** Columns that stay where they are; the legend stands behind them, where it has room. */
const frozen = 2;

/** Writes the Tasks sheet and its workings: tasks that follow from the plan, those of earlier periods, people's own, spare rows. */
export function tasksSheetSteps(workings: Workings, sheet: string, scene: Scene, { today }: KeptDay = {}): readonly Step[] {
  const { plan, rows: found } = workings;
  const { words } = scene;
  const columns = taskColumns(plan);
  const helpers = columns.findIndex(({ role }) => role === "helper") + 1;
  const own = rows.data + found.live.length + found.past.length;
  return [
    {
      kind: "sheet",
      name: sheet,
      tabColor: tabs.result,
      freezeRows: rows.heading,
      freezeColumns: frozen,
      landscape: true,
      widths: columns.map(({ width }) => width),
    },
    ...heading(sheet, 1, 1, words("tasks_sheet"), title),
    ...heading(sheet, rows.legend, frozen + 1, words("tasks_legend", { row: own }), quiet),
    ...headSteps(plan, sheet, scene, today),
    ...taskProof(workings, sheet, rows.proof, scene),
    ...columns.flatMap((column, index) => columnSteps(workings, column, index + 1, sheet, scene)),
    ...nothingLooks(found, sheet),
    { kind: "group", sheet, range: `${letters(helpers)}:${letters(columns.length)}`, folded: true },
    ...workingsSteps(workings, scene),
  ];
}

/** A task of 0 is grey: it may become one when the plan changes. */
function nothingLooks({ live }: TaskRows, sheet: string): readonly Step[] {
  if (live.length === 0) return [];
  const range = `A${rows.data}:${shown}${rows.data + live.length - 1}`;
  const formula = `=AND(ISNUMBER($D${rows.data}),$D${rows.data}=0)`;
  return [{ kind: "conditional", sheet, range, formula, format: { color: "#a6a6a6" } }];
}

/** The last column that follows from the plan. */
const shown = "G";

/** The day that decides which period is the current one, and the days of both periods. */
function headSteps(plan: Plan, sheet: string, scene: Scene, today: number | undefined): readonly Step[] {
  const { words } = scene;
  const { all } = rowScene(scene, sheet, 0);
  const at = (row: number, column: string): { sheet: string; range: string } => ({ sheet, range: `${column}${row}` });
  const date = { align: "right", number: dateFormats[plan.language] } as const;
  const label = (row: number, key: string): Step => ({ kind: "values", ...at(row, "A"), values: [[words(key)]] });
  const day = at(rows.today, "C");
  return [
    label(rows.today, "tasks_today"),
    today === undefined ? { kind: "formulas", ...day, formulas: [["=TODAY()"]] } : { kind: "values", ...day, values: [[today]] },
    { kind: "format", ...day, format: { ...roles.input, ...date } },
    { kind: "validation", ...day, rule: { type: "date", min: 61, max: 2958465 }, ...notes("tasks_today", words) },
    { kind: "name", name: "tasks_today", ...day },
    label(rows.now, "tasks_nowDays"),
    label(rows.next, "tasks_nextDays"),
    {
      kind: "formulas",
      sheet,
      range: `C${rows.now}:D${rows.next}`,
      formulas: [
        [`=${all("tasks_since")}`, `=${all("tasks_until")}`],
        [`=${all("tasks_nextSince")}`, `=${all("tasks_nextUntil")}`],
      ],
    },
    { kind: "format", sheet, range: `C${rows.now}:D${rows.next}`, format: { ...roles.link, ...date } },
  ];
}

function columnSteps(workings: Workings, column: TaskColumn, place: number, sheet: string, scene: Scene): readonly Step[] {
  const { words, frames } = scene;
  const { rows: found } = workings;
  const name = `tasks_${column.id}`;
  const frame = frameOf(frames, name);
  const head = { sheet, range: `${letters(place)}${rows.heading}` };
  const align = column.align ?? (column.format === undefined ? "left" : "right");
  const number = column.format === undefined ? {} : { number: column.format };
  const count = { live: found.live.length, past: found.past.length, own: frame.rows - found.live.length - found.past.length };
  const part = (kind: keyof typeof count): Frame => {
    const row = { live: frame.row, past: frame.row + count.live, own: frame.row + count.live + count.past }[kind];
    return { ...frame, row, rows: count[kind] };
  };
  const typed = (ownColumns as readonly string[]).includes(column.id);
  const look = (kind: keyof typeof count, role: typeof column.role): readonly Step[] =>
    count[kind] === 0 ? [] : [{ kind: "format", sheet, range: rangeOf(part(kind)), format: { ...roles[role], align, ...number } }];
  const after = (outcomeColumns as readonly string[]).includes(column.id);
  const plain = column.role === "helper" ? "helper" : "panel";
  return [
    { kind: "values", ...head, values: [[words(name)]] },
    { kind: "format", ...head, format: { ...headingLook, align } },
    ...look("live", column.role),
    ...look("past", after ? "input" : plain),
    ...look("own", typed ? "input" : plain === "helper" ? "helper" : "result"),
    { kind: "name", name, sheet, range: rangeOf(frame) },
    ...contents(workings, column, frame, scene),
    ...(typed ? [validation(column, after ? frame : part("own"), name, scene)] : []),
  ];
}

function validation(column: TaskColumn, frame: Frame, name: string, scene: Scene): Step {
  return {
    kind: "validation",
    sheet: frame.sheet,
    range: rangeOf(frame),
    rule: column.rule?.(scene) ?? { type: "any" },
    ...notes(name, scene.words),
  };
}

/** What stands in a column: values and formulas, row by row. */
function contents(workings: Workings, column: TaskColumn, frame: Frame, scene: Scene): readonly Step[] {
  const { rows: found } = workings;
  const cells = workingCells(workings, scene.frames, frame.sheet);
  const at = (row: number): Parameters<NonNullable<TaskColumn["every"]>>[0] => rowScene(scene, frame.sheet, frame.row + row);
  const values = taskValues(workings, column, scene);
  const formulas = Array.from({ length: frame.rows }, (_, row): string | null => {
    const item = found.live[row];
    if (column.every !== undefined) return column.every(at(row));
    if (item !== undefined) return column.live?.({ ...at(row), item, cells }) ?? null;
    return column.id === "when" && row >= found.live.length + found.past.length ? ownWhen(at(row)) : null;
  });
  const filled = values.some((value) => value !== null);
  const range = rangeOf(frame);
  return [
    ...(filled
      ? [
          {
            kind: "values",
            sheet: frame.sheet,
            range: rangeOf({ ...frame, rows: values.length }),
            values: values.map((value) => [value]),
          } as const,
        ]
      : []),
    ...(formulas.some((formula) => formula !== null)
      ? [{ kind: "formulas", sheet: frame.sheet, range, formulas: formulas.map((formula) => [formula]) } as const]
      : []),
  ];
}

/** The values of a column, down to the last row that has one. */
function taskValues({ plan, rows: found, lines }: Workings, column: TaskColumn, { words }: Scene): readonly Scalar[] {
  const line = ({ slot, line: place }: TaskRows["live"][number]): number => (slot - 1) * lines.length + place + 1;
  return [
    ...found.live.map((row) => (column.id === "line" ? line(row) : (column.liveValue?.(row, words) ?? null))),
    ...found.past.map((row) => column.past?.(row, plan, words) ?? null),
    ...found.own.map((task) => (column.id === "when" ? null : (column.own?.(task, words) ?? null))),
  ];
}
