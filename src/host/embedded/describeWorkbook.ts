import type { Model } from "@odoo/o-spreadsheet";
import type { NameInfo, SheetInfo, WorkbookInfo } from "../port";
import { rangeOf } from "./area";

/** The outline of the workbook: sheets in their order, defined names, the selection. */
export function describeWorkbook(model: Model): WorkbookInfo {
  const { getters } = model;
  const active = getters.getActiveSheetId();
  return {
    sheets: getters.getSheetIds().map((sheetId) => describeSheet(model, sheetId)),
    names: getters.getNamedRanges().map((named): NameInfo => {
      const { sheetId, zone } = named.range;
      const sheet = getters.tryGetSheetName(sheetId);
      return { name: named.name, area: sheet === undefined ? null : { sheet, range: rangeOf(zone) } };
    }),
    selection: { sheet: getters.getSheetName(active), range: rangeOf(getters.getSelectedZone()) },
  };
}

function describeSheet(model: Model, sheetId: string): SheetInfo {
  const { getters } = model;
  let [rows, columns] = [0, 0];
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const isUsed = getters.getEvaluatedCell(position).value !== null || getters.getCell(position)?.isFormula === true;
    if (!isUsed) continue;
    rows = Math.max(rows, position.row + 1);
    columns = Math.max(columns, position.col + 1);
  }
  return { name: getters.getSheetName(sheetId), hidden: !getters.isSheetVisible(sheetId), rows, columns };
}
