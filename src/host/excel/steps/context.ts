import { parseRange, printRange, type Rectangle } from "../../grid";
import type { Area } from "../../port";
import type { ExcelApi } from "../api";
import { stepFailure } from "../hostErrors";
import { findSheet, stateBefore, type SheetState, type Survey } from "../survey";

/** What a step is queued on. */
export interface StepContext {
  readonly workbook: Excel.Workbook;
  readonly survey: Survey;
  readonly api: ExcelApi;
}

/** What takes a step back. Each part queues; a sync follows each. What is read waits in the closure. */
export interface Reversal {
  /** What it notes hangs on objects of the step's own call: where that failed, nothing can be noted. */
  readonly wantsReply?: true;
  /** Behind the step: reads what it left. */
  readonly note?: (workbook: Excel.Workbook) => void;
  /** When it is to be taken back: reads what stands by now. */
  readonly look?: (workbook: Excel.Workbook) => void;
  readonly restore: (workbook: Excel.Workbook) => void;
}

/** `nothing`: the step left nothing of its own; `never`: Excel cannot bring back what was there. */
export type Queued = Reversal | "nothing" | "never";

/** The sheet of a step, or a failure. */
export function sheetFor({ survey }: StepContext, name: string): SheetState {
  const sheet = findSheet(survey.sheets, name);
  if (sheet === undefined) throw stepFailure("missingSheet", name);
  return sheet;
}

/** Where a step acts. */
export interface Target {
  readonly sheet: SheetState;
  readonly zone: Rectangle;
  readonly range: Excel.Range;
}

/** The range of a step: its sheet is there and its text is a range. */
export function target(context: StepContext, area: Area): Target {
  const sheet = sheetFor(context, area.sheet);
  const zone = parseRange(area.range);
  if (zone === null) throw stepFailure("badRange", area.range);
  return { sheet, zone, range: rangeOf(context.workbook, sheet.name, zone) };
}

export function rangeOf(workbook: Excel.Workbook, sheet: string, zone: Rectangle): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(printRange(zone));
}

/** A range as a formula refers to it: `='Plan 2027'!$B$2:$B$9`. */
export function referenceTo(sheet: string, zone: Rectangle): string {
  return `='${sheet.replace(/'/g, "''")}'!${printRange(zone, true)}`;
}

/** Refuses ahead what a protected sheet would refuse: cells that are not unlocked, all of them. */
export function mustBeWritable(context: StepContext, area: Area, { sheet }: Target): void {
  const before = stateBefore(context.survey, area);
  if (sheet.protected && before !== undefined && before.locked !== false) throw stepFailure("protected", `${sheet.name}!${area.range}`);
}
