import { printRange } from "../grid";
import type { Area, NameInfo, SheetInfo, WorkbookInfo } from "../port";
import type { Run } from "./api";

const place = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

/** The outline of the workbook: sheets in their order, defined names that stand for cells or did, the selection. */
export async function describeWorkbook(run: Run): Promise<WorkbookInfo> {
  const outline = await run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/visibility");
    names.load("items/name,items/type,items/visible");
    await context.sync();
    const named = names.items.filter(({ type, visible }) => visible && (type === "Range" || type === "Error"));
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    const ranges = named.map((name) => name.getRangeOrNullObject());
    for (const range of [...used, ...ranges]) range.load(place);
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, visibility }, index): SheetInfo => {
        const range = used[index];
        const isEmpty = range === undefined || range.isNullObject;
        const [rows, columns] = isEmpty ? [0, 0] : [range.rowIndex + range.rowCount, range.columnIndex + range.columnCount];
        return { name, hidden: visibility !== "Visible", rows, columns };
      }),
      names: named.map(({ name }, index): NameInfo => {
        const range = ranges[index];
        return { name, area: range === undefined || range.isNullObject ? null : areaOf(range) };
      }),
    };
  });
  return { ...outline, selection: await selectionIn(run) };
}

/** Where a loaded range lies. */
export function areaOf({ worksheet, rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  const zone = { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
  return { sheet: worksheet.name, range: printRange(zone) };
}

/** The selected range; of several, or beside a chart, the active cell. */
async function selectionIn(run: Run): Promise<Area | null> {
  const select = (rangeIn: (workbook: Excel.Workbook) => Excel.Range) =>
    run(async (context) => {
      const range = rangeIn(context.workbook);
      range.load(place);
      await context.sync();
      return areaOf(range);
    });
  try {
    return await select((workbook) => workbook.getSelectedRange()).catch(() => select((workbook) => workbook.getActiveCell()));
  } catch {
    return null; // A sheet of nothing but a chart is shown.
  }
}
