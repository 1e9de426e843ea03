// The screen Facts: the hardware vendor's export goes from a file into the sheets, and a second time adds nothing.
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import vendor from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import type { Step } from "../../src/host/port";
import { panelMessages, type Locale } from "../../src/i18n";
import { writePlan } from "../../src/workbook";
import { launchBrowser } from "../support/browser";
import { recordSteps } from "../support/recordSteps";
import { openPanel, sideways, type PanelView } from "./openPanel";
import { violations } from "./violations";

let browser: Browser;
let steps: readonly Step[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  steps = await recordSteps(async (host) => void (await writePlan(host, examplePlan(vendor), 43_000)));
});
afterAll(() => browser.close());

/** The panel at Facts, with the vendor's plan in its workbook. */
async function openFacts(view: PanelView): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const opened = await openPanel(browser, view);
  const { page } = opened;
  await page.evaluate(async (batch) => {
    const { host } = window.harness;
    await host.write(batch as readonly Step[]);
    host.type({ sheet: "Sheet1", range: "A1" }, "x");
  }, steps as unknown[]);
  await page.getByRole("tab", { name: panelMessages[view.locale ?? "en"].placeFacts }).click();
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  return opened;
}

/** Every 40th deal of the vendor's export. */
const lines = readFileSync("examples/hardware-vendor/sales_pipeline.csv", "utf8").split("\r\n");
const some = lines.filter((line, index) => index === 0 || (index % 40 === 0 && line !== ""));
const csv = { name: "sales_pipeline.csv", text: some.join("\r\n") };
const held = (word: string) => some.filter((line) => line.includes(word)).length;
const changes = 2 * (some.length - 1) - held(",Prospecting,");
const drop = (page: Page, { name, text }: { readonly name: string; readonly text: string }) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const select = (page: Page, label: RegExp, choice: string) => page.getByLabel(label).selectOption({ label: choice });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

describe("facts in the panel", () => {
  it("walks the vendor's export into the sheets, once", async () => {
    const { page, complaints } = await openFacts({ height: 900 });
    expect(await page.locator("main").innerText()).toContain("No facts yet");
    await drop(page, csv);
    await page.getByText("3 names to match").waitFor();
    await button(page, "Yes, GTX Pro").click();
    await page.getByText("2 names to match").waitFor();
    await select(page, /Stage: Engaging/, "Engaged deals");
    await page.getByText("1 name to match").waitFor();
    await select(page, /Stage: Prospecting/, "No stage of the plan");
    await button(page, `Import ${changes} changes`).waitFor();
    await button(page, `Import ${changes} changes`).click();
    await page.getByText(`${changes} rows added, 0 changed, 0 removed.`).waitFor();
    await button(page, "Nothing new to import").waitFor();
    const names = await page.evaluate(async () => (await window.harness.host.describe()).names.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(["facts_date", "deals_id", "memory_rows"]));
    // The same file again: as the last time, and nothing new.
    await button(page, "Another file").click();
    await drop(page, csv);
    await page.getByText("As the last time: sales_pipeline.").waitFor();
    await button(page, "Nothing new to import").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("asks what it cannot know, lists bad rows with the mend, saves them, and takes the import back", async () => {
    const { page, complaints } = await openFacts({ height: 900 });
    const text = [
      "Deal,Opened,Closed,Stage,Owner,Product,Amount",
      '1,03/04/2017,05/04/2017,Won,Anna Snelling,GTX Pro,"1,234"',
      '2,03/04/2017,31/11/2017,Won,Anna Snelling,GTX Pro,"2,500"',
      "3,03/04/2017,05/04/2017,Won,Anna Snelling,GTX Pro,lots",
      "4,03/04/2017,05/04/2017,Won,Anna Snelling",
    ].join("\n");
    await drop(page, { name: "deals.csv", text: text.replace("31/11/2017", "11/11/2017").replace("lots", "300") });
    await page.getByText("may be two days", { exact: false }).first().waitFor();
    await select(page, /Dates in “Opened”/, "day, month, year");
    await select(page, /Dates in “Closed”/, "day, month, year");
    await select(page, /Decimal sign in “Amount”/, "point (1,234.50)");
    await button(page, "Import 6 changes").waitFor();
    await button(page, "Another file").click();
    // The 31st shows the order of the dates, for the column that leaves it open, too.
    await drop(page, { name: "deals.csv", text });
    await select(page, /Decimal sign in “Amount”/, "point (1,234.50)");
    await page.getByText("Closed: “31/11/2017”: that month has 30 days. Mend the day.").waitFor();
    await page.getByText("Amount: “lots” is not a number. Write 200000.").waitFor();
    await page.getByText("The row has only 5 cells.", { exact: false }).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Save as a file").click()]);
    const saved = readFileSync(await file.path(), "utf8");
    expect(saved.trimEnd().split("\r\n")).toHaveLength(4);
    expect(saved).toContain("3,Closed,31/11/2017,Closed: “31/11/2017”: that month has 30 days. Mend the day.,2,03/04/2017");
    await button(page, "Import 2 changes").click();
    await page.getByText("2 rows added").waitFor();
    await button(page, "Undo").click();
    await button(page, "Import 2 changes").waitFor();
    // Mended here: the cell that is wrong, or the whole row where cells are missing; what is still wrong stays named.
    const mend = async (...cells: readonly (readonly [string, string])[]) => {
      await button(page, "Mend here").click();
      for (const [label, value] of cells) await page.getByLabel(label, { exact: true }).fill(value);
      await button(page, "Take the mended rows").click();
    };
    await mend(["Row 3, Closed", "31/10/2017"], ["Row 4, Amount", "three hundred"]);
    await page.getByText("Amount: “three hundred” is not a number. Write 200000.").waitFor();
    await button(page, "Import 4 changes").waitFor();
    await mend(["Row 4, Amount", "300"], ["Row 5, Product", "GTX Pro"], ["Row 5, Amount", "100"]);
    await button(page, "Import 8 changes").click();
    await page.getByText("8 rows added").waitFor();
    // The rows that were saved, mended in their file: what is not among them is not gone.
    await button(page, "Another file").click();
    await drop(page, { name: "faulty.csv", text: saved.replaceAll("31/11/2017", "30/10/2017").replaceAll("lots", "300") });
    await page.getByText("the other facts of this source stay as they are", { exact: false }).waitFor();
    await button(page, "Import 1 change").waitFor();
    expect(await page.getByText("gone").count()).toBe(0);
    const amounts = await page.evaluate(async () => {
      const [cells] = await window.harness.host.read([{ name: "facts_amount" }]);
      return cells?.values.flat().filter((value) => typeof value === "number" && value > 0);
    });
    expect(amounts).toEqual([1234, 2500, 300, 100]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("says of a file that it holds nothing, or is none, and takes another", async () => {
    const { page, complaints } = await openFacts({ height: 900 });
    await drop(page, { name: "empty.csv", text: "\n\n" });
    await page.getByText("empty.csv is empty: nothing stands in it.").first().waitFor();
    await drop(page, { name: "sales.xlsx", text: "not a workbook" });
    await page
      .getByText("sales.xlsx cannot be read: it is damaged, locked by a password, or no workbook of Excel", { exact: false })
      .waitFor();
    await drop(page, { name: "deals.csv", text: "Number,Sum,Sum\n1,2,3\n" });
    await page.getByText("Choose a column for: Date.").waitFor();
    await page.getByLabel("Amount", { exact: true }).selectOption({ label: "Sum" });
    await page.getByText("“Sum” stands in the headings more than once: Sum (2).", { exact: false }).waitFor();
    await button(page, "Another file").click();
    await drop(page, { name: "deals.csv", text: "Date,Sum\n2017-04-03,5\n" });
    await page.getByText("No column says who", { exact: false }).waitFor();
    await page.getByText("No column says which stream", { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("asks whether rows should go when the file is cut off", async () => {
    const { page, complaints } = await openFacts({ height: 900 });
    const head = "Deal,Opened,Closed,Stage,Owner,Product,Amount\n";
    const row = (id: number, day: string) => `${id},2017-04-03,2017-04-${day},Won,Anna Snelling,GTX Pro,100\n`;
    await drop(page, { name: "deals.csv", text: head + row(1, "05") + row(2, "06") + row(3, "07") });
    await button(page, "Import 6 changes").click();
    await page.getByText("6 rows added").waitFor();
    await button(page, "Another file").click();
    await drop(page, { name: "deals.csv", text: `${head}${row(1, "05")}${row(3, "07")}2,2017-04` });
    await page.getByText("seems to end in the middle of a row", { exact: false }).waitFor();
    await button(page, "Answer the questions first").waitFor();
    await page.getByLabel("Keep them").check();
    await button(page, "Nothing new to import").waitFor();
    await page.getByLabel("Remove them from the sheet").check();
    // Somebody types in the sheet meanwhile: what was shown is no longer so, and is shown anew before it is written.
    const type = (value: string) =>
      page.evaluate(async (date) => {
        const { host } = window.harness;
        const [cells] = await host.read([{ name: "facts_date" }]);
        const [, column = "", first = ""] = /^([A-Z]+)(\d+)/.exec(cells?.range ?? "") ?? [];
        await host.write([{ kind: "values", sheet: cells?.sheet ?? "", range: `${column}${Number(first) + 2}`, values: [[date]] }]);
      }, value);
    await type("");
    await button(page, "Import 2 changes").click();
    await page.getByText("The sheets have changed since", { exact: false }).first().waitFor();
    await button(page, "Import 1 change").waitFor();
    await type("2017-04-03");
    await button(page, "Import 1 change").click();
    await button(page, "Import 2 changes").click();
    await page.getByText("0 rows added, 0 changed, 2 removed.").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["en", "light", 300],
    ["ru", "dark", 300],
    ["el", "light", 450],
  ] as const)("has nothing for axe to find and nothing sideways (%s, %s, %i px)", async (locale: Locale, theme, width) => {
    const { page, complaints } = await openFacts({ locale, theme, width, height: 800 });
    expect(await violations(page)).toEqual([]);
    await drop(page, csv);
    await page.getByText("GTXPro", { exact: false }).first().waitFor();
    await page.locator("footer button").first().waitFor();
    await page.waitForTimeout(300);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
