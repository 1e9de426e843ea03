import { makeSheet, protectionsOf } from "./sheet";
import { called, put, type FakeState, type GoogleSheet } from "./state";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Own = Pick<
  Spreadsheet,
  | "getId"
  | "getSpreadsheetLocale"
  | "getSpreadsheetTimeZone"
  | "getSheets"
  | "getSheetByName"
  | "getActiveSheet"
  | "deleteSheet"
  | "getNamedRanges"
  | "getRangeByName"
  | "setNamedRange"
  | "removeNamedRange"
  | "getActiveRange"
>;

/** The spreadsheet of the fake over the engine's model. */
export function makeSpreadsheet(state: FakeState): Spreadsheet {
  const { model } = state.engine;
  const { getters } = model;
  const sheets = (): GoogleSheet[] => getters.getSheetIds().map((id) => makeSheet(state, id));
  const rangeOf = (name: string): Range | null => {
    const found = getters.getNamedRange(name)?.range;
    if (found === undefined || getters.tryGetSheet(found.sheetId) === undefined) return null;
    return makeSheet(state, found.sheetId).getRange(getters.zoneToXC(found.sheetId, found.zone));
  };
  const own: Own = {
    getId: () => "the-fake-spreadsheet",
    getSpreadsheetLocale: () => state.locale,
    getSpreadsheetTimeZone: () => state.zone,
    getSheets: sheets,
    getSheetByName: (name) => sheets().find((sheet) => sheet.getName() === name) ?? null,
    getActiveSheet: () => makeSheet(state, getters.getActiveSheetId()),
    deleteSheet: (sheet) => {
      called(state, "deleteSheet");
      const left = sheets().filter((one) => one.getSheetId() !== sheet.getSheetId() && !one.isSheetHidden());
      if (left.length === 0) throw new Error("You can't remove all the visible sheets in a document.");
      put(state, [{ kind: "removeSheet", sheet: sheet.getName() }]);
    },
    getNamedRanges: () =>
      [...state.names].map(
        (name) =>
          ({
            getName: () => name,
            getRange: () => {
              const range = rangeOf(name);
              if (range === null) throw new Error("Range not found.");
              return range;
            },
          }) as unknown as NamedRange,
      ),
    getRangeByName: rangeOf,
    setNamedRange: (name, range) => {
      called(state, "setNamedRange");
      if (!/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name)) throw new Error("The name of the range is invalid.");
      state.names.add(name);
      put(state, [{ kind: "name", name, sheet: range.getSheet().getName(), range: range.getA1Notation() }]);
    },
    removeNamedRange: (name) => {
      if (!state.names.delete(name)) throw new Error(`The named range ${name} does not exist.`);
      model.dispatch("DELETE_NAMED_RANGE", { name });
    },
    getActiveRange: () => {
      const id = getters.getActiveSheetId();
      return makeSheet(state, id).getRange(getters.zoneToXC(id, getters.getSelectedZone()));
    },
  };
  return {
    ...own,
    insertSheet: (name: string, index: number) => {
      called(state, "insertSheet");
      if (sheets().some((sheet) => sheet.getName().toLowerCase() === name.toLowerCase()))
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
      if (!Number.isInteger(index) || index < 0 || index > sheets().length) throw new Error("The index is out of bounds.");
      const sheetId = `made-${state.nextId}`;
      model.dispatch("CREATE_SHEET", { sheetId, name, position: index, rows: 1000, cols: 26 });
      model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId });
      return makeSheet(state, sheetId);
    },
    setActiveSheet: (sheet: GoogleSheet) => {
      const sheetIdTo = getters.getSheetIdByName(sheet.getName()) ?? "";
      model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
      return sheet;
    },
    getProtections: (type: string) =>
      getters
        .getSheetIds()
        .flatMap((id) => protectionsOf(state, id, makeSheet(state, id)).filter(({ isWhole }) => isWhole === (type === "SHEET"))),
  } as unknown as Spreadsheet;
}
