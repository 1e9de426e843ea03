import type { Run } from "./api";
import type { WriteRecord } from "./writeSteps";

/** The writes of ours that can be taken back, the last one last. Excel itself offers no undo to add-ins. */
export interface UndoLog {
  keep(record: WriteRecord): void;
  /** Somebody typed into a sheet, or `null`: moved, named or removed parts of the workbook. */
  disturb(sheetId: string | null): void;
  undo(): Promise<boolean>;
}

const deepest = 20;

/**
 * Keeps what takes each write back. Cells that others changed since are left as they are. A write is given up where
 * taking it back would cost others their work: a sheet of its own that they typed into, rows that have moved.
 */
export function keepUndoLog(run: Run): UndoLog {
  const records: WriteRecord[] = [];
  /** The names of added sheets are asked for by id only when somebody types. */
  const touched = new Set<string>();
  return {
    keep(record) {
      if (record.reversals === null) records.length = 0;
      else records.push(record);
      if (records.length > deepest) records.shift();
      touched.clear();
    },
    disturb(sheetId) {
      if (sheetId === null) records.length = 0;
      else touched.add(sheetId);
    },
    async undo() {
      const record = records.pop();
      if (record?.reversals == null) return false;
      const { added, reversals } = record;
      try {
        return await run(async (context) => {
          const { workbook, runtime } = context;
          const sheets = added.map((name) => workbook.worksheets.getItemOrNullObject(name));
          for (const sheet of sheets) sheet.load("id");
          for (const reversal of reversals) reversal.look?.(workbook);
          await context.sync();
          if (sheets.some((sheet) => !sheet.isNullObject && touched.has(sheet.id))) return false;
          runtime.enableEvents = false;
          for (const reversal of reversals) reversal.restore(workbook);
          runtime.enableEvents = true;
          await context.sync();
          return true;
        });
      } catch (error) {
        await run(async (context) => {
          context.runtime.enableEvents = true;
          await context.sync();
        });
        throw error;
      }
    },
  };
}
