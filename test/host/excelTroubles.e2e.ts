import { afterAll, beforeAll } from "vitest";
import { startExcelPages, type ExcelPages } from "../support/excelPage";
import { planTroubles, type TroubledPage } from "./planTroubles";

let pages: ExcelPages;
beforeAll(async () => {
  pages = await startExcelPages();
}, 400_000);
afterAll(() => pages.close());

async function open(): Promise<TroubledPage> {
  const { page, host, act, close } = await pages.open({ locale: "ru" });
  return {
    page,
    host,
    close,
    edit: (sheet, cell, value) =>
      act(({ fakes, args }) => fakes.excel.acts.edit(args.sheet, args.cell, args.value), { sheet, cell, value }),
    renameSheet: (sheet, name) => act(({ fakes, args }) => fakes.excel.acts.renameSheet(args.sheet, args.name), { sheet, name }),
    deleteSheet: (sheet) => act(({ fakes, args }) => fakes.excel.deleteSheet(args), sheet),
    protect: (sheet, on) =>
      act(
        ({ fakes: { excel }, args }) => {
          const extras = excel.workbook.extras(excel.workbook.sheetId(args.sheet));
          extras.protection = args.on ? { options: {}, password: "theirs" } : null;
        },
        { sheet, on },
      ),
    breakNextWrite: (words) =>
      act(({ fakes, args }) => {
        const { workbook } = fakes.excel;
        const from = (workbook.counts.get("call") ?? 0) + 200;
        workbook.interference = (call) => {
          if (call < from) return;
          workbook.interference = null;
          throw fakes.officeError("GeneralException", args);
        };
      }, words),
  };
}

planTroubles("Excel", "ru", open);
