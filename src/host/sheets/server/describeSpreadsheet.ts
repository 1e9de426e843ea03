import type { Area, NameInfo, WorkbookInfo } from "../../port";
import type { Range, Spreadsheet } from "./services";

/** The outline of the spreadsheet: sheets in their order, defined names, the selection. */
export function describeSpreadsheet(spreadsheet: Spreadsheet): WorkbookInfo {
  return {
    sheets: spreadsheet.getSheets().map((sheet) => ({
      name: sheet.getName(),
      hidden: sheet.isSheetHidden(),
      rows: sheet.getLastRow(),
      columns: sheet.getLastColumn(),
    })),
    names: spreadsheet.getNamedRanges().map((named): NameInfo => ({ name: named.getName(), area: areaOf(() => named.getRange()) })),
    selection: areaOf(() => spreadsheet.getActiveRange()),
  };
}

/** Where a range stands, null where there is none: a name whose cells were deleted has a range that cannot be asked. */
export function areaOf(find: () => Range | null): Area | null {
  try {
    const range = find();
    return range === null ? null : { sheet: range.getSheet().getName(), range: range.getA1Notation() };
  } catch {
    return null;
  }
}
