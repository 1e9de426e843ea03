import type { HostChange } from "../port";
import type { ExcelApi, Run } from "./api";

type Kind = HostChange["kind"];

/** What others did: its kind, and the sheet where cells were typed into. */
export interface Change {
  readonly kind: Kind;
  readonly sheetId: string | null;
}

/**
 * Reports what others change in the workbook, people here and elsewhere. Our own batches switch events off while they run;
 * an event that tells it came from this add-in is passed over all the same.
 */
export async function watchChanges(run: Run, { has }: ExcelApi, report: (change: Change) => void): Promise<void> {
  const say = (kind: Kind, sheetId: string | null = null) => {
    report({ kind, sheetId });
    return Promise.resolve();
  };
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ changeType, triggerSource, worksheetId }) => {
      if (triggerSource === "ThisLocalAddin") return;
      const isEdit = changeType === "RangeEdited" || changeType === "Unknown";
      await (isEdit ? say("edit", worksheetId) : say("structure"));
    });
    worksheets.onSelectionChanged.add(() => say("select"));
    worksheets.onActivated.add(() => say("select"));
    worksheets.onAdded.add(() => say("structure"));
    worksheets.onDeleted.add(() => say("structure"));
    if (has("1.17")) {
      worksheets.onNameChanged.add(() => say("structure"));
      worksheets.onMoved.add(() => say("structure"));
      worksheets.onVisibilityChanged.add(() => say("structure"));
    }
    await context.sync();
  });
}
