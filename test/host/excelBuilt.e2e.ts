import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examples, expectLike } from "../functions/emit/examples";
import { fillMessage, hostMessages, panelMessages } from "../../src/i18n";
import { numbers } from "../support/numbers";
import { exportXlsx } from "../support/exportXlsx";
import { startExcelPages, type ExcelPage, type ExcelPages } from "../support/excelPage";
import { createSheets, walkToReview } from "../support/walkWizard";

let pages: ExcelPages;
beforeAll(async () => {
  pages = await startExcelPages();
}, 400_000);
afterAll(() => pages.close());

async function writeExample(open: ExcelPage, locale: "en" | "ru" | "el" = "en"): Promise<void> {
  await walkToReview(open, locale);
  await createSheets(open, locale);
}

/** A person types into a named cell. */
async function type(open: ExcelPage, name: string, value: number): Promise<void> {
  const [cell] = await open.host.read([{ name }]);
  const at = { sheet: cell?.sheet ?? "", range: cell?.range ?? "", value };
  await open.act(({ fakes, args }) => fakes.excel.acts.edit(args.sheet, args.range, args.value), at);
}

describe.each(["en", "ru", "el"] as const)("the built page in an Excel that speaks %s", (locale) => {
  test("writes the worked example into the workbook, where it lives", async () => {
    const open = await pages.open({ locale });
    await writeExample(open, locale);
    expect(await numbers(open.host, "streams_deals")).toEqual([3, 4]);
    expect(await numbers(open.host, "stages_count")).toEqual([20, 10]);
    expect(await numbers(open.host, "streams_needed")).toEqual([20, 4]);
    await type(open, "plan_goal", 2_000_000);
    expect(await numbers(open.host, "stages_count")).toEqual([40, 20]);
    // The panel follows the sheet.
    await open.page
      .getByText(/2[\s\u00a0.,]000[\s\u00a0.,]000/)
      .first()
      .waitFor();
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});

describe("the built page", () => {
  test("asks Excel few times to write a plan: one look, one call", async () => {
    const open = await pages.open();
    await walkToReview(open, "en");
    const count = () => open.act(({ fakes }) => fakes.excel.workbook.counts.get("sync") ?? 0, null);
    await open.page.waitForTimeout(500);
    const before = await count();
    await createSheets(open, "en");
    // Describing takes 3 and the end of each run its own, of which the write has one.
    expect((await count()) - before).toBeLessThanOrEqual(14);
    await open.close();
  });

  test("formulas are spelled as this Excel types them, and written with their namespace", async () => {
    const open = await pages.open({ locale: "ru" });
    await open.act(({ fakes }) => fakes.actions["openFunctions"]?.({ completed: () => undefined }), null);
    await open.page.getByText("REQUIRED_LEADS").first().click();
    await open.page
      .getByText(/=PLANDEV\.REQUIRED_LEADS\(600000; ?200000; ?0,15\)/)
      .first()
      .waitFor();
    await open.close();
  });

  test("formulas opened before the add-in are counted, and entered again where the person wants", async () => {
    const formulas = [["=PLANDEV.REQUIRED_LEADS(600000,200000,0.15)"], ["=_xldudf_PLANDEV_REQUIRED_LEADS(1,2,0.5)"], ["=SUM(1,2)"]];
    const place = { sheet: "Лист1", range: "B2:B4" };
    const open = await pages.open({ locale: "ru", opened: [{ kind: "formulas", ...place, formulas }] });
    const panel = panelMessages.ru;
    const found = open.page.getByText(fillMessage(panel.staleFound, "ru", { count: 2 }));
    await found.waitFor();
    await open.page.getByRole("button", { name: panel.staleRenew }).click();
    await open.page.getByText(panel.staleRenewed).waitFor();
    expect(await found.count()).toBe(0);
    const [cells] = await open.host.read([place]);
    expect(cells?.formulas).toEqual([formulas[0], ["=PLANDEV.REQUIRED_LEADS(1,2,0.5)"], formulas[2]]);
    await open.close();
  });

  test("formulas that cannot be entered again stay offered, with the reason", async () => {
    const formulas = [["=PLANDEV.REQUIRED_LEADS(600000,200000,0.15)"]];
    const open = await pages.open({ opened: [{ kind: "formulas", sheet: "Sheet1", range: "A1", formulas }] });
    const [panel, host] = [panelMessages.en, hostMessages.en];
    await open.page.getByText(fillMessage(panel.staleFound, "en", { count: 1 })).waitFor();
    await open.act(({ fakes: { excel } }) => {
      excel.workbook.extras(excel.workbook.sheetId("Sheet1")).protection = { options: {}, password: "theirs" };
    }, null);
    await open.page.getByRole("button", { name: panel.staleRenew }).click();
    const reason = fillMessage(host.protected, "en", { detail: "Sheet1!A1" });
    await open.page.getByText(fillMessage(panel.staleFailed, "en", { reason })).waitFor();
    expect(await open.page.getByText(fillMessage(panel.staleFound, "en", { count: 1 })).count()).toBe(1);
    await open.close();
  });

  test("reads facts from an .xlsx, by what is loaded with the first one", async () => {
    const open = await pages.open();
    await writeExample(open);
    const scripts: string[] = [];
    open.page.on("request", (request) => void (request.resourceType() === "script" && scripts.push(request.url())));
    await open.page.getByRole("tab", { name: panelMessages.en.placeFacts }).click();
    const input = open.page.locator("input[type=file]");
    await input.waitFor({ state: "attached" });
    scripts.length = 0;
    await input.setInputFiles(await exportXlsx());
    // All four headings have come out of the workbook.
    await open.page.getByText(/^\d of 4$/).waitFor({ timeout: 60_000 });
    expect(scripts).not.toEqual([]);
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  test("says so where Excel does not answer, and outside of Excel", async () => {
    const silent = await pages.open({ blocked: true });
    await silent.page.getByText(/Excel does not answer/).waitFor();
    await silent.close();
    const outside = await pages.open({ host: null, locale: "el" });
    await outside.page.getByText(/μέσα στο Excel/).waitFor();
    await outside.close();
    const old = await pages.open({ api: "1.8" });
    await old.page.getByText(/too old/).waitFor();
    await old.close();
  });
});

describe("custom functions of the built page", () => {
  let open: ExcelPage;
  beforeAll(async () => {
    open = await pages.open();
  });
  afterAll(() => open.close());

  test.each(examples)("%s", async (_, definition, { args, result }) => {
    const given = Object.keys(definition.params).map((__, index) => {
      const argument = args[index];
      if (argument === null || argument === undefined) return null;
      return Array.isArray(argument) ? (argument as readonly unknown[]) : [[argument]];
    });
    const rows = await open.act(
      async ({ fakes, args: { id, values } }) => {
        const answer = (await fakes.functions[id]?.(...values, { functionName: id })) as readonly (readonly unknown[])[];
        return answer.map((row) => row.map((cell) => (typeof cell === "object" ? { error: (cell as { code: string }).code } : cell)));
      },
      { id: definition.id, values: given },
    );
    expectLike(rows, Array.isArray(result) ? result : [[result as null]]);
  });
});
