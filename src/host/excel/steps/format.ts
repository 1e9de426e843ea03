import type { Border, CellFormat, FormatStep } from "../../port";
import { stateBefore } from "../survey";
import { rangeOf, target, type Queued, type Reversal, type StepContext, type Target } from "./context";

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const weights = { thin: "Thin", medium: "Medium" } as const;

/** Queues the looks of a range. */
export function formatCells(context: StepContext, step: FormatStep): Queued {
  const place = target(context, step);
  const reversal = place.sheet.isNew ? "nothing" : looksBefore(context, place, step);
  applyFormat(place.range, step.format);
  const { number } = step.format;
  if (number !== undefined) context.survey.formats.push({ sheet: step.sheet, zone: place.zone, isText: number === "@" });
  return reversal;
}

function applyFormat(range: Excel.Range, given: CellFormat): void {
  const { format } = range;
  // One value stands for all cells; the types ask for a table.
  if (given.number !== undefined) range.numberFormat = given.number as unknown as string[][];
  if (given.bold !== undefined) format.font.bold = given.bold;
  if (given.italic !== undefined) format.font.italic = given.italic;
  if (given.size !== undefined) format.font.size = given.size;
  if (given.color !== undefined) format.font.color = given.color;
  if (given.fill !== undefined) format.fill.color = given.fill;
  if (given.align !== undefined) format.horizontalAlignment = horizontal[given.align];
  if (given.vertical !== undefined) format.verticalAlignment = vertical[given.vertical];
  if (given.wrap !== undefined) format.wrapText = given.wrap;
  if (given.locked !== undefined) format.protection.locked = given.locked;
  drawBorder(range, "EdgeTop", given.top);
  drawBorder(range, "EdgeBottom", given.bottom);
}

function drawBorder({ format }: Excel.Range, edge: "EdgeTop" | "EdgeBottom", border: Border | undefined): void {
  if (border === undefined) return;
  const line = format.borders.getItem(edge);
  line.style = "Continuous";
  line.weight = weights[border.style];
  line.color = border.color;
}

/** What is asked of the cells before, and given back; a border is left as it was drawn where Excel cannot say what was there. */
const looks: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, size: true, color: true },
    fill: { color: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

/** Puts the looks back as they were; they are read ahead of the step, in the same sync. */
function looksBefore({ survey }: StepContext, { sheet, zone, range }: Target, step: FormatStep): Reversal {
  const before = looksOf(range);
  const formats = stateBefore(survey, step)?.numberFormat;
  return {
    restore: (workbook) => {
      const own = rangeOf(workbook, sheet.name, zone);
      own.setCellProperties(before.value);
      if (step.format.number !== undefined && formats !== undefined) own.numberFormat = formats.map((row) => [...row]);
    },
  };
}

function looksOf(range: Excel.Range): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return range.getCellProperties(looks);
}
