import type { Step } from "../../../port";
import type { Seen } from "../../protocol";
import type { Batch } from "../batch";
import type { FormatGroups } from "../formats";
import { formatCells, nameRange, writeFormulas, writeValues } from "./cells";
import { drawChart } from "./chart";
import { formatWhen, validate } from "./rules";
import { activate, addSheet, groupLines, protectSheet, removeSheet } from "./sheet";

/** What a step is judged and gathered with. */
export interface StepContext {
  readonly batch: Batch;
  readonly groups: FormatGroups;
  readonly index: number;
  readonly seen: Seen | null;
}

type StepDoers = { readonly [K in Step["kind"]]: (context: StepContext, step: Extract<Step, { kind: K }>) => void };

const doers: StepDoers = {
  sheet: ({ batch }, step) => addSheet(batch, step),
  values: ({ batch, index, seen }, step) => writeValues(batch, step, index, seen),
  formulas: ({ batch, index, seen }, step) => writeFormulas(batch, step, index, seen),
  format: ({ batch, groups }, step) => formatCells(batch, groups, step),
  name: ({ batch }, step) => nameRange(batch, step),
  validation: ({ batch }, step) => validate(batch, step),
  conditional: ({ batch }, step) => formatWhen(batch, step),
  chart: ({ batch }, step) => drawChart(batch, step),
  protect: ({ batch }, step) => protectSheet(batch, step),
  group: ({ batch }, step) => groupLines(batch, step),
  activate: ({ batch }, step) => activate(batch, step),
  removeSheet: ({ batch }, step) => removeSheet(batch, step),
};

/** Judges one step and takes it into the batch; throws a step failure. */
export function takeStep(context: StepContext, step: Step): void {
  const doer = doers[step.kind] as (context: StepContext, step: Step) => void;
  doer(context, step);
}
