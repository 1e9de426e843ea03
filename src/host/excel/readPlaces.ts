import { parseRange, printRange, type Rectangle } from "../grid";
import { HostError, type AreaCells, type CellValue, type Place } from "../port";
import type { ExcelApi, Run } from "./api";
import { areaOf } from "./describeWorkbook";
import { errorCode } from "./errorCodes";
import { fromExcel } from "./ownFunctions";

const cells = "values,valueTypes,formulas,rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

/** Cells in one answer: Excel on the web sends at most 5 MB. */
const mostCells = 50_000;

/** The cells of each place; null where a sheet or name is missing or its cells were deleted. */
export async function readPlaces(run: Run, { functions }: ExcelApi, places: readonly Place[]): Promise<readonly (AreaCells | null)[]> {
  if (places.length === 0) return [];
  const zones = places.map((place, index) => {
    if ("name" in place) return null;
    const zone = parseRange(place.range);
    if (zone === null) throw new HostError("badRange", index, place.range);
    return zone;
  });
  return run(async (context) => {
    const { worksheets, names } = context.workbook;
    const holders = places.map((place) => {
      const holder = "name" in place ? names.getItemOrNullObject(place.name) : worksheets.getItemOrNullObject(place.sheet);
      holder.load("name");
      return holder;
    });
    await context.sync();
    const parts = holders.map((holder, index) => (holder.isNullObject ? [] : partsOf(holder, zones[index] ?? null)));
    await load(parts.flat(), context);
    return parts.map((ranges) => {
      const found = ranges.map(({ range }) => range).filter((range) => !range.isNullObject);
      return found.length === 0 ? null : found.map((range) => cellsOf(range, functions)).reduce(joined);
    });
  });
}

/** A range to be read, and about how many cells it has. */
interface Part {
  readonly range: Excel.Range;
  readonly size: number;
}

/** What is read of a place: one range, or several one below the other where it is large. */
function partsOf(holder: Excel.Worksheet | Excel.NamedItem, zone: Rectangle | null): readonly Part[] {
  if (!("getRangeByIndexes" in holder)) return [{ range: holder.getRangeOrNullObject(), size: 1000 }];
  if (zone === null) return [];
  const { top, left, bottom, right } = zone;
  const width = right - left + 1;
  const height = Math.max(1, Math.floor(mostCells / width));
  return Array.from({ length: Math.ceil((bottom - top + 1) / height) }, (_, index) => {
    const part = { top: top + index * height, left, bottom: Math.min(bottom, top + (index + 1) * height - 1), right };
    return { range: holder.getRange(printRange(part)), size: (part.bottom - part.top + 1) * width };
  });
}

/** Loads as many parts as one answer may hold, then the rest. */
async function load(parts: readonly Part[], context: Excel.RequestContext): Promise<void> {
  let [count, size] = [0, 0];
  for (const part of parts) {
    if (count > 0 && size + part.size > mostCells) break;
    part.range.load(cells);
    [count, size] = [count + 1, size + part.size];
  }
  await context.sync();
  if (count < parts.length) await load(parts.slice(count), context);
}

function cellsOf(range: Excel.Range, functions: ExcelApi["functions"]): AreaCells {
  const { values, valueTypes, formulas } = range as { values: unknown[][]; valueTypes: string[][]; formulas: unknown[][] };
  return {
    ...areaOf(range),
    values: values.map((row, down) => row.map((value, along) => valueOf(value, valueTypes[down]?.[along]))),
    formulas: formulas.map((row, down) => row.map((formula, along) => formulaOf(formula, values[down]?.[along], functions))),
  };
}

function valueOf(value: unknown, type: string | undefined): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: errorCode(String(value)) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** A cell without a formula gives its value in its place, a text that begins with `=`, too. */
function formulaOf(formula: unknown, value: unknown, functions: ExcelApi["functions"]): string | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? fromExcel(formula, functions) : null;
}

/** Two parts, the second below the first. */
function joined(upper: AreaCells, lower: AreaCells): AreaCells {
  const [first = "A1"] = upper.range.split(":");
  return {
    sheet: upper.sheet,
    range: `${first}:${lower.range.split(":").at(-1)}`,
    values: [...upper.values, ...lower.values],
    formulas: [...upper.formulas, ...lower.formulas],
  };
}
