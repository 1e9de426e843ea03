import type { Border, FormatStep, FormulasStep, NameStep, ValuesStep } from "../../../port";
import { isDefinedName } from "../../../grid";
import { rangeOf } from "../../a1";
import { isFormula } from "../../formulaText";
import type { Seen } from "../../protocol";
import { plan, rangeIn, targetOf, type Batch, type PlannedCell, type Target } from "../batch";
import { entryOf } from "../cellValues";
import { areaOf } from "../describeSpreadsheet";
import { addLook, type FormatGroups } from "../formats";
import { looks, type PlainLook } from "../looks";
import { refusal } from "../refusal";

/** Takes plain values into the batch. */
export function writeValues(batch: Batch, step: ValuesStep, index: number, seen: Seen | null): void {
  write(batch, targetOf(batch, step), step.values, index, seen, (value) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw refusal("refused", `${value} is no number a cell can hold`);
    return entryOf(value);
  });
}

/** Takes formulas, spelled as the spreadsheet reads them, into the batch. */
export function writeFormulas(batch: Batch, step: FormulasStep, index: number, seen: Seen | null): void {
  write(batch, targetOf(batch, step), step.formulas, index, seen, (formula) => {
    if (!isFormula(formula)) throw refusal("badFormula", formula);
    return formula;
  });
}

/** Works out every cell first, so that a step that fails has taken nothing in. */
function write<T>(
  batch: Batch,
  target: Target,
  rows: readonly (readonly (T | null)[])[],
  index: number,
  seen: Seen | null,
  entry: (value: T) => PlannedCell["entry"],
): void {
  const { block } = target;
  if (rows.length !== block.rows || rows.some((row) => row.length !== block.columns))
    throw refusal("shape", `${rows.length} × ${rows[0]?.length ?? 0} cells for ${block.rows} × ${block.columns}`);
  plan(
    batch,
    target,
    rows.map((row) => row.map((value) => (value === null ? null : entry(value)))),
    index,
    seen,
  );
}

/** Takes looks into the batch. */
export function formatCells(batch: Batch, groups: FormatGroups, step: FormatStep): void {
  const target = targetOf(batch, step);
  const { top, bottom, locked, ...plain } = step.format;
  for (const look of Object.keys(looks) as PlainLook[]) {
    const value = plain[look];
    if (value !== undefined) addLook(groups, target.sheet, look, value, target.block);
  }
  if (top !== undefined) drawBorder(batch, target, "top", top);
  if (bottom !== undefined) drawBorder(batch, target, "bottom", bottom);
  const sheetId = target.sheet.getSheetId();
  if (locked === false) batch.unlocked.set(sheetId, [...(batch.unlocked.get(sheetId) ?? []), rangeOf(target.block)]);
}

function drawBorder(batch: Batch, target: Target, edge: "top" | "bottom", { style, color }: Border): void {
  batch.todo.formats.push(() => {
    const sheetId = target.sheet.getSheetId();
    if (!batch.fresh.has(sheetId)) batch.undo.push({ kind: "border", sheetId, range: rangeOf(target.block), edge });
    const { SOLID, SOLID_MEDIUM } = batch.services.SpreadsheetApp.BorderStyle;
    const [top, bottom] = [edge === "top" ? true : null, edge === "bottom" ? true : null];
    rangeIn(target).setBorder(top, null, bottom, null, null, null, color, style === "medium" ? SOLID_MEDIUM : SOLID);
  });
}

/** Gives a range its name, or moves the name there. */
export function nameRange(batch: Batch, step: NameStep): void {
  const { name } = step;
  const target = targetOf({ ...batch, guarded: [] }, step);
  // Google takes letters, digits and _ alone.
  if (!isDefinedName(name) || !/^[\p{L}\p{N}_]{1,250}$/u.test(name)) throw refusal("badName", name);
  batch.todo.names.push(() => {
    const { spreadsheet } = batch;
    const range = rangeIn(target);
    const before = areaOf(() => spreadsheet.getRangeByName(name));
    const sheetId = before === null ? undefined : spreadsheet.getSheetByName(before.sheet)?.getSheetId();
    batch.undo.push({ kind: "name", name, before: before === null || sheetId === undefined ? null : { sheetId, range: before.range } });
    spreadsheet.setNamedRange(name, range);
  });
}
