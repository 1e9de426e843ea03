import { chartsOf, keptChart, newChart } from "./charts";
import { plainLooks, sheetState, called, type FakeState, type GoogleRange, type GoogleSheet, type KeptProtection } from "./state";
import { makeRange } from "./range";

type Sheet = Pick<
  GoogleSheet,
  | "getSheetId"
  | "getName"
  | "setName"
  | "getIndex"
  | "isSheetHidden"
  | "hideSheet"
  | "getLastRow"
  | "getLastColumn"
  | "getMaxRows"
  | "getMaxColumns"
  | "insertRowsAfter"
  | "insertColumnsAfter"
  | "getDataRange"
  | "setHiddenGridlines"
  | "setFrozenRows"
  | "setFrozenColumns"
  | "setConditionalFormatRules"
  | "getConditionalFormatRules"
  | "newChart"
  | "insertChart"
  | "removeChart"
  | "getCharts"
  | "getColumnGroupDepth"
  | "getRowGroupDepth"
  | "getColumnGroup"
  | "getRowGroup"
>;

/** A sheet of the fake, by the engine's id. */
export function makeSheet(state: FakeState, engineId: string): GoogleSheet {
  const { model } = state.engine;
  const { getters } = model;
  const kept = sheetState(state, engineId);
  const alive = (): void => {
    if (getters.tryGetSheet(engineId) === undefined) throw new Error("Sheet was removed.");
  };
  const used = (): { readonly row: number; readonly col: number } => {
    let [row, col] = [0, 0];
    for (const position of getters.getEvaluatedCellsPositions(engineId)) {
      const isFormula = getters.getCell(position)?.isFormula === true;
      if (!isFormula && getters.getEvaluatedCell(position).value === null) continue;
      [row, col] = [Math.max(row, position.row + 1), Math.max(col, position.col + 1)];
    }
    return { row, col };
  };
  const add = (dimension: "ROW" | "COL", after: number, quantity: number): GoogleSheet => {
    called(state, "insertLines");
    const sheetName = getters.getSheetName(engineId);
    model.dispatch("ADD_COLUMNS_ROWS", { sheetId: engineId, sheetName, dimension, base: after - 1, quantity, position: "after" });
    return self;
  };
  const group = (axis: string, line: number) => {
    const found = kept.groups.get(`${axis}${line}`);
    if (found === undefined || found.depth === 0) throw new Error("A group does not exist at this index and depth.");
    const fold = (folded: boolean) => () => void (found.folded = folded);
    return { collapse: fold(true), expand: fold(false) } as unknown as GoogleAppsScript.Spreadsheet.Group;
  };
  const depth = (axis: string, line: number, size: number): number => {
    if (line > size) throw new Error("The index is out of bounds.");
    return kept.groups.get(`${axis}${line}`)?.depth ?? 0;
  };

  const own: Sheet = {
    getSheetId: () => kept.id,
    getName: () => (alive(), getters.getSheetName(engineId)),
    setName: (name) => {
      model.dispatch("RENAME_SHEET", { sheetId: engineId, oldName: getters.getSheetName(engineId), newName: name });
      return self;
    },
    getIndex: () => getters.getSheetIds().indexOf(engineId) + 1,
    isSheetHidden: () => !getters.isSheetVisible(engineId),
    hideSheet: () => {
      model.dispatch("HIDE_SHEET", { sheetId: engineId });
      return self;
    },
    getLastRow: () => used().row,
    getLastColumn: () => used().col,
    getMaxRows: () => getters.getNumberRows(engineId),
    getMaxColumns: () => getters.getNumberCols(engineId),
    insertRowsAfter: (after, count) => add("ROW", after, count),
    insertColumnsAfter: (after, count) => add("COL", after, count),
    getDataRange: () => {
      const { row, col } = used();
      return makeRange(state, self, engineId, { row: 1, column: 1, rows: Math.max(row, 1), columns: Math.max(col, 1) });
    },
    setHiddenGridlines: (hidden) => {
      kept.gridlines = !hidden;
      return self;
    },
    setFrozenRows: (rows) => {
      if (rows >= getters.getNumberRows(engineId)) throw new Error("You can't freeze all rows.");
      kept.frozen.rows = rows;
    },
    setFrozenColumns: (columns) => {
      if (columns >= getters.getNumberCols(engineId)) throw new Error("You can't freeze all columns.");
      kept.frozen.columns = columns;
    },
    getConditionalFormatRules: () => [...kept.rules],
    setConditionalFormatRules: (rules) => {
      called(state, "setConditionalFormatRules");
      kept.rules = [...rules];
    },
    newChart: () => newChart(),
    insertChart: (chart) => {
      called(state, "insertChart");
      kept.charts.push(keptChart(++state.nextId, chart));
    },
    removeChart: (chart) => void (kept.charts = kept.charts.filter(({ id }) => id !== chart.getChartId())),
    getCharts: () => chartsOf(kept),
    getColumnGroupDepth: (column) => depth("column", column, getters.getNumberCols(engineId)),
    getRowGroupDepth: (row) => depth("row", row, getters.getNumberRows(engineId)),
    getColumnGroup: (column) => group("column", column),
    getRowGroup: (row) => group("row", row),
  };
  const range = (...given: readonly (string | number)[]): GoogleRange => {
    alive();
    const [row = 1, column = 1, rows = 1, columns = 1] = given;
    if (typeof row !== "string") return makeRange(state, self, engineId, { row, column, rows, columns } as never);
    const { zone } = getters.getRangeFromSheetXC(engineId, row);
    const size = { rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
    return makeRange(state, self, engineId, { row: zone.top + 1, column: zone.left + 1, ...size });
  };
  const rangeList = (names: readonly string[]): object => {
    if (names.length === 0) throw new Error("a list of no ranges");
    const ranges = names.map((name) => range(name)) as unknown as Record<string, (value: unknown) => unknown>[];
    const setters = Object.keys(plainLooks).map((look) => `set${look}`);
    return Object.fromEntries(
      setters.map((setter) => [
        setter,
        (value: unknown) => {
          called(state, `RangeList.${setter}`);
          for (const one of ranges) one[setter]?.(value);
        },
      ]),
    );
  };
  const self = {
    ...own,
    getRange: range,
    getRangeList: rangeList,
    setTabColor: (color: string) => ((kept.tabColor = color), self),
    setColumnWidth: (column: number, width: number) => {
      if (column > getters.getNumberCols(engineId)) throw new Error("Those columns are out of bounds.");
      kept.widths.set(column, width);
      return self;
    },
    getProtections: (type: string) => protectionsOf(state, engineId, self).filter(({ isWhole }) => isWhole === (type === "SHEET")),
    protect: () => {
      const protection: KeptProtection = { range: null, warningOnly: false, canEdit: true, unprotected: [] };
      kept.protections.push(protection);
      return makeProtection(state, engineId, self, protection);
    },
  } as unknown as GoogleSheet;
  return self;
}

/** The protections of a sheet as Google hands them out. */
export function protectionsOf(state: FakeState, engineId: string, sheet: GoogleSheet) {
  return sheetState(state, engineId).protections.map((one) => makeProtection(state, engineId, sheet, one));
}

function makeProtection(state: FakeState, engineId: string, sheet: GoogleSheet, kept: KeptProtection) {
  const all = sheetState(state, engineId).protections;
  const protection = {
    isWhole: kept.range === null,
    isWarningOnly: () => kept.warningOnly,
    canEdit: () => kept.canEdit,
    getProtectionType: () => (kept.range === null ? "SHEET" : "RANGE"),
    getRange: () => (kept.range === null ? sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()) : sheet.getRange(kept.range)),
    getUnprotectedRanges: () => kept.unprotected.map((range) => sheet.getRange(range)),
    setUnprotectedRanges: (ranges: readonly GoogleRange[]) => (
      (kept.unprotected = ranges.map((range) => range.getA1Notation())),
      protection
    ),
    setWarningOnly: (only: boolean) => ((kept.warningOnly = only), protection),
    remove: () => void all.splice(all.indexOf(kept), 1),
  };
  return protection;
}
