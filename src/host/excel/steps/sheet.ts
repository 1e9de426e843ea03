import { isSheetName, parseRange, printRange } from "../../grid";
import type { ActivateStep, GroupStep, ProtectStep, RemoveSheetStep, SheetStep } from "../../port";
import { stepFailure } from "../hostErrors";
import { findSheet } from "../survey";
import { sheetFor, type Queued, type Reversal, type StepContext } from "./context";

/** Queues a new sheet, gridlines off. */
export function addSheet({ workbook, survey }: StepContext, step: SheetStep): Queued {
  const { name, freezeRows = 0, freezeColumns = 0 } = step;
  const count = survey.sheets.length;
  const position = step.position ?? count;
  if (!isSheetName(name)) throw stepFailure("badName", name);
  if (findSheet(survey.sheets, name) !== undefined) throw stepFailure("sheetExists", name);
  if (!Number.isInteger(position) || position < 0 || position > count) throw stepFailure("refused", `position ${position} of ${count}`);
  const sheet = workbook.worksheets.add(name);
  if (position < count) sheet.position = position;
  sheet.showGridlines = false;
  if (step.tabColor !== undefined) sheet.tabColor = step.tabColor;
  if (freezeRows > 0 && freezeColumns > 0) {
    sheet.freezePanes.freezeAt(printRange({ top: 0, left: 0, bottom: freezeRows - 1, right: freezeColumns - 1 }));
  } else if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  else if (freezeColumns > 0) sheet.freezePanes.freezeColumns(freezeColumns);
  for (const [column, width] of (step.widths ?? []).entries()) {
    const letter = printRange({ top: 0, left: column, bottom: 0, right: column }).slice(0, -1);
    if (width !== null) sheet.getRange(`${letter}:${letter}`).format.columnWidth = points(width);
  }
  if (step.landscape === true) sheet.pageLayout.orientation = "Landscape";
  if (step.hidden === true) sheet.visibility = "Hidden";
  survey.sheets.splice(position, 0, { name, isNew: true, hidden: step.hidden === true, protected: false });
  return removalOf(name);
}

/** Takes an added sheet away by its id, whatever it is called by then. */
function removalOf(name: string): Reversal {
  let [added, found]: (Excel.Worksheet | undefined)[] = [];
  return {
    note: (workbook) => (added = withId(workbook, name)),
    look: (workbook) => (found = withId(workbook, added?.id ?? name)),
    restore: () => {
      if (found?.isNullObject === false) found.delete();
    },
  };
}

function withId(workbook: Excel.Workbook, key: string): Excel.Worksheet {
  const sheet = workbook.worksheets.getItemOrNullObject(key);
  sheet.load("id");
  return sheet;
}

/** Queues the removal of a sheet with all its cells. Nothing in Excel brings it back. */
export function removeSheet(context: StepContext, { sheet: name }: RemoveSheetStep): Queued {
  const sheet = sheetFor(context, name);
  const { sheets } = context.survey;
  if (!sheets.some((other) => other !== sheet && !other.hidden)) throw stepFailure("refused", `${name} is the last sheet that shows`);
  context.workbook.worksheets.getItem(sheet.name).delete();
  sheets.splice(sheets.indexOf(sheet), 1);
  return "never";
}

/** Queues protection without a password, or lifts it; what is so already is left. */
export function protectSheet(context: StepContext, { sheet: name, on }: ProtectStep): Queued {
  const sheet = sheetFor(context, name);
  if (sheet.protected === on) return "nothing";
  setProtection(context.workbook, sheet.name, on);
  sheet.protected = on;
  return sheet.isNew ? "nothing" : { restore: (workbook) => setProtection(workbook, sheet.name, !on) };
}

const allowed = { allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true, allowSort: true };

function setProtection(workbook: Excel.Workbook, name: string, on: boolean): void {
  const { protection } = workbook.worksheets.getItem(name);
  if (on) protection.protect(allowed);
  else protection.unprotect();
}

/** Queues an outline group; an Excel that has none (before ExcelApi 1.10) shows the rows and columns as they are. */
export function groupHeaders(context: StepContext, { sheet: name, range, folded }: GroupStep): Queued {
  const sheet = sheetFor(context, name);
  const isColumns = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i.test(range);
  if (!isHeaders(range)) throw stepFailure("badRange", range);
  if (!context.api.has("1.10")) return "nothing";
  const option = isColumns ? "ByColumns" : "ByRows";
  const headers = context.workbook.worksheets.getItem(sheet.name).getRange(range);
  headers.group(option);
  if (folded) headers.hideGroupDetails(option);
  if (sheet.isNew) return "nothing";
  return {
    restore: (workbook) => {
      const own = workbook.worksheets.getItem(sheet.name).getRange(range);
      if (folded) own.showGroupDetails(option);
      own.ungroup(option);
    },
  };
}

function isHeaders(range: string): boolean {
  const [first = "", last = ""] = range.split(":");
  const isColumns = /^\$?[A-Z]+$/i.test(first) && /^\$?[A-Z]+$/i.test(last);
  const isRows = /^\$?[1-9]\d*$/.test(first) && /^\$?[1-9]\d*$/.test(last);
  return isColumns
    ? parseRange(`${first}1:${last}1`) !== null
    : isRows && parseRange(`A${first.replace("$", "")}:A${last.replace("$", "")}`) !== null;
}

/** Queues a sheet to the front and a cell selected. */
export function activate(context: StepContext, { sheet: name, cell }: ActivateStep): Queued {
  const sheet = sheetFor(context, name);
  const zone = parseRange(cell);
  if (zone === null) throw stepFailure("badRange", cell);
  if (sheet.hidden) throw stepFailure("refused", `${name} is hidden`);
  const found = context.workbook.worksheets.getItem(sheet.name);
  found.activate();
  found.getRange(printRange(zone)).select();
  return "nothing";
}

/** Characters of the default font to points: 7 pixels each and 5 beside, 96 pixels an inch. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
