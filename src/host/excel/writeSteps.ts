import { HostError, type Step } from "../port";
import type { ExcelApi, Run } from "./api";
import { isStepFailure, stepsDone, toHostError } from "./hostErrors";
import { queueStep, type Queued, type Reversal, type StepContext } from "./steps";
import { takeSurvey } from "./survey";

/** What a write left behind: how to take it back, the last step first, or null where Excel cannot; the names of the sheets it added. */
export interface WriteRecord {
  readonly reversals: readonly Reversal[] | null;
  readonly added: readonly string[];
}

/** A batch as it goes. */
interface Progress {
  readonly steps: readonly Step[];
  readonly reversals: Queued[];
  /** The failure found ahead, before Excel was asked. */
  ahead: HostError | null;
  /** Steps that stand. */
  done: number;
}

/** Excel on the web takes at most 5 MB a call; letters of other alphabets are up to three bytes. */
const largestCall = 1_500_000;

/**
 * Carries the steps out: one sync to see what is there, one more where standing cells are touched, one to write (more for
 * what is too large for one call). Excel carries a call out in order up to what it refuses; a trace behind each step tells
 * which one that was. What can be found ahead is not even sent.
 *
 * @param keep is given what stands, of a failed batch, too
 * @throws {HostError} at the first step that fails; the ones before it stand
 */
export async function writeSteps(run: Run, api: ExcelApi, steps: readonly Step[], keep: (record: WriteRecord) => void): Promise<void> {
  const progress: Progress = { steps, reversals: [], ahead: null, done: 0 };
  let failure: HostError | null;
  try {
    await run(async (context) => {
      const survey = await takeSurvey(context, steps);
      context.runtime.enableEvents = false;
      await sendFrom(0, { workbook: context.workbook, survey, api }, progress, context);
    });
    failure = progress.ahead;
  } catch (error) {
    progress.done = stepsDone(error, progress.done);
    failure = toHostError(error, steps[progress.done], progress.done);
    await recover(run, progress);
  }
  if (progress.done > 0) keep(recordOf(progress));
  if (failure !== null) throw failure;
}

/** Queues steps up to the size of a call, sends them, and goes on with the rest; what has to be read for undo comes last. */
async function sendFrom(start: number, target: StepContext, progress: Progress, context: Excel.RequestContext): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const next = queueFrom(start, target, progress, context);
  const isLast = next === progress.steps.length || progress.ahead !== null;
  if (isLast) finish(context, progress.reversals);
  await context.sync();
  progress.done = next;
  if (!isLast) await sendFrom(next, target, progress, context);
}

/** Queues steps until the call is full, or one is refused ahead; gives the index of the first that is not queued. */
function queueFrom(start: number, target: StepContext, progress: Progress, context: Excel.RequestContext): number {
  let size = 0;
  for (const [offset, step] of progress.steps.slice(start).entries()) {
    const index = start + offset;
    size += JSON.stringify(step).length + 200;
    if (size > largestCall && offset > 0) return index;
    try {
      progress.reversals.push(queueStep(target, step));
    } catch (error) {
      if (!isStepFailure(error)) throw error;
      progress.ahead = new HostError(error.code, index, error.detail);
      return index;
    }
    context.trace(String(index));
  }
  return progress.steps.length;
}

/** Others' events come again, and what the steps left is read, so that it can be taken back. */
function finish({ workbook, runtime }: Excel.RequestContext, reversals: readonly Queued[]): void {
  if (!reversals.includes("never")) for (const reversal of reversals) if (typeof reversal === "object") reversal.note?.(workbook);
  runtime.enableEvents = true;
}

/** After a call that failed. Where Excel answers no more, there is nothing to take back. */
async function recover(run: Run, progress: Progress): Promise<void> {
  progress.reversals.splice(progress.done);
  const isLost = progress.reversals.some((reversal) => typeof reversal === "object" && reversal.wantsReply === true);
  if (isLost) progress.reversals.push("never");
  try {
    await run(async (context) => {
      finish(context, progress.reversals);
      await context.sync();
    });
  } catch {
    progress.reversals.push("never");
  }
}

function recordOf({ steps, reversals, done }: Progress): WriteRecord {
  const added = steps.slice(0, done).flatMap((step) => (step.kind === "sheet" ? [step.name] : []));
  const parts = reversals.filter((reversal): reversal is Reversal => typeof reversal === "object").reverse();
  return { added, reversals: reversals.includes("never") ? null : parts };
}
