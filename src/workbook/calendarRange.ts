import { spanReference } from "./address";
import { frameOf } from "./frameOf";
import { columns, rowOfStream, rows } from "./calendarGrid";
import type { Frames } from "./column";
import { periodCount, type DatedPlan } from "./daysSheet";

/** A row of a stream on the Calendar, over all periods, for formulas on the sheet `from`: its money, its deals or the work of a stage. */
export function calendarRange(
  plan: DatedPlan,
  stream: number,
  part: "money" | "deals" | { readonly stage: number },
  frames: Frames,
  from: string,
): string {
  const grid = frameOf(frames, "calendar_grid");
  const offset = part === "money" ? 1 : part === "deals" ? 5 : 7 + 2 * part.stage;
  const row = rowOfStream(plan, stream) - rows.first + grid.row + offset;
  const column = grid.column + columns.periods - 1;
  return spanReference({ sheet: grid.sheet, row, column, rows: 1, columns: periodCount(plan) }, from);
}
