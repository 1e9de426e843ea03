import { helpers, type Model } from "@odoo/o-spreadsheet";
import type { AreaCells, CellValue } from "../port";
import { rangeOf, type Zone } from "./area";

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** Values and canonical formulas of a rectangle; cells beyond the sheet's edge are blank. */
export function readCells(model: Model, sheetId: string, zone: Zone): AreaCells {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const last = { col: model.getters.getNumberCols(sheetId) - 1, row: model.getters.getNumberRows(sheetId) - 1 };
  for (let row = zone.top; row <= zone.bottom; row++) {
    const rowValues: CellValue[] = [];
    const rowFormulas: (string | null)[] = [];
    for (let col = zone.left; col <= zone.right; col++) {
      const inside = col <= last.col && row <= last.row;
      rowValues.push(inside ? readValue(model, { sheetId, col, row }) : null);
      rowFormulas.push(inside ? readFormula(model, { sheetId, col, row }) : null);
    }
    values.push(rowValues);
    formulas.push(rowFormulas);
  }
  return { sheet: model.getters.getSheetName(sheetId), range: rangeOf(zone), values, formulas };
}

/** The value a cell holds: an error by its code, a date by its serial, a text that looks like a link as it was typed. */
function readValue(model: Model, position: Position): CellValue {
  const { value, format } = model.getters.getEvaluatedCell(position);
  if (value === null) return null;
  if (helpers.isEvaluationError(value)) return { error: value };
  const cell = model.getters.getCell(position);
  if (cell === undefined || cell.isFormula || typeof cell.parsedValue !== "string" || format === "@") return value;
  return cell.parsedValue;
}

function readFormula(model: Model, position: Position): string | null {
  const cell = model.getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : null;
}
