import type { Step } from "../../port";
import { writeFormulas, writeValues } from "./cells";
import { drawChart } from "./chart";
import { formatWhen } from "./conditional";
import type { StepContext } from "./context";
import { formatCells } from "./format";
import { nameRange } from "./name";
import { activate, addSheet, groupHeaders, protectSheet, removeSheet } from "./sheet";
import { validate } from "./validation";

export { isStepFailure, stepFailure, type StepContext, type StepFailure } from "./context";

type StepDoers = { readonly [K in Step["kind"]]: (context: StepContext, step: Extract<Step, { kind: K }>) => void };

const doers: StepDoers = {
  sheet: addSheet,
  values: writeValues,
  formulas: writeFormulas,
  format: formatCells,
  name: nameRange,
  validation: validate,
  conditional: formatWhen,
  chart: drawChart,
  protect: protectSheet,
  group: groupHeaders,
  activate,
  removeSheet,
};

/** Carries one step out, inside a batch; throws a step failure. */
export function doStep(context: StepContext, step: Step): void {
  const doer = doers[step.kind] as (context: StepContext, step: Step) => void;
  doer(context, step);
}
