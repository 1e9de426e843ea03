import { specOf, type AnySpec } from "../specs";
import type { FakeWorkbook } from "../workbook";
import { names } from "./names";
import { rangeAt } from "./addresses";
import { range } from "./range";
import { worksheets } from "./worksheets";

const workbook: AnySpec = specOf<FakeWorkbook>({
  name: "Workbook",
  parts: { worksheets: { spec: () => worksheets, of: (own) => own }, names: { spec: () => names, of: (own) => own } },
  calls: { getSelectedRange: { gives: () => range, run: selected }, getActiveCell: { gives: () => range, run: selected } },
});

async function selected(own: FakeWorkbook): Promise<unknown> {
  const { selection } = await own.engine.describe();
  return selection === null ? null : rangeAt(own, own.sheetId(selection.sheet), selection.range);
}

const application: AnySpec = specOf<FakeWorkbook>({
  name: "Application",
  read: { decimalSeparator: ({ locale }) => (locale === "en" ? "." : ",") },
  calls: {
    suspendApiCalculationUntilNextSync: { run: () => undefined },
    suspendScreenUpdatingUntilNextSync: { run: () => undefined },
    calculate: { run: (own) => own.engine.model.dispatch("EVALUATE_CELLS") },
  },
  since: { decimalSeparator: "1.11" },
});

const runtime: AnySpec = specOf<FakeWorkbook>({
  name: "Runtime",
  write: { enableEvents: (own, value) => (own.enableEvents = value === true) },
});

/** What hangs on a request context. */
export const roots: Readonly<Record<string, AnySpec>> = { workbook, application, runtime };
