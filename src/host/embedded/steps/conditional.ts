import type { ConditionalStep } from "../../port";
import { isFormula } from "../formulaSyntax";
import { styleOf } from "./format";
import { dispatch, newId, stepFailure, target, type StepContext } from "./context";

/** Adds looks that hang on a formula, written for the first cell of the range. */
export function formatWhen(context: StepContext, step: ConditionalStep): void {
  const { model } = context;
  const { sheetId, zone } = target(context, step);
  const formula = step.formula.startsWith("=") ? step.formula : `=${step.formula}`;
  if (!isFormula(formula)) throw stepFailure("badFormula", step.formula);
  const rule = { type: "CellIsRule", operator: "customFormula", values: [formula], style: styleOf(step.format) };
  dispatch(model, "ADD_CONDITIONAL_FORMAT", {
    sheetId,
    cf: { id: newId(), rule },
    ranges: [model.getters.getRangeDataFromZone(sheetId, zone)],
  });
}
