import type { WorkbookInfo } from "../../port";
import type { Marks } from "../protocol";
import type { Sheet, Spreadsheet } from "./services";

/** The most cells that are looked at for changes, sheets with names first; of what lies beyond, only the size is. */
const most = 60_000;

/** What changes when people type (`content`), or change sheets, rows, columns and names (`structure`). */
export function marksOf(spreadsheet: Spreadsheet, { sheets, names, selection: _ }: WorkbookInfo): Marks {
  const named = new Set(names.map(({ area }) => area?.sheet));
  const all = spreadsheet.getSheets();
  const sizes = all.map((sheet) => [sheet.getSheetId(), sheet.getMaxRows(), sheet.getMaxColumns()]);
  const outline = sheets.map(({ name, hidden }) => [name, hidden]);
  let left = most;
  const contents = [...all]
    .sort((one, other) => Number(named.has(other.getName())) - Number(named.has(one.getName())))
    .map((sheet) => {
      const cells = sheet.getLastRow() * sheet.getLastColumn();
      left -= cells;
      return [sheet.getSheetId(), left < 0 ? cells : contentOf(sheet)];
    });
  return { content: digest(contents), structure: digest([sizes, outline, names]) };
}

/** What was typed into a sheet: formulas as they are written, so that one which comes to something else is no change. */
function contentOf(sheet: Sheet): unknown {
  if (sheet.getLastRow() === 0) return [];
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  return range.getValues().map((row, down) => row.map((value: unknown, along) => formulas[down]?.[along] || value));
}

/** A short text that stands for the data: two 32-bit sums (FNV-1a with different seeds) and the length. */
function digest(data: unknown): string {
  const text = JSON.stringify(data);
  let [one, other] = [0x811c9dc5, 0x9dc5811c];
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000197);
  }
  return [one >>> 0, other >>> 0, text.length].map((part) => part.toString(36)).join("-");
}
