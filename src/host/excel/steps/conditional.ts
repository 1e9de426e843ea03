import type { ConditionalStep } from "../../port";
import { stepFailure } from "../hostErrors";
import { toExcel } from "../ownFunctions";
import { rangeOf, target, type Queued, type StepContext } from "./context";

/** Queues looks that hang on a formula, which Excel reads as written for the first cell of the range. */
export function formatWhen(context: StepContext, step: ConditionalStep): Queued {
  const { sheet, zone, range } = target(context, step);
  const formula = step.formula.startsWith("=") ? step.formula : `=${step.formula}`;
  if (formula === "=") throw stepFailure("badFormula", step.formula);
  const added = range.conditionalFormats.add("Custom");
  const { custom } = added;
  custom.rule.formula = toExcel(formula, context.api.functions);
  const { color, fill, bold, italic } = step.format;
  if (color !== undefined) custom.format.font.color = color;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (bold !== undefined) custom.format.font.bold = bold;
  if (italic !== undefined) custom.format.font.italic = italic;
  if (sheet.isNew) return "nothing";
  return {
    wantsReply: true,
    note: () => void added.load("id"),
    restore: (workbook) => rangeOf(workbook, sheet.name, zone).conditionalFormats.getItem(added.id).delete(),
  };
}
