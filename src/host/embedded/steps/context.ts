import type { Model } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import type { Area, HostErrorCode } from "../../port";
import { parseRange, sheetLimit, type Zone } from "../area";
import type { EmbeddedLocale } from "../locales";
import type { NoteBook } from "../noteBook";

/** What a step works on. */
export interface StepContext {
  readonly model: Model;
  readonly notes: NoteBook;
  /** The language of the words that a refused value is told with. */
  readonly locale: EmbeddedLocale;
  /** Sheets whose protection is wished for; the engine cannot protect single cells, so it is only remembered. */
  readonly protectedSheets: Set<string>;
  /** Rows and columns that the batch will need of a sheet it has yet to add, by the sheet's name. */
  readonly needs: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
  /** What to do when the batch is through, for the engine wants it outside of one. */
  readonly afterwards: (() => void)[];
}

/** Why a step cannot be done; the batch adds its index. */
export interface StepFailure {
  readonly code: HostErrorCode;
  readonly detail: string;
}

/** Thrown as data by a step that fails, caught by the batch. */
export function stepFailure(code: HostErrorCode, detail: string): StepFailure {
  return { code, detail };
}

export function isStepFailure(error: unknown): error is StepFailure {
  return typeof error === "object" && error !== null && "code" in error && "detail" in error;
}

/** The id of a sheet by its name, or a failure. */
export function sheetIdOf(model: Model, sheet: string): string {
  const sheetId = model.getters.getSheetIdByName(sheet);
  if (sheetId === undefined) throw stepFailure("missingSheet", sheet);
  return sheetId;
}

/** Where a step acts: the sheet is there, the range is one, and the sheet is grown when it was too small. */
export function target({ model }: StepContext, area: Area): { readonly sheetId: string; readonly zone: Zone } {
  const sheetId = sheetIdOf(model, area.sheet);
  const zone = parseRange(area.range);
  if (zone === null) throw stepFailure("badRange", area.range);
  return { sheetId, zone: grown(model, sheetId, zone) };
}

/** The rectangle itself, once the sheet holds it. */
export function grown(model: Model, sheetId: string, zone: Zone): Zone {
  growTo(model, sheetId, "ROW", zone.bottom + 1, sheetLimit.rows);
  growTo(model, sheetId, "COL", zone.right + 1, sheetLimit.columns);
  return zone;
}

/** Hands a command to the engine; a change that changes nothing is no failure. */
export function dispatch(model: Model, type: string, payload: object): void {
  const { isSuccessful, reasons } = model.dispatch(type as never, payload as never);
  if (isSuccessful || reasons.every((reason) => (reason as string) === "NoChanges")) return;
  const isLocked = reasons.some((reason) => (reason as string) === "SheetLocked");
  throw stepFailure(isLocked ? "protected" : "refused", `${type}: ${reasons.join(", ")}`);
}

/** An id that no other thing of the workbook has. */
export function newId(): string {
  return new helpers.UuidGenerator().uuidv4();
}

function growTo(model: Model, sheetId: string, dimension: "ROW" | "COL", needed: number, limit: number): void {
  const present = model.getters.getNumberHeaders(sheetId, dimension);
  if (needed <= present) return;
  const spare = dimension === "ROW" ? 50 : 6;
  const quantity = Math.min(limit, needed + spare) - present;
  const sheetName = model.getters.getSheetName(sheetId);
  dispatch(model, "ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, base: present - 1, quantity, position: "after" });
}
