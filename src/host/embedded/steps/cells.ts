import { constants, helpers, type Model } from "@odoo/o-spreadsheet";
import type { Area, FormulasStep, ValuesStep } from "../../port";
import { sizeOf, type Zone } from "../area";
import { isFormula } from "../formulaSyntax";
import type { EngineLocale } from "../locales";
import { dispatch, stepFailure, target, type StepContext } from "./context";

/** Writes plain values. Text that the engine would read as something else gets the apostrophe that keeps it text. */
export function writeValues(context: StepContext, step: ValuesStep): void {
  const { model } = context;
  const locale = model.getters.getLocale();
  write(context, step, step.values, (value) => contentOf(value, locale));
}

/** Writes canonical formulas. */
export function writeFormulas(context: StepContext, step: FormulasStep): void {
  write(context, step, step.formulas, (formula) => {
    if (!isFormula(formula)) throw stepFailure("badFormula", formula);
    return formula;
  });
}

/** Works out every cell first, so that a step that fails has changed nothing. */
function write<T>(context: StepContext, area: Area, rows: readonly (readonly (T | null)[])[], content: (value: T) => string): void {
  const { sheetId, zone } = target(context, area);
  checkShape(rows, zone);
  const contents = rows.map((row) => row.map((value) => (value === null ? null : content(value))));
  for (const [rowOffset, row] of contents.entries()) {
    for (const [columnOffset, text] of row.entries()) {
      if (text !== null) put(context.model, { sheetId, col: zone.left + columnOffset, row: zone.top + rowOffset }, text);
    }
  }
}

function checkShape(rows: readonly (readonly unknown[])[], zone: Zone): void {
  const size = sizeOf(zone);
  if (rows.length === size.rows && rows.every((row) => row.length === size.columns)) return;
  throw stepFailure("shape", `${rows.length} × ${rows[0]?.length ?? 0} cells for ${size.rows} × ${size.columns}`);
}

function put(model: Model, position: { sheetId: string; col: number; row: number }, content: string): void {
  const isText = content.startsWith("'") && model.getters.getCell(position)?.format === "@";
  if (!isText) return dispatch(model, "UPDATE_CELL", { ...position, content });
  // In a cell of format @ everything is text as it stands, the apostrophe, too; only a formula needs it, and then the format goes.
  const plain = content.slice(1);
  dispatch(model, "UPDATE_CELL", plain.startsWith("=") ? { ...position, content, format: "" } : { ...position, content: plain });
}

function contentOf(value: number | string | boolean, locale: EngineLocale): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isReadAsItself(value, locale) ? value : `'${value}`;
  const content = Object.is(value, -0) ? "0" : String(value);
  if (!helpers.isNumber(content, constants.DEFAULT_LOCALE)) throw stepFailure("refused", `${content} is no number a cell can hold`);
  return content;
}

function isReadAsItself(text: string, locale: EngineLocale): boolean {
  if (text.startsWith("=") || text.startsWith("'") || /^\s*(true|false)\s*$/i.test(text)) return false;
  return !/\d/.test(text) || !(helpers.isNumber(text, constants.DEFAULT_LOCALE) || helpers.isDateTime(text, locale));
}
