import { columnNumber, sheetColumns, sheetRows } from "../../../../../src/host/grid";
import { zoneOf, type FakeWorkbook } from "../workbook";
import type { RangeTarget } from "./cells";

/** A range of a sheet by its address: cells, whole columns or whole rows. */
export function rangeAt(workbook: FakeWorkbook, sheetId: string, address: string): RangeTarget {
  const [, first, last] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(address) ?? [];
  if (first !== undefined && last !== undefined)
    return { workbook, sheetId, zone: { top: 0, bottom: sheetRows - 1, left: columnNumber(first), right: columnNumber(last) } };
  const [, upper, lower] = /^\$?(\d+):\$?(\d+)$/.exec(address) ?? [];
  if (upper !== undefined && lower !== undefined)
    return { workbook, sheetId, zone: { top: Number(upper) - 1, bottom: Number(lower) - 1, left: 0, right: sheetColumns - 1 } };
  return { workbook, sheetId, zone: zoneOf(address) };
}

/** A range that a formula refers to: `='Plan'!$A$1:$B$2`; null when it refers to none. */
export function rangeOfReference(workbook: FakeWorkbook, formula: string): RangeTarget | null {
  const [, quoted, bare, range] = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? bare;
  const sheetId = name === undefined ? undefined : workbook.engine.model.getters.getSheetIdByName(name);
  return sheetId === undefined || range === undefined ? null : { workbook, sheetId, zone: zoneOf(range) };
}
