import type { Step } from "../../port";
import { writeFormulas, writeValues } from "./cells";
import { drawChart } from "./chart";
import { formatWhen } from "./conditional";
import type { Queued, StepContext } from "./context";
import { formatCells } from "./format";
import { nameRange } from "./name";
import { activate, addSheet, groupHeaders, protectSheet, removeSheet } from "./sheet";
import { validate } from "./validation";

export type { Queued, Reversal, StepContext } from "./context";

type StepQueues = { readonly [K in Step["kind"]]: (context: StepContext, step: Extract<Step, { kind: K }>) => Queued };

const queues: StepQueues = {
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

/** Queues one step; throws a step failure, and then has queued nothing. */
export function queueStep(context: StepContext, step: Step): Queued {
  const queue = queues[step.kind] as (context: StepContext, step: Step) => Queued;
  return queue(context, step);
}
