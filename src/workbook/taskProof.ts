import type { Step } from "../host/port";
import { quoted } from "./address";
import { rowScene, type Scene } from "./column";
import { verdictLooks } from "./field";
import { stageRows } from "./funnelsSheet";
import { workingCells, type Workings } from "./taskLayout";

/** Whether all work is somebody's task, for the periods and the people that stand in the plan now: OK, or what is wrong. */
export function taskProof(workings: Workings, sheet: string, row: number, scene: Scene): readonly Step[] {
  const { words } = scene;
  const cell = `C${row}`;
  return [
    { kind: "values", sheet, range: `A${row}`, values: [[words("proof")]] },
    { kind: "formulas", sheet, range: cell, formulas: [[`=${verdict(workings, sheet, scene)}`]] },
    ...verdictLooks(sheet, cell),
    { kind: "name", name: "tasks_proof", sheet, range: cell },
  ];
}

function verdict(workings: Workings, sheet: string, scene: Scene): string {
  const { plan, rows: found, lines } = workings;
  const { frames, words } = scene;
  const { all } = rowScene(scene, sheet, 0);
  const text = (key: string): string => quoted(words(key));
  if (found.tooMany) return text("tasks_tooMany");
  if (found.live.length === 0 && plan.team === undefined) return text("tasks_noTeam");
  const { across } = workingCells(workings, frames, sheet);
  const counted = (name: string, count: number): string => `SUMPRODUCT((${all(name)}<>"")*1)<>${count}`;
  const changed = `OR(${counted("streams_name", plan.streams.length)},${counted("stages_name", stageRows(plan).length)})`;
  const idle = `SUMPRODUCT((${across("need")}>0)*(${across("whole")}=0))>0`;
  const open = `SUMPRODUCT((${across("need")}<>${across("covered")})*1)>0`;
  const marks = `((${all("tasks_done")}<>"")+(${all("tasks_fact")}<>"")+(${all("tasks_note")}<>""))`;
  const stale = found.periods.map((_, index) => {
    const pick = (name: string): string => `INDEX(${all(name)},${index + 1})`;
    return `AND(${pick("tasks_firsts")}<>${pick("tasks_stamp")},SUMPRODUCT((${all("tasks_slot")}=${index + 1})*${marks})>0)`;
  });
  const old = `OR(${stale.join(",")})`;
  const kept =
    lines.length === 0 ? text("tasks_ok") : `IF(${idle},${text("tasks_idle")},IF(${open},${text("tasks_open")},${text("tasks_ok")}))`;
  return `IF(${old},${text("tasks_stale")},IF(${changed},${text("tasks_changed")},${kept}))`;
}
