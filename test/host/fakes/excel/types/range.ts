import { printRange, type Rectangle } from "../../../../../src/host/grid";
import { specOf, type AnySpec } from "../specs";
import { officeError } from "../officeError";
import { lookAt } from "../workbook";
import { areaOf, cellsOf, mustBeUnlocked, numberFormats, readCells, sheetName, spread, writeCells, type RangeTarget } from "./cells";
import { conditionalFormats } from "./conditionals";
import { format } from "./format";
import { dataValidation } from "./validations";

/** The sheet of a range, as far as a range is asked for it. */
const ownSheet: AnySpec = specOf<RangeTarget>({ name: "Worksheet", read: { name: sheetName, id: ({ sheetId }) => sheetId } });

export const range: AnySpec = specOf<RangeTarget>({
  name: "Range",
  read: {
    address: (target) => `${sheetName(target)}!${printRange(target.zone)}`,
    values: async (target) => (await readCells(target)).values,
    formulas: async (target) => (await readCells(target)).formulas,
    valueTypes: async (target) => (await readCells(target)).valueTypes,
    numberFormat: (target) => numberFormats(target),
    rowIndex: ({ zone }) => zone.top,
    columnIndex: ({ zone }) => zone.left,
    rowCount: ({ zone }) => zone.bottom - zone.top + 1,
    columnCount: ({ zone }) => zone.right - zone.left + 1,
  },
  write: {
    values: (target, given) => changed(target, () => writeCells(target, given)),
    formulas: (target, given) => changed(target, () => writeCells(target, given)),
    numberFormat: setNumberFormat,
  },
  parts: {
    worksheet: { spec: () => ownSheet, of: (target) => target },
    format: { spec: () => format, of: (target) => target },
    dataValidation: { spec: () => dataValidation, of: (target) => target },
    conditionalFormats: { spec: () => conditionalFormats, of: (target) => target },
  },
  calls: {
    select: {
      run: (target) => target.workbook.write({ kind: "activate", sheet: sheetName(target), cell: printRange(corner(target.zone)) }),
    },
    group: { run: (target, option) => void groupsOf(target).push({ range: headers(target.zone), option: String(option), folded: false }) },
    ungroup: {
      run: (target) => {
        const at = groupsOf(target).findIndex(({ range: own }) => own === headers(target.zone));
        if (at < 0) throw officeError("InvalidOperation", "There is no group to take away.");
        groupsOf(target).splice(at, 1);
      },
    },
    hideGroupDetails: { run: (target) => fold(target, true) },
    showGroupDetails: { run: (target) => fold(target, false) },
    getCellProperties: { result: true, run: cellProperties },
    setCellProperties: { run: setCellProperties },
  },
  since: { group: "1.10", ungroup: "1.10", hideGroupDetails: "1.10", showGroupDetails: "1.10" },
});

/** A change of ours is told to the listeners, too, unless events are off. */
async function changed(target: RangeTarget, change: () => Promise<void>): Promise<void> {
  await change();
  const { workbook, sheetId } = target;
  if (!workbook.enableEvents) return;
  const source = Number(workbook.api.split(".")[1]) >= 14 ? "ThisLocalAddin" : undefined;
  workbook.fire("onChanged", { changeType: "RangeEdited", worksheetId: sheetId, triggerSource: source, address: areaOf(target).range });
}

function corner({ top, left }: Rectangle): Rectangle {
  return { top, left, bottom: top, right: left };
}

function groupsOf({ workbook, sheetId }: RangeTarget) {
  return workbook.extras(sheetId).groups;
}

function headers(zone: Rectangle): string {
  return printRange(zone);
}

function fold(target: RangeTarget, folded: boolean): void {
  const group = groupsOf(target).find(({ range: own }) => own === headers(target.zone));
  if (group === undefined) throw officeError("InvalidOperation", "There is no group to fold.");
  group.folded = folded;
}

async function setNumberFormat(target: RangeTarget, given: unknown): Promise<void> {
  mustBeUnlocked(target, () => true);
  const { workbook, sheetId, zone } = target;
  const rows = spread(target, given);
  const formats = new Set(rows.flat());
  const engineSteps = [...formats].filter((own) => typeof own === "string").length === 1 && !rows.flat().includes(null);
  const number = [...formats][0];
  if (engineSteps && typeof number === "string") {
    workbook.extras(sheetId).looks.push({ zone, path: "numberFormat", value: number });
    await workbook.write({ kind: "format", ...areaOf(target), format: { number } });
    return;
  }
  for (const [down, row] of rows.entries()) {
    for (const [along, own] of row.entries()) {
      if (typeof own !== "string") continue;
      const cell = { top: zone.top + down, bottom: zone.top + down, left: zone.left + along, right: zone.left + along };
      await setNumberFormat({ ...target, zone: cell }, own);
    }
  }
}

/** The looks that are asked for, cell by cell. */
function cellProperties({ workbook, sheetId, zone }: RangeTarget, asked: unknown): unknown {
  const wanted = (asked as { format?: object }).format ?? {};
  const extras = workbook.extras(sheetId);
  return cellsOf(zone, (row, column) => ({ format: looksLike(wanted, "", (path) => lookAt(extras, row, column, path)) }));
}

function looksLike(wanted: object, path: string, at: (path: string) => unknown): unknown {
  return Object.fromEntries(
    Object.entries(wanted).map(([key, inner]) => {
      if (key === "protection") return [key, { locked: at("protection/locked") ?? true }];
      if (key === "borders") return [key, {}];
      return [key, typeof inner === "object" ? looksLike(inner as object, `${path}${key}/`, at) : at(`${path}${key}`)];
    }),
  );
}

function setCellProperties({ workbook, sheetId, zone }: RangeTarget, given: unknown): void {
  const rows = given as readonly (readonly { readonly format?: object }[])[];
  cellsOf(zone, (row, column) => {
    const cell = { top: row, bottom: row, left: column, right: column };
    const put = (looks: object, path: string): void => {
      for (const [key, value] of Object.entries(looks)) {
        if (typeof value === "object" && value !== null) put(value as object, `${path}${key}/`);
        else workbook.extras(sheetId).looks.push({ zone: cell, path: `${path}${key}`, value });
      }
    };
    put(rows[row - zone.top]?.[column - zone.left]?.format ?? {}, "");
  });
}
