import type { AreaCells, HostPort, Step } from "../host/port";
import { decompose, type Plan } from "../plan";
import { letters, rangeOf } from "./address";
import { rowScene, type Column, type Frames, type Scalar, type Scene } from "./column";
import { calendarStructure, dayRows, daysForm, dayTables, isDated, type DatedPlan } from "./daysSheet";
import { stageRows } from "./funnelsSheet";
import { planForms, streamRows } from "./planSheet";
import { sameCell } from "./sameCell";
import { stampSteps } from "./planSteps";
import { stageColumns } from "./stagesTable";
import { streamColumns } from "./streamsTable";
import { isStaffed } from "./teamSheet";
import { choiceColumns, teamColumns } from "./teamTable";
import { wordsOf } from "./words";

/** Only what differs: inputs whose value is another, formulas that are missing in a row. */
export async function updateSteps(host: HostPort, plan: Plan, all: Frames, frames: Frames, today: number): Promise<readonly Step[]> {
  const scene: Scene = { frames: all, words: wordsOf(plan.language) };
  const results = decompose(plan);
  const names = Object.keys(frames);
  const cells = await host.read(names.map((name) => ({ name })));
  const now = new Map(names.map((name, index) => [name, cells[index] ?? undefined]));
  return [
    ...[...planForms(plan, ""), daysForm("")].flatMap(({ fields }) =>
      fields.flatMap(({ id, value }) => {
        const wanted = value === undefined ? undefined : value(plan, scene.words);
        const row = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
        return wanted === undefined ? [] : differing(now.get(`plan_${id}`), frames[`plan_${id}`], [row]);
      }),
    ),
    ...tableUpdate("streams", streamColumns, streamRows(plan, results), scene, now),
    ...tableUpdate("stages", stageColumns, stageRows(plan), scene, now),
    ...(isDated(plan) ? daysUpdate(plan, scene, now) : []),
    ...(isStaffed(plan) ? tableUpdate("team", teamColumns(plan.language), plan.team, scene, now) : []),
    ...(isStaffed(plan) ? tableUpdate("choices", choiceColumns, [], scene, now) : []),
    ...stampSteps(plan, results, frames, today),
    ...metaUpdate(plan, frames),
  ];
}

function daysUpdate(plan: DatedPlan, scene: Scene, now: ReadonlyMap<string, AreaCells | undefined>): readonly Step[] {
  const [tables, rows] = [dayTables(plan, ""), dayRows(plan)];
  return [
    ...tableUpdate("season", tables.season.columns, rows.season, scene, now),
    ...tableUpdate("holidays", tables.holidays.columns, rows.holidays, scene, now),
    ...tableUpdate("moved", tables.moved.columns, rows.moved, scene, now),
  ];
}

function metaUpdate(plan: Plan, { plan_structure: frame }: Frames): readonly Step[] {
  if (frame === undefined) return [];
  return [{ kind: "values", sheet: frame.sheet, range: rangeOf(frame), values: [[isDated(plan) ? calendarStructure(plan) : ""]] }];
}

function tableUpdate<Row>(
  table: string,
  columns: readonly Column<Row>[],
  data: readonly Row[],
  scene: Scene,
  now: ReadonlyMap<string, AreaCells | undefined>,
): readonly Step[] {
  return columns.flatMap(({ id, value, formula }) => {
    const frame = scene.frames[`${table}_${id}`];
    const cells = now.get(`${table}_${id}`);
    if (frame === undefined || cells === undefined) return [];
    if (value !== undefined)
      return differing(
        cells,
        frame,
        data.map((row) => [value(row, scene.words)]),
      );
    if (formula === undefined) return [];
    return cells.formulas.flatMap((row, index): readonly Step[] => {
      if (row[0] !== null || cells.values[index]?.[0] !== null) return [];
      const at = frame.row + index;
      return [
        {
          kind: "formulas",
          sheet: frame.sheet,
          range: `${letters(frame.column)}${at}`,
          formulas: [[formula(rowScene(scene, frame.sheet, at))]],
        },
      ];
    });
  });
}

/** A step for each cell that holds something else than it should. */
function differing(
  cells: AreaCells | undefined,
  frame: Frames[string] | undefined,
  wanted: readonly (readonly Scalar[])[],
): readonly Step[] {
  if (cells === undefined || frame === undefined) return [];
  return cells.values.flatMap((row, down) =>
    row.flatMap((cell, along): readonly Step[] => {
      const value = wanted[down]?.[along] ?? "";
      const range = `${letters(frame.column + along)}${frame.row + down}`;
      return sameCell(cell, value) ? [] : [{ kind: "values", sheet: frame.sheet, range, values: [[value]] }];
    }),
  );
}
