// The whole export of the hardware vendor, from a file through the embedded page into live sheets.
import { afterAll, beforeAll, expect, it } from "vitest";
import vendor from "../../examples/hardware-vendor/plan.json";
import { examplePlan } from "../../src/app/examplePlan";
import { readDeals, readFacts, writePlan } from "../../src/workbook";
import { startPages, type PageSource } from "../support/page";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

it("brings 4,238 deals won and 2,473 lost into the sheets", { timeout: 240_000 }, async () => {
  const open = await pages.open({ lang: "en" });
  const { host, page } = open;
  await writePlan(host, examplePlan(vendor), 43_000);
  // The panel hears of changes that people make.
  await open.type("A1", "Sales plan");
  await page.getByRole("tab", { name: "Facts" }).click();
  await page.locator("input[type=file]").setInputFiles("examples/hardware-vendor/sales_pipeline.csv");
  await page.getByRole("button", { name: "Yes, GTX Pro" }).click();
  await page.getByLabel(/Stage: Engaging/).selectOption({ label: "Engaged deals" });
  await page.getByLabel(/Stage: Prospecting/).selectOption({ label: "No stage of the plan" });
  await page.getByRole("button", { name: "Import 17,100 changes" }).click();
  await page.getByText("17,100 rows added, 0 changed, 0 removed.").waitFor({ timeout: 200_000 });
  const [facts, deals] = [await readFacts(host), await readDeals(host)];
  if (facts.state === "none" || deals.state === "none") throw new Error("no sheets");
  const records = facts.rows.map(({ record }) => record);
  const won = records.filter(({ stage, lost }) => stage === undefined && lost !== true);
  expect(won).toHaveLength(4238);
  expect(won.reduce((sum, { amount }) => sum + amount, 0)).toBe(10_005_534);
  expect(records.filter(({ lost }) => lost === true)).toHaveLength(2473);
  expect(deals.rows).toHaveLength(2089);
  const [total] = await host.read([{ sheet: "Facts", range: "G6:H6" }]);
  expect(total?.values).toEqual([[15_011, 10_005_534]]);
  await page.getByRole("button", { name: "Write the sheet Control" }).click();
  await page.getByText("The sheet Control stands").waitFor({ timeout: 60_000 });
  expect(await page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(1); // the sheet's alone
  expect((await host.describe()).sheets.map(({ name }) => name)).toContain("Control");
  expect(open.complaints).toEqual([]);
  await open.close();
});
