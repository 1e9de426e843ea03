import type { Model } from "@odoo/o-spreadsheet";

/** What a validation says to the person at the cell, and what it wants beyond the engine's own rules. */
export interface CellNote {
  readonly title: string;
  readonly text: string;
  /** Why a value is refused, "" when the engine's own words do. */
  readonly error: string;
  /** Only whole numbers are taken. */
  readonly whole: boolean;
}

/** The messages of a workbook's validations, by the id of the rule: the engine's rules hold none, but move with their cells. */
export type NoteBook = Map<string, CellNote>;

/** The message at a cell, undefined where there is none. */
export function noteAt(model: Model, notes: NoteBook, position: { sheetId: string; col: number; row: number }): CellNote | undefined {
  const rule = model.getters.getValidationRuleForCell(position);
  return rule === undefined ? undefined : notes.get(rule.id);
}
