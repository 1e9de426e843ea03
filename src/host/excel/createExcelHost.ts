import type { HostChange, HostPort } from "../port";
import { runnerOf, type ExcelApi, type Run } from "./api";
import { describeWorkbook } from "./describeWorkbook";
import { toExcel } from "./ownFunctions";
import { readPlaces } from "./readPlaces";
import { spellAs, spellingOf } from "./spell";
import { keepUndoLog } from "./undoLog";
import { watchChanges } from "./watchChanges";
import { writeSteps } from "./writeSteps";

/** The host port over the workbook that Excel has open. */
export async function createExcelHost(api: ExcelApi): Promise<HostPort> {
  const run = runnerOf(api);
  const spelling = spellingOf(await decimalSeparator(run, api));
  const undoLog = keepUndoLog(run);
  const listeners = new Set<(change: HostChange) => void>();
  await watchChanges(run, api, ({ kind, sheetId }) => {
    if (kind !== "select") undoLog.disturb(sheetId);
    for (const listener of listeners) listener({ kind });
  });
  return {
    watches: { kind: "push" },
    describe: () => describeWorkbook(run),
    read: (places) => readPlaces(run, api, places),
    write: async (steps) => {
      if (steps.length > 0) await writeSteps(run, api, steps, (record) => undoLog.keep(record));
    },
    undo: () => undoLog.undo(),
    spell: (formula) => spellAs(toExcel(formula, api.functions), spelling),
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** How the workbook's language writes decimals; null before ExcelApi 1.11. */
async function decimalSeparator(run: Run, { has }: ExcelApi): Promise<string | null> {
  if (!has("1.11")) return null;
  return run(async (context) => {
    const { application } = context;
    application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator;
  });
}
