import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import { zoneOf, type FakeWorkbook } from "../workbook";
import { charts } from "./charts";
import { rangeAt } from "./addresses";
import { range } from "./range";

interface SheetTarget {
  readonly workbook: FakeWorkbook;
  readonly sheetId: string;
}

const nameOf = ({ workbook, sheetId }: SheetTarget): string => workbook.engine.model.getters.getSheetName(sheetId);
const isVisible = ({ workbook, sheetId }: SheetTarget): boolean => workbook.engine.model.getters.isSheetVisible(sheetId);
const extrasOf = ({ workbook, sheetId }: SheetTarget) => workbook.extras(sheetId);
const idsOf = (workbook: FakeWorkbook): readonly string[] => workbook.engine.model.getters.getSheetIds();
const keep = (name: string) => (target: SheetTarget, value: unknown) => void extrasOf(target).settings.set(name, value);

/** A sheet by its name, in any case of letters, or by its id. */
function find(workbook: FakeWorkbook, key: unknown): SheetTarget | null {
  const sheetId = idsOf(workbook).find((id) => id === key || nameOf({ workbook, sheetId: id }).toLowerCase() === String(key).toLowerCase());
  return sheetId === undefined ? null : { workbook, sheetId };
}

const frozen: AnySpec = specOf<SheetTarget>({
  name: "WorksheetFreezePanes",
  calls: {
    freezeAt: { run: (target, address) => keep("freezeAt")(target, zoneOf(String(address))) },
    freezeRows: { run: (target, count) => keep("freezeRows")(target, count) },
    freezeColumns: { run: (target, count) => keep("freezeColumns")(target, count) },
  },
});

const pageLayout: AnySpec = specOf<SheetTarget>({ name: "PageLayout", write: { orientation: keep("orientation") } });

const protection: AnySpec = specOf<SheetTarget>({
  name: "WorksheetProtection",
  read: { protected: (target) => extrasOf(target).protection !== null },
  calls: {
    protect: {
      run: (target, options) => {
        if (extrasOf(target).protection !== null) throw officeError("AccessDenied", "The sheet is protected already.");
        extrasOf(target).protection = { options: options ?? {}, password: null };
      },
    },
    unprotect: {
      run: (target, password) => {
        const { protection: present } = extrasOf(target);
        if (present?.password != null && present.password !== password) throw officeError("AccessDenied", "The password is not right.");
        extrasOf(target).protection = null;
      },
    },
  },
});

const part = (spec: () => AnySpec) => ({ spec, of: (target: SheetTarget) => target });

const worksheet: AnySpec = specOf<SheetTarget>({
  name: "Worksheet",
  read: { id: ({ sheetId }) => sheetId, name: nameOf, visibility: (target) => (isVisible(target) ? "Visible" : "Hidden") },
  write: {
    position: ({ workbook, sheetId }, position) => {
      const delta = Number(position) - idsOf(workbook).indexOf(sheetId);
      if (delta !== 0) workbook.engine.model.dispatch("MOVE_SHEET", { sheetId, delta });
    },
    tabColor: keep("tabColor"),
    showGridlines: keep("showGridlines"),
    visibility: ({ workbook, sheetId }, visibility) => {
      if (visibility === "Hidden") workbook.engine.model.dispatch("HIDE_SHEET", { sheetId });
      else workbook.engine.model.dispatch("SHOW_SHEET", { sheetId });
    },
  },
  parts: {
    freezePanes: part(() => frozen),
    pageLayout: part(() => pageLayout),
    protection: part(() => protection),
    charts: part(() => charts),
  },
  calls: {
    getRange: { gives: () => range, run: ({ workbook, sheetId }, address) => rangeAt(workbook, sheetId, String(address)) },
    getRangeByIndexes: {
      gives: () => range,
      run: ({ workbook, sheetId }, top, left, rows, columns) => {
        const [row, column, height, width] = [top, left, rows, columns].map(Number) as [number, number, number, number];
        return { workbook, sheetId, zone: { top: row, left: column, bottom: row + height - 1, right: column + width - 1 } };
      },
    },
    getUsedRangeOrNullObject: { gives: () => range, orNull: true, run: usedRange },
    activate: {
      run: (target) => {
        if (!isVisible(target)) throw officeError("InvalidOperation", "A hidden sheet cannot be activated.");
        return target.workbook.write({ kind: "activate", sheet: nameOf(target), cell: "A1" });
      },
    },
    delete: {
      run: async (target) => {
        const others = idsOf(target.workbook).filter((sheetId) => sheetId !== target.sheetId && isVisible({ ...target, sheetId }));
        if (others.length === 0) throw officeError("InvalidOperation", "A workbook must hold at least one visible sheet.");
        await target.workbook.write({ kind: "removeSheet", sheet: nameOf(target) });
        if (target.workbook.enableEvents) target.workbook.fire("onDeleted", { worksheetId: target.sheetId });
      },
    },
  },
});

/** The smallest rectangle around every cell that holds something. */
function usedRange({ workbook, sheetId }: SheetTarget): unknown {
  const { getters } = workbook.engine.model;
  const positions = getters.getEvaluatedCellsPositions(sheetId).filter((position) => {
    return getters.getEvaluatedCell(position).value !== null || getters.getCell(position)?.isFormula === true;
  });
  if (positions.length === 0) return null;
  const [rows, columns] = [positions.map(({ row }) => row), positions.map(({ col }) => col)];
  const least = (list: readonly number[]): number => list.reduce((found, value) => Math.min(found, value), Infinity);
  const most = (list: readonly number[]): number => list.reduce((found, value) => Math.max(found, value), 0);
  return { workbook, sheetId, zone: { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) } };
}

/** The engine's sheets are small and grow, and what points beyond their edge moves along; Excel's are as large as can be. */
function enlarge(workbook: FakeWorkbook, sheetName: string): void {
  const { dispatch } = workbook.engine.model;
  const grown = { sheetId: workbook.sheetId(sheetName), sheetName, position: "after" } as const;
  dispatch("ADD_COLUMNS_ROWS", { ...grown, dimension: "COL", base: 25, quantity: 100 });
  dispatch("ADD_COLUMNS_ROWS", { ...grown, dimension: "ROW", base: 99, quantity: 1900 });
}

export const worksheets: AnySpec = specOf<FakeWorkbook>({
  name: "WorksheetCollection",
  items: { spec: () => worksheet, of: (workbook) => idsOf(workbook).map((sheetId) => ({ workbook, sheetId })) },
  events: ["onChanged", "onSelectionChanged", "onActivated", "onAdded", "onDeleted", "onNameChanged", "onMoved", "onVisibilityChanged"],
  calls: {
    getItem: { gives: () => worksheet, run: find },
    getItemOrNullObject: { gives: () => worksheet, orNull: true, run: find },
    add: {
      gives: () => worksheet,
      run: async (workbook, name) => {
        await workbook.write({ kind: "sheet", name: String(name) });
        enlarge(workbook, String(name));
        if (workbook.enableEvents) workbook.fire("onAdded", { worksheetId: workbook.sheetId(String(name)) });
        return find(workbook, name);
      },
    },
  },
  since: { onNameChanged: "1.17", onMoved: "1.17", onVisibilityChanged: "1.17" },
});
