import { linesOf } from "../a1";
import { contentsOf, entryFrom, putEntries, same } from "./cellContents";
import { ruleFrom } from "./keptRules";
import { looks } from "./looks";
import type { Services, Sheet, Spreadsheet } from "./services";
import type { UndoEntry } from "./undoEntry";

/** What taking back works on. */
export interface UndoScene {
  readonly services: Services;
  readonly spreadsheet: Spreadsheet;
  readonly serialOf: (date: Date) => number;
}

type Undoers = { readonly [K in UndoEntry["kind"]]: (scene: UndoScene, sheet: Sheet, entry: Extract<UndoEntry, { kind: K }>) => void };

const undoers: Undoers = {
  sheet: ({ spreadsheet }, sheet) => spreadsheet.deleteSheet(sheet),
  rename: (_, sheet, { name }) => void sheet.setName(name),
  contents: (_, sheet, { range, before }) =>
    putEntries(
      sheet.getRange(range),
      before.map((row) => row.map(entryFrom)),
    ),
  look: (_, sheet, { range, look, before }) => void looks[look].put(sheet.getRange(range), before as never),
  border: (_, sheet, { range, edge }) => {
    const [top, bottom] = [edge === "top" ? false : null, edge === "bottom" ? false : null];
    sheet.getRange(range).setBorder(top, null, bottom, null, null, null);
  },
  name: ({ spreadsheet }, sheet, { name, before }) => {
    if (before !== null) spreadsheet.setNamedRange(name, sheet.getRange(before.range));
    else if (spreadsheet.getRangeByName(name) !== null) spreadsheet.removeNamedRange(name);
  },
  validation: (scene, sheet, { range, before }) => {
    sheet.getRange(range).setDataValidations(before.map((row) => row.map((rule) => (rule === null ? null : ruleFrom(scene, rule)))));
  },
  conditional: (_, sheet, { range, formula }) => {
    const ours = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean =>
      rule.getBooleanCondition()?.getCriteriaValues()[0] === formula && rule.getRanges().every((one) => one.getA1Notation() === range);
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().filter((rule) => !ours(rule)));
  },
  chart: (_, sheet, { chartId }) => {
    for (const chart of sheet.getCharts()) if (chart.getChartId() === chartId) sheet.removeChart(chart);
  },
  group: (_, sheet, { range }) => {
    const lines = linesOf(range);
    if (lines?.axis === "columns") sheet.getRange(1, lines.first, 1, lines.count).shiftColumnGroupDepth(-1);
    if (lines?.axis === "rows") sheet.getRange(lines.first, 1, lines.count, 1).shiftRowGroupDepth(-1);
  },
  protection: ({ services }, sheet, { was }) => {
    for (const protection of sheet.getProtections(services.SpreadsheetApp.ProtectionType.SHEET)) protection.remove();
    if (was) sheet.protect().setWarningOnly(true);
  },
};

/** Takes entries back, the last first. A name lives in no sheet of its own: that of its cells before stands for it. */
export function takeBack(scene: UndoScene, entries: readonly UndoEntry[]): void {
  for (const entry of [...entries].reverse()) {
    const id = entry.kind === "name" ? entry.before?.sheetId : entry.sheetId;
    const sheets = scene.spreadsheet.getSheets();
    const sheet = id === undefined ? sheets[0] : sheets.find((one) => one.getSheetId() === id);
    if (sheet === undefined) continue; // Someone removed it since.
    const undo = undoers[entry.kind] as (scene: UndoScene, sheet: Sheet, entry: UndoEntry) => void;
    undo(scene, sheet, entry);
  }
}

/** Whether every cell still holds what the write left there: what people typed since is not taken back along with it. */
export function stands({ spreadsheet, serialOf }: UndoScene, entries: readonly UndoEntry[]): boolean {
  const sheets = spreadsheet.getSheets();
  return entries.every((entry) => {
    if (entry.kind !== "contents") return true;
    const sheet = sheets.find((one) => one.getSheetId() === entry.sheetId);
    if (sheet === undefined) return false;
    const now = contentsOf(sheet.getRange(entry.range), serialOf);
    return now.every((row, down) => row.every((content, along) => same(content, entry.after?.[down]?.[along] ?? null)));
  });
}
