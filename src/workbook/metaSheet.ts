import type { Step } from "../host/port";
import type { Plan } from "../plan";
import type { Frames } from "./column";
import { calendarStructure, isDated } from "./daysSheet";

/** The layout that this version writes and reads. */
export const layoutVersion = 1;

/** The hidden sheet that holds what has no visible place. */
export const metaSheet = "_plan";

/** Where its parts stand. */
export function metaFrames(): Frames {
  const at = (row: number): Frames[string] => ({ sheet: metaSheet, row, column: 2, rows: 1, columns: 1 });
  return { plan_layout: at(1), plan_language: at(2), plan_structure: at(3) };
}

/** Writes the hidden sheet. */
export function metaSteps(plan: Plan): readonly Step[] {
  return [
    { kind: "sheet", name: metaSheet, hidden: true },
    {
      kind: "values",
      sheet: metaSheet,
      range: "A1:B3",
      values: [
        ["plan-cascade layout", layoutVersion],
        ["language", plan.language],
        ["calendar", isDated(plan) ? calendarStructure(plan) : ""],
      ],
    },
    { kind: "name", name: "plan_layout", sheet: metaSheet, range: "B1" },
    { kind: "name", name: "plan_language", sheet: metaSheet, range: "B2" },
    { kind: "name", name: "plan_structure", sheet: metaSheet, range: "B3" },
  ];
}
