import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "../../src/host/file";
import type { AreaCells, CellValue, NameInfo } from "../../src/host/port";

export interface WorkbookValues {
  /** The values of each sheet from A1, by its name. */
  readonly sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly formulas: Readonly<Record<string, readonly (readonly (string | null)[])[]>>;
  readonly names: readonly NameInfo[];
}

/** Everything that stands in the sheets of an .xlsx. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookValues> {
  const host = await openXlsx(bytes);
  const { sheets, names } = await host.describe();
  const areas = await Promise.all(
    sheets.map(async ({ name, rows, columns }): Promise<readonly [string, AreaCells | null]> => {
      const range = `A1:${columnName(columns - 1)}${rows}`;
      const [area] = rows === 0 ? [] : await host.read([{ sheet: name, range }]);
      return [name, area ?? null];
    }),
  );
  return {
    sheets: Object.fromEntries(areas.map(([name, area]) => [name, area?.values ?? []])),
    formulas: Object.fromEntries(areas.map(([name, area]) => [name, area?.formulas ?? []])),
    names,
  };
}

/** The error cells of a workbook as `sheet!cell error`, to be compared with an empty list. */
export function errorCells(workbook: WorkbookValues): readonly string[] {
  return Object.entries(workbook.sheets).flatMap(([sheet, rows]) =>
    rows.flatMap((row, rowIndex) =>
      row.flatMap((value, column) =>
        typeof value === "object" && value !== null ? [`${sheet}!${columnName(column)}${rowIndex + 1} ${value.error}`] : [],
      ),
    ),
  );
}

/** A part of the package as text; empty when there is none. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  return part === undefined ? "" : strFromU8(part);
}

/** The paths of the parts of the package, sorted. */
export function listParts(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes)).sort();
}

/** The letters of a column, 0 being A. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
