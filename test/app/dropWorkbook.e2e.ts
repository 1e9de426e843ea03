// An Excel file dropped onto the embedded page is read.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { createFileHost } from "../../src/host/file";
import { startPages, type PageSource } from "../support/page";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

/** A workbook of Excel with a title above its table, as people save it. */
async function workbook(): Promise<Uint8Array> {
  const host = createFileHost();
  const sheet = "Deals";
  await host.write([
    { kind: "sheet", name: sheet },
    { kind: "values", sheet, range: "A1", values: [["Deals of November"]] },
    { kind: "values", sheet, range: "A3:F3", values: [["Deal", "Opened", "Closed", "Stage", "Owner", "Amount"]] },
    { kind: "values", sheet, range: "A4:F4", values: [["7", 46_296, 46_339, "Won", "Анна", 1200.5]] },
    { kind: "values", sheet, range: "A5:F5", values: [["8", 46_297, 46_340, "Won", "Bob", 300]] },
    ...[6, 7, 8].map((row) => ({
      ...({ kind: "values", sheet, range: `A${row}:F${row}` } as const),
      values: [[String(row + 3), 46_298, 46_341, "Won", "Bob", 100]],
    })),
    { kind: "format", sheet, range: "B4:C8", format: { number: "yyyy-mm-dd" } },
  ]);
  return host.toXlsx();
}

/** What dragging a file from the desktop onto the card does. */
async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([title, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], title));
      return data;
    },
    [name, [...bytes]] as const,
  );
  const card = page.locator("section", { has: page.locator("input[type=file]") });
  await card.dispatchEvent("dragover", { dataTransfer: transfer });
  await card.dispatchEvent("drop", { dataTransfer: transfer });
}

it("reads a dropped .xlsx below its title", { timeout: 180_000 }, async () => {
  const open = await pages.open({ lang: "en" });
  const { page } = open;
  await page.getByRole("tab", { name: "Facts" }).click();
  await dropFile(page, "November.xlsx", await workbook());
  await page.getByText("November.xlsx, 5 rows").waitFor();
  await open.close();
});
