import type { ActivateStep, GroupStep, ProtectStep, RemoveSheetStep, SheetStep } from "../../../port";
import { isSheetName } from "../../../grid";
import { linesOf } from "../../a1";
import { grow, sheetNamed, targetOf, type Batch } from "../batch";
import { refusal } from "../refusal";

/** Adds a sheet, gridlines off. */
export function addSheet(batch: Batch, step: SheetStep): void {
  const { spreadsheet } = batch;
  const { name } = step;
  const sheets = spreadsheet.getSheets().filter((sheet) => !isDoomed(sheet.getName()));
  if (!isSheetName(name)) throw refusal("badName", name);
  if (sheets.some((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())) throw refusal("sheetExists", name);
  const position = step.position ?? sheets.length;
  if (!Number.isInteger(position) || position < 0 || position > sheets.length)
    throw refusal("refused", `position ${position} of ${sheets.length}`);
  const shown = spreadsheet.getActiveSheet();
  const next = sheets[position];
  const sheet = spreadsheet.insertSheet(name, next === undefined ? spreadsheet.getSheets().length : next.getIndex() - 1);
  const sheetId = sheet.getSheetId();
  batch.fresh.add(sheetId);
  batch.undo.push({ kind: "sheet", sheetId });
  const [rows, columns, widths] = [step.freezeRows ?? 0, step.freezeColumns ?? 0, step.widths ?? []];
  grow(sheet, rows + 1, Math.max(columns + 1, widths.length));
  sheet.setHiddenGridlines(true);
  if (step.tabColor !== undefined) sheet.setTabColor(step.tabColor);
  if (rows > 0) sheet.setFrozenRows(rows);
  if (columns > 0) sheet.setFrozenColumns(columns);
  widths.forEach((width, index) => {
    if (width !== null) sheet.setColumnWidth(index + 1, pixels(width));
  });
  if (step.hidden === true) sheet.hideSheet();
  // Google shows what it adds; the person stays where they were.
  if (!isDoomed(shown.getName())) spreadsheet.setActiveSheet(shown);
}

/**
 * Removes a sheet: it loses its name at once and goes when all the rest of the batch is done, so that a batch that fails can
 * leave it where it was.
 */
export function removeSheet(batch: Batch, { sheet: name }: RemoveSheetStep): void {
  const sheet = sheetNamed(batch, name);
  const sheetId = sheet.getSheetId();
  if (batch.guarded.some((one) => one.sheetId === sheetId)) throw refusal("protected", name);
  batch.undo.push({ kind: "rename", sheetId, name });
  sheet.setName(`${doomed}${sheetId}`);
  batch.contents.delete(sheetId);
  batch.todo.removals.push(() => {
    batch.removed = true;
    batch.spreadsheet.deleteSheet(sheet);
  });
}

const doomed = "~ removed ";

function isDoomed(name: string): boolean {
  return name.startsWith(doomed);
}

/** Protects a sheet so that Google warns whoever types outside of the inputs; forbidding is for its owner to choose. */
export function protectSheet(batch: Batch, { sheet: name, on }: ProtectStep): void {
  const sheet = sheetNamed(batch, name);
  const { SHEET } = batch.services.SpreadsheetApp.ProtectionType;
  batch.todo.protection.push(() => {
    const sheetId = sheet.getSheetId();
    const present = sheet.getProtections(SHEET);
    if (present.some((protection) => !protection.isWarningOnly() && !protection.canEdit())) throw refusal("protected", name);
    if (!batch.fresh.has(sheetId)) batch.undo.push({ kind: "protection", sheetId, was: present.length > 0 });
    if (!on) return present.forEach((protection) => protection.remove());
    const protection = present[0] ?? sheet.protect();
    const free = [...protection.getUnprotectedRanges(), ...(batch.unlocked.get(sheetId) ?? []).map((range) => sheet.getRange(range))];
    protection.setWarningOnly(true).setUnprotectedRanges(free);
  });
}

/** Groups whole columns or rows, folded or open; a group that is there already is only folded or opened. */
export function groupLines(batch: Batch, { sheet: name, range, folded }: GroupStep): void {
  const sheet = sheetNamed(batch, name);
  const lines = linesOf(range);
  if (lines === null) throw refusal("badRange", range);
  const { axis, first, count } = lines;
  batch.todo.groups.push(() => {
    const isNew = (axis === "columns" ? sheet.getColumnGroupDepth(first) : groupDepth()) === 0;
    if (isNew && !batch.fresh.has(sheet.getSheetId())) batch.undo.push({ kind: "group", sheetId: sheet.getSheetId(), range });
    const group = axis === "columns" ? columnGroup(isNew) : rowGroup(isNew);
    if (folded) group?.collapse();
    else group?.expand();
  });
  const columnGroup = (isNew: boolean) => {
    grow(sheet, 1, first + count - 1);
    if (isNew) sheet.getRange(1, first, 1, count).shiftColumnGroupDepth(1);
    return sheet.getColumnGroup(first, 1);
  };
  const rowGroup = (isNew: boolean) => {
    grow(sheet, first + count - 1, 1);
    if (isNew) sheet.getRange(first, 1, count, 1).shiftRowGroupDepth(1);
    return sheet.getRowGroup(first, 1);
  };
  const groupDepth = (): number => (first > sheet.getMaxRows() ? 0 : sheet.getRowGroupDepth(first));
}

/** Shows a sheet and selects a cell, once the batch is through. */
export function activate(batch: Batch, { sheet, cell }: ActivateStep): void {
  const target = targetOf({ ...batch, guarded: [] }, { sheet, range: cell });
  if (target.sheet.isSheetHidden()) throw refusal("refused", `${sheet} is hidden`);
  batch.todo.activation.push(() => {
    grow(target.sheet, target.block.row, target.block.column);
    target.sheet.getRange(target.block.row, target.block.column, target.block.rows, target.block.columns).activate();
  });
}

/** Characters of Google's default font to pixels, with the cell's padding. */
function pixels(characters: number): number {
  return Math.round(characters * 7 + 9);
}
