import type { Rectangle } from "../../grid";
import type { Area, FormulasStep, ValuesStep } from "../../port";
import { textForExcel } from "../cellText";
import { stepFailure } from "../hostErrors";
import { toExcel } from "../ownFunctions";
import { isTextCell, stateBefore, type AreaState } from "../survey";
import { mustBeWritable, rangeOf, target, type Queued, type Reversal, type StepContext, type Target } from "./context";

/** What a cell is given: null leaves it, "" empties it. */
type Content = number | string | boolean | null;

const longest = { text: 32_767, formula: 8192 };

/** Queues plain values; a text stays a text. */
export function writeValues(context: StepContext, step: ValuesStep): Queued {
  return write(context, step, step.values, (value, isText) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw stepFailure("refused", `${value} is no number a cell can hold`);
    if (typeof value !== "string") return value;
    if (value.length > longest.text) throw stepFailure("refused", `a text of more than ${longest.text} characters`);
    // A cell of format @ takes a text as it stands. What begins a formula or with an apostrophe is told apart below.
    return isText && !needsGeneral(value) ? value : textForExcel(value);
  });
}

/** Queues canonical formulas. */
export function writeFormulas(context: StepContext, step: FormulasStep): Queued {
  return write(context, step, step.formulas, (formula) => {
    if (!formula.startsWith("=") || formula.length > longest.formula) throw stepFailure("badFormula", formula);
    return toExcel(formula, context.api.functions);
  });
}

/** Works out every cell first, so that a step that fails has queued nothing. */
function write<T extends number | string | boolean>(
  context: StepContext,
  area: Area,
  rows: readonly (readonly (T | null)[])[],
  contentOf: (value: T, isText: boolean) => Content,
): Queued {
  const place = target(context, area);
  const { zone, range } = place;
  mustHaveShape(rows, zone);
  mustBeWritable(context, area, place);
  const isText = (row: number, column: number): boolean => isTextCell(context.survey, area, zone, row, column);
  const contents = rows.map((row, down) => row.map((value, along) => (value === null ? null : contentOf(value, isText(down, along)))));
  const special = contents.flatMap((row, down) =>
    row.flatMap((content, along) =>
      typeof content === "string" && needsGeneral(content) && isText(down, along) ? [{ down, along, content }] : [],
    ),
  );
  // What is left out here is written below, cell by cell.
  for (const { down, along } of special) contents[down]?.splice(along, 1, null);
  range.formulas = contents;
  for (const { down, along, content } of special) writeUnderGeneral(context, place, { down, along, content });
  return place.sheet.isNew ? "nothing" : reversalOf(context, area, place);
}

/** Whether a content in a cell of format @ would become another one: a formula a text, an apostrophe perhaps a letter. */
function needsGeneral(content: string): boolean {
  return content.startsWith("=") || content.startsWith("'");
}

/** Writes where the format @ would take everything for text: the format goes meanwhile, for good if a formula is written. */
function writeUnderGeneral(
  { workbook }: StepContext,
  { sheet, zone }: Target,
  cell: { down: number; along: number; content: string },
): void {
  const [row, column] = [zone.top + cell.down, zone.left + cell.along];
  const range = rangeOf(workbook, sheet.name, { top: row, bottom: row, left: column, right: column });
  range.numberFormat = [["General"]];
  range.formulas = [[cell.content]];
  if (!cell.content.startsWith("=")) range.numberFormat = [["@"]];
}

function mustHaveShape(rows: readonly (readonly unknown[])[], { top, bottom, left, right }: Rectangle): void {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (rows.length === height && rows.every((row) => row.length === width)) return;
  throw stepFailure("shape", `${rows.length} × ${rows[0]?.length ?? 0} cells for ${height} × ${width}`);
}

/** Puts back what stood in the cells, but for those that somebody has changed since. */
function reversalOf({ survey }: StepContext, area: Area, { sheet, zone }: Target): Reversal {
  const before = stateBefore(survey, area);
  let [after, now]: (Excel.Range | undefined)[] = [];
  const load = (workbook: Excel.Workbook): Excel.Range => {
    const range = rangeOf(workbook, sheet.name, zone);
    range.load("formulas");
    return range;
  };
  return {
    note: (workbook) => (after = load(workbook)),
    look: (workbook) => (now = load(workbook)),
    restore: (workbook) => {
      if (before === undefined) return;
      const [left, found] = [after?.formulas, now?.formulas] as (readonly (readonly unknown[])[] | undefined)[];
      const isOurs = (row: number, column: number): boolean => left?.[row]?.[column] === found?.[row]?.[column];
      rangeOf(workbook, sheet.name, zone).formulas = before.formulas.map((row, down) =>
        row.map((_, along) => (isOurs(down, along) ? contentBefore(before, down, along) : null)),
      );
    },
  };
}

/** A cell's content as Excel has to be given it again: a formula shows another value than itself. */
function contentBefore({ values, formulas, numberFormat }: AreaState, row: number, column: number): Content {
  const [value, formula] = [values[row]?.[column], formulas[row]?.[column]] as (Content | undefined)[];
  if (typeof value !== "string" || value !== formula) return formula ?? "";
  return numberFormat[row]?.[column] === "@" ? value : textForExcel(value);
}
