import type { AreaCells, CellValue, Place } from "../../port";
import { blockOf, rangeOf, type Block } from "../a1";
import { cellValue } from "./cellValues";
import { areaOf } from "./describeSpreadsheet";
import { refusal } from "./refusal";
import type { Sheet, Spreadsheet } from "./services";

interface Found {
  readonly sheet: Sheet;
  readonly block: Block;
}

/** The cells of each place, formulas as the spreadsheet spells them; each sheet is read once, however many places it has. */
export function readPlaces(
  spreadsheet: Spreadsheet,
  places: readonly Place[],
  serialOf: (date: Date) => number,
): readonly (AreaCells | null)[] {
  const found = places.map((place) => find(spreadsheet, place));
  const grids = new Map<number, Grid>();
  for (const id of new Set(found.flatMap((one) => one?.sheet.getSheetId() ?? []))) {
    const ours = found.flatMap((one) => (one?.sheet.getSheetId() === id ? [one] : []));
    const [first] = ours;
    if (first !== undefined)
      grids.set(
        id,
        readGrid(
          first.sheet,
          ours.map(({ block }) => block),
          serialOf,
        ),
      );
  }
  return found.map((one) => {
    const grid = one === null ? undefined : grids.get(one.sheet.getSheetId());
    return one === null || grid === undefined ? null : { sheet: grid.name, range: rangeOf(one.block), ...cut(grid, one.block) };
  });
}

function find(spreadsheet: Spreadsheet, place: Place): Found | null {
  if (!("name" in place)) {
    const block = blockOf(place.range);
    if (block === null) throw refusal("badRange", place.range);
    const sheet = spreadsheet.getSheetByName(place.sheet);
    return sheet === null ? null : { sheet, block };
  }
  const area = areaOf(() => spreadsheet.getRangeByName(place.name));
  return area === null ? null : find(spreadsheet, area);
}

/** A part of a sheet: what it holds, from its first cell on. */
interface Grid {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Reads what the blocks span, as far as the sheet is used: beyond, everything is blank. */
function readGrid(sheet: Sheet, blocks: readonly Block[], serialOf: (date: Date) => number): Grid {
  const row = Math.min(...blocks.map((block) => block.row));
  const column = Math.min(...blocks.map((block) => block.column));
  const rows = Math.min(Math.max(...blocks.map((block) => block.row + block.rows)), sheet.getLastRow() + 1) - row;
  const columns = Math.min(Math.max(...blocks.map((block) => block.column + block.columns)), sheet.getLastColumn() + 1) - column;
  const corner = { name: sheet.getName(), row, column };
  if (rows < 1 || columns < 1) return { ...corner, values: [], formulas: [] };
  const range = sheet.getRange(row, column, rows, columns);
  const values = range.getValues().map((line) => line.map((value: unknown) => cellValue(value, serialOf)));
  return { ...corner, values, formulas: range.getFormulas() };
}

function cut(grid: Grid, block: Block): Pick<AreaCells, "values" | "formulas"> {
  const take = <T>(rows: readonly (readonly T[])[], blank: null): (T | null)[][] =>
    Array.from({ length: block.rows }, (_, down) =>
      Array.from(
        { length: block.columns },
        (__, along) => rows[block.row - grid.row + down]?.[block.column - grid.column + along] ?? blank,
      ),
    );
  return { values: take(grid.values, null), formulas: take(grid.formulas, null).map((row) => row.map((formula) => formula || null)) };
}
