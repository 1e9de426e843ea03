import type { ExcelApi } from "../../../../src/host/excel";
import { actsOf } from "../../embeddedActs";
import type { Acts } from "../../contract";
import { createContext } from "./context";
import type { FakeContext } from "./specs";
import { officeError } from "./officeError";
import { roots } from "./types/roots";
import { atLeast, createWorkbook, type FakeOptions, type FakeWorkbook } from "./workbook";

/** A fake Excel with one workbook open. */
export interface FakeExcel {
  readonly workbook: FakeWorkbook;
  readonly run: ExcelApi["run"];
  readonly has: ExcelApi["has"];
  /** What a person does in the workbook, with the events that Excel tells of it. */
  readonly acts: Acts;
  /** Somebody deletes a sheet. */
  deleteSheet(name: string): Promise<void>;
}

/** Opens a workbook of one empty sheet. */
export function createFakeExcel(options: FakeOptions): FakeExcel {
  const workbook = createWorkbook(options);
  return {
    workbook,
    run: runnerOf(workbook) as unknown as ExcelApi["run"],
    has: (version) => atLeast(options.api, version),
    acts: personAt(workbook),
    deleteSheet: async (name) => {
      const worksheetId = workbook.sheetId(name);
      await workbook.write({ kind: "removeSheet", sheet: name });
      workbook.fire("onDeleted", { worksheetId });
    },
  };
}

function runnerOf(workbook: FakeWorkbook) {
  return async (options: { readonly delayForCellEdit?: boolean }, batch: (context: FakeContext) => Promise<unknown>): Promise<unknown> => {
    if (workbook.typing !== null && options.delayForCellEdit !== true)
      throw officeError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    await workbook.typing;
    const context = createContext(workbook, roots);
    try {
      const answer = await batch(context);
      await context.sync();
      return answer;
    } finally {
      context.close();
    }
  };
}

function personAt(workbook: FakeWorkbook): Acts {
  const acts = actsOf(workbook.engine.model);
  const sheet = (name: string) => ({ worksheetId: workbook.sheetId(name), triggerSource: "Unknown", source: "Local" });
  return {
    async insertRows(name, before, count) {
      await acts.insertRows(name, before, count);
      workbook.fire("onChanged", { ...sheet(name), changeType: "RowInserted" });
    },
    async deleteRows(name, first, count) {
      await acts.deleteRows(name, first, count);
      workbook.fire("onChanged", { ...sheet(name), changeType: "RowDeleted" });
    },
    async renameSheet(name, to) {
      await acts.renameSheet(name, to);
      workbook.fire("onNameChanged", { ...sheet(to), nameBefore: name, nameAfter: to });
    },
    async edit(name, cell, value) {
      await acts.edit(name, cell, value);
      workbook.fire("onChanged", { ...sheet(name), changeType: "RangeEdited", address: cell });
    },
  };
}
