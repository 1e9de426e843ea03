import type { Step } from "../host/port";
import type { Decomposition, Plan } from "../plan";
import { reference, type Frame } from "./address";
import type { Scene } from "./column";
import { groupSteps } from "./taskGroups";
import { workingsFrames, workingsSheet, type Workings } from "./taskLayout";
import { lineSteps } from "./taskLines";
import { taskRows } from "./taskRows";
import { slotSteps } from "./taskSlots";

/** What is worked out for a plan that was decomposed for a day. */
export function workingsOf(plan: Plan, results: Decomposition): Workings {
  return { plan, lines: results.tasks?.lines ?? [], rows: taskRows(plan, results) };
}

/** Writes the workings. */
export function workingsSteps(workings: Workings, scene: Scene): readonly Step[] {
  const names = Object.entries(workingsFrames(workings));
  const parts = workings.rows.tooMany || workings.lines.length === 0 ? [] : [...groupSteps(workings, scene), ...lineSteps(workings, scene)];
  return [
    { kind: "sheet", name: workingsSheet, hidden: true },
    ...slotSteps(workings, scene),
    ...parts,
    ...names.map(([name, frame]): Step => ({ kind: "name", name, sheet: workingsSheet, range: rangeIn(frame) })),
  ];
}

function rangeIn(frame: Frame): string {
  return reference(frame, workingsSheet).replace(/\$/g, "");
}
