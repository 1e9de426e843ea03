import type { ActivateStep, GroupStep, ProtectStep, RemoveSheetStep, SheetStep } from "../../port";
import { parseHeaders, parseRange } from "../area";
import { dispatch, grown, newId, sheetIdOf, stepFailure, type StepContext } from "./context";

const longestName = 31;
const forbidden = /['*?:/\\[\]]/;

/** Adds a sheet: gridlines off, large enough for what the batch writes into it. */
export function addSheet(context: StepContext, step: SheetStep): void {
  const { model, needs } = context;
  const { name } = step;
  const count = model.getters.getSheetIds().length;
  const position = step.position ?? count;
  if (name.trim() === "" || name.trim() !== name || name.length > longestName || forbidden.test(name)) throw stepFailure("badName", name);
  if (model.getters.getSheetIdByName(name) !== undefined) throw stepFailure("sheetExists", name);
  if (!Number.isInteger(position) || position < 0 || position > count) throw stepFailure("refused", `position ${position} of ${count}`);
  const need = needs.get(name.toLowerCase());
  const [freezeRows, freezeColumns, widths] = [step.freezeRows ?? 0, step.freezeColumns ?? 0, step.widths ?? []];
  const rows = Math.max(100, (need?.rows ?? 0) + 20, freezeRows + 1);
  const cols = Math.max(26, (need?.columns ?? 0) + 2, freezeColumns + 1, widths.length);
  const sheetId = newId();
  dispatch(model, "CREATE_SHEET", { sheetId, name, position, rows, cols });
  dispatch(model, "SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false });
  if (step.tabColor !== undefined) dispatch(model, "COLOR_SHEET", { sheetId, color: step.tabColor });
  if (freezeRows > 0) dispatch(model, "FREEZE_ROWS", { sheetId, quantity: freezeRows });
  if (freezeColumns > 0) dispatch(model, "FREEZE_COLUMNS", { sheetId, quantity: freezeColumns });
  for (const [width, elements] of byWidth(widths)) {
    dispatch(model, "RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements, size: pixels(width) });
  }
  if (step.hidden === true) dispatch(model, "HIDE_SHEET", { sheetId });
}

/** Removes a sheet with all its cells. */
export function removeSheet({ model, protectedSheets }: StepContext, { sheet }: RemoveSheetStep): void {
  const sheetId = sheetIdOf(model, sheet);
  // The engine counts visible sheets whatever sheet goes, and refuses to take a hidden one from beside a single visible one.
  if (!model.getters.isSheetVisible(sheetId)) dispatch(model, "SHOW_SHEET", { sheetId });
  dispatch(model, "DELETE_SHEET", { sheetId, sheetName: model.getters.getSheetName(sheetId) });
  protectedSheets.delete(sheetId);
}

/** Remembers whether a sheet is protected: the engine locks whole sheets only, inputs with them, so nothing is locked. */
export function protectSheet({ model, protectedSheets }: StepContext, { sheet, on }: ProtectStep): void {
  const sheetId = sheetIdOf(model, sheet);
  if (on) protectedSheets.add(sheetId);
  else protectedSheets.delete(sheetId);
}

/** Groups whole columns or rows, folded or open. */
export function groupHeaders({ model }: StepContext, { sheet, range, folded }: GroupStep): void {
  const sheetId = sheetIdOf(model, sheet);
  const headers = parseHeaders(range);
  if (headers === null) throw stepFailure("badRange", range);
  const { dimension, start, end } = headers;
  grown(model, sheetId, dimension === "COL" ? { left: 0, top: 0, right: end, bottom: 0 } : { left: 0, top: 0, right: 0, bottom: end });
  const group = { sheetId, dimension, start, end };
  if (model.getters.getHeaderGroup(sheetId, dimension, start, end) === undefined) dispatch(model, "GROUP_HEADERS", group);
  dispatch(model, folded ? "FOLD_HEADER_GROUP" : "UNFOLD_HEADER_GROUP", group);
}

/** Shows a sheet and selects a cell, once the batch is through. */
export function activate({ model, afterwards }: StepContext, { sheet, cell }: ActivateStep): void {
  const sheetId = sheetIdOf(model, sheet);
  const zone = parseRange(cell);
  if (zone === null) throw stepFailure("badRange", cell);
  if (!model.getters.isSheetVisible(sheetId)) throw stepFailure("refused", `${sheet} is hidden`);
  grown(model, sheetId, zone);
  afterwards.push(() => {
    const sheetIdFrom = model.getters.getActiveSheetId();
    if (sheetIdFrom !== sheetId) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheetId });
    model.selection.selectCell(zone.left, zone.top);
  });
}

function byWidth(widths: readonly (number | null)[]): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>();
  for (const [column, width] of widths.entries()) {
    if (width !== null) columns.set(width, [...(columns.get(width) ?? []), column]);
  }
  return columns;
}

/** Characters of the default font (13 px) to pixels, with the cell's padding. */
function pixels(characters: number): number {
  return Math.round(characters * 7 + 9);
}
