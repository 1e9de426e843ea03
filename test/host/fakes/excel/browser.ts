// The fake Excel in a page: what the address of Office.js answers with in tests of the built page.
import type { Step } from "../../../../src/host/port";
import type { ContractLocale } from "../../contract";
import { createFakeExcel, type FakeExcel } from "./createFakeExcel";
import { officeError } from "./officeError";

/** What a test sets before the page is opened. */
export interface PageSettings {
  readonly locale: ContractLocale;
  readonly api: string;
  /** What `Office.onReady` tells: null outside of Office. */
  readonly host: "Excel" | null;
  /** What stands in the workbook before the add-in is there. */
  readonly opened: readonly Step[];
}

/** What a test finds in the page. */
export interface PageFakes {
  readonly excel: FakeExcel;
  readonly functions: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
  readonly actions: Readonly<Record<string, (event: { completed(): void }) => void>>;
  readonly officeError: typeof officeError;
}

const page = window as unknown as Record<string, unknown>;
const { locale, api, host, opened } = page["fakeSettings"] as PageSettings;
const excel = createFakeExcel({ locale, api });
const filled = excel.workbook.write(...opened);
const functions: Record<string, (...given: readonly unknown[]) => unknown> = {};
const actions: Record<string, (event: { completed(): void }) => void> = {};

page["fakes"] = { excel, functions, actions, officeError } satisfies PageFakes;
page["Excel"] = { run: excel.run };
page["CustomFunctions"] = {
  associate: (id: string, run: (...given: readonly unknown[]) => unknown) => (functions[id] = run),
  Error: function (code: string, message: string) {
    return Object.assign(new Error(message), { code });
  },
};
page["Office"] = {
  onReady: async () => {
    await filled;
    return { host, platform: "OfficeOnline" };
  },
  actions: { associate: (name: string, run: (event: { completed(): void }) => void) => (actions[name] = run) },
  addin: { showAsTaskpane: async () => undefined },
  context: {
    displayLanguage: { en: "en-US", ru: "ru-RU", el: "el-GR" }[locale],
    partitionKey: "customer",
    officeTheme: undefined,
    requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && excel.has(version) },
  },
};
