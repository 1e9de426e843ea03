import type { Model } from "@odoo/o-spreadsheet";
import { HostError, type Step } from "../port";
import { parseRange } from "./area";
import { runBatch, type BatchLink } from "./batchPlugin";
import { doStep, isStepFailure, stepFailure, type StepContext, type StepFailure } from "./steps";

/** What a workbook keeps beside the engine, from batch to batch. */
export type BatchState = Pick<StepContext, "notes" | "locale" | "protectedSheets">;

/**
 * Carries the steps out as one command of the engine: one recalculation, one undo.
 *
 * @throws {HostError} at the first step that fails; the ones before it stand
 */
export function writeBatch(model: Model, link: BatchLink, state: BatchState, steps: readonly Step[]): void {
  const context: StepContext = { ...state, model, needs: needsOf(steps), afterwards: [] };
  let failure: { readonly step: number; readonly reason: StepFailure } | undefined;
  runBatch(model, link, () => {
    for (const [index, step] of steps.entries()) {
      try {
        doStep(context, step);
      } catch (error) {
        // Nothing may leave the engine's command by a throw: it would stay locked.
        failure = { step: index, reason: isStepFailure(error) ? error : stepFailure("refused", String(error)) };
        return;
      }
    }
  });
  for (const action of context.afterwards) action();
  if (failure !== undefined) throw new HostError(failure.reason.code, failure.step, failure.reason.detail);
}

/** Rows and columns that the steps reach to, by sheet: a sheet made large enough at once need not grow. */
function needsOf(steps: readonly Step[]): StepContext["needs"] {
  const needs = new Map<string, { rows: number; columns: number }>();
  for (const step of steps) {
    if (!("range" in step)) continue;
    const zone = parseRange(step.range);
    if (zone === null) continue;
    const key = step.sheet.toLowerCase();
    const present = needs.get(key) ?? { rows: 0, columns: 0 };
    needs.set(key, { rows: Math.max(present.rows, zone.bottom + 1), columns: Math.max(present.columns, zone.right + 1) });
  }
  return needs;
}
