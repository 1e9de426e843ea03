import { parseRange, type Rectangle } from "../grid";
import type { Area, Step } from "../port";

/** A sheet as a batch finds it, or as its steps have made it so far. */
export interface SheetState {
  readonly name: string;
  /** Added by this very batch: taking the sheet back takes back all that was done to it. */
  readonly isNew: boolean;
  hidden: boolean;
  protected: boolean;
}

/** What a batch has to know of the workbook before it is queued; the steps keep it up to date as they are queued. */
export interface Survey {
  readonly sheets: SheetState[];
  /** Formulas of the defined names, in English: `=Plan!$A$1`. */
  readonly names: Map<string, string>;
  /** Cells of standing sheets that the batch will touch, as they were. */
  readonly areas: ReadonlyMap<string, AreaState>;
  /** Number formats that the batch sets, the latest last. */
  readonly formats: { readonly sheet: string; readonly zone: Rectangle; readonly isText: boolean }[];
}

/** An area as a batch finds it. */
export interface AreaState {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly string[])[];
  /** Null where cells differ. */
  readonly locked: boolean | null;
}

/** Sheets and names in one sync; in a second one the cells of standing sheets that are to be written, if there are any. */
export async function takeSurvey(context: Excel.RequestContext, steps: readonly Step[]): Promise<Survey> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  await context.sync();
  const sheets = worksheets.items.map(({ name, visibility, protection }): SheetState => {
    return { name, isNew: false, hidden: visibility !== "Visible", protected: protection.protected };
  });
  const standing = steps
    .filter(isWriting)
    .filter(({ sheet, range }) => findSheet(sheets, sheet) !== undefined && parseRange(range) !== null);
  const ranges = standing.map((area) => context.workbook.worksheets.getItem(area.sheet).getRange(area.range));
  for (const range of ranges) range.load("values,formulas,numberFormat,format/protection/locked");
  if (ranges.length > 0) await context.sync();
  const states = ranges.map((range, index) => [keyOf(standing[index]), stateOf(range)] as const);
  return {
    sheets,
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    areas: new Map(states),
    formats: [],
  };
}

/** The sheet of a name, in any case of letters. */
export function findSheet(sheets: readonly SheetState[], name: string): SheetState | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** What stood in an area before the batch; undefined on a sheet that the batch adds. */
export function stateBefore(survey: Survey, area: Area): AreaState | undefined {
  return survey.areas.get(keyOf(area));
}

/** Whether a cell is formatted as text: there Excel takes everything as it stands. */
export function isTextCell({ formats, areas }: Survey, area: Area, zone: Rectangle, row: number, column: number): boolean {
  const [top, left] = [zone.top + row, zone.left + column];
  const set = [...formats]
    .reverse()
    .find(
      ({ sheet, zone: own }) =>
        sheet.toLowerCase() === area.sheet.toLowerCase() && top >= own.top && top <= own.bottom && left >= own.left && left <= own.right,
    );
  return set?.isText ?? areas.get(keyOf(area))?.numberFormat[row]?.[column] === "@";
}

function isWriting(step: Step): step is Extract<Step, { kind: "values" | "formulas" | "format" }> {
  return step.kind === "values" || step.kind === "formulas" || step.kind === "format";
}

function keyOf(area: Area | undefined): string {
  return `${area?.sheet.toLowerCase()}!${area?.range}`;
}

function stateOf(range: Excel.Range): AreaState {
  return {
    values: range.values as readonly (readonly unknown[])[],
    formulas: range.formulas as readonly (readonly unknown[])[],
    numberFormat: range.numberFormat as readonly (readonly string[])[],
    locked: range.format.protection.locked,
  };
}
