import { HostError, type Step } from "../../port";
import type { HostFault, Seen } from "../protocol";
import { newBatch, phases, type Batch } from "./batch";
import { contentsOf } from "./cellContents";
import { writeContents } from "./contents";
import { writeFormats, type FormatGroups } from "./formats";
import type { Services, Spreadsheet } from "./services";
import { takeStep } from "./steps";
import { takeBack } from "./undo";
import type { UndoEntry } from "./undoEntry";

/** What a batch came to: how to take it back (null where nothing can), and why it stopped. */
export interface BatchOutcome {
  readonly undo: readonly UndoEntry[] | null;
  readonly fault: HostFault | null;
}

/**
 * Carries steps out. They are judged in their order; the ones before a bad one stand, the ones after it are not tried. When
 * Google itself fails while they are carried out, all is put back as it was, and the fault names the first step.
 */
export function writeSteps(
  services: Services,
  spreadsheet: Spreadsheet,
  serialOf: (date: Date) => number,
  steps: readonly Step[],
  seen: readonly (Seen | null)[],
): BatchOutcome {
  const batch = newBatch(services, spreadsheet, serialOf);
  const groups: FormatGroups = new Map();
  batch.todo.contents.push(() => writeContents(batch));
  batch.todo.formats.push(() => writeFormats(batch, groups));
  const fault = takeSteps(batch, groups, steps, seen);
  try {
    for (const phase of phases) for (const action of batch.todo[phase]) action();
    services.SpreadsheetApp.flush();
  } catch (error) {
    return { undo: null, fault: afterRollback(batch, error) };
  }
  return { undo: batch.removed ? null : batch.undo.map((entry) => withAfter(batch, entry)), fault };
}

function takeSteps(batch: Batch, groups: FormatGroups, steps: readonly Step[], seen: readonly (Seen | null)[]): HostFault | null {
  for (const [index, step] of steps.entries()) {
    try {
      takeStep({ batch, groups, index, seen: seen[index] ?? null }, step);
    } catch (error) {
      return faultOf(error, index);
    }
  }
  return null;
}

function afterRollback(batch: Batch, error: unknown): HostFault {
  const fault = faultOf(error, 0);
  try {
    takeBack(batch, batch.undo);
    batch.services.SpreadsheetApp.flush();
    return fault;
  } catch (second) {
    return { code: "halfDone", step: 0, detail: `${fault.detail}; ${faultOf(second, 0).detail}` };
  }
}

function faultOf(error: unknown, step: number): HostFault {
  if (error instanceof HostError) return { code: error.code, step, detail: error.detail };
  return { code: "refused", step, detail: wordsOf(error) };
}

/** What Google's services throw is not always an Error of the script's own. */
function wordsOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : String(error);
}

/** A contents entry that knows what the write left: only that may be taken back. */
function withAfter({ spreadsheet, serialOf }: Batch, entry: UndoEntry): UndoEntry {
  if (entry.kind !== "contents") return entry;
  const sheet = spreadsheet.getSheets().find((one) => one.getSheetId() === entry.sheetId);
  return sheet === undefined ? entry : { ...entry, after: contentsOf(sheet.getRange(entry.range), serialOf) };
}
