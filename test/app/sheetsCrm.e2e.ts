// The built sidebar of the build with CRMs, over the built script: a portal is read by hand, then by Google's clock.
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectMessages, factsMessages, fillMessage, hourlyMessages, panelMessages } from "../../src/i18n";
import { readFacts } from "../../src/workbook";
import type { PortalTables } from "../facts/connect/fakeBitrix24";
import { exportXlsx } from "../support/exportXlsx";
import { loadCrmScript, webhook, type Crms } from "../support/crmScript";
import { startSidebars, type Sidebars } from "../support/sidebarPage";
import { createSheets, walkToReview } from "../support/walkWizard";

let sidebars: Sidebars;
beforeAll(async () => {
  sidebars = await startSidebars();
}, 400_000);
afterAll(() => sidebars.close());

/** A portal with so many deals, each of which has come to the plan's first stage. */
function portal(deals: number): PortalTables {
  const ids = Array.from({ length: deals }, (_, index) => String(index + 1));
  return {
    "crm.status.list": [{ ID: "1", ENTITY_ID: "DEAL_STAGE", STATUS_ID: "NEW", NAME: "Leads" }],
    "crm.category.list": [{ id: 0, name: "New clients" }],
    "user.get": [{ ID: "1", NAME: "Anna", LAST_NAME: "Smith" }],
    "crm.company.list": [],
    "crm.deal.list": ids.map((ID) => ({
      ...{ ID, STAGE_ID: "NEW", STAGE_SEMANTIC_ID: "P", CATEGORY_ID: "0", OPPORTUNITY: "1500.00", CURRENCY_ID: "RUB" },
      ...{ ASSIGNED_BY_ID: "1", COMPANY_ID: "0", DATE_CREATE: "2026-09-01T09:00:00+03:00", DATE_MODIFY: "2026-09-10T09:00:00+03:00" },
    })),
    "crm.stagehistory.list 2": ids.map((ID) => ({
      ...{ ID, OWNER_ID: ID, STAGE_ID: "NEW", STAGE_SEMANTIC_ID: "P", CATEGORY_ID: "0", CREATED_TIME: "2026-09-05T10:00:00+03:00" },
    })),
  };
}

it("reads a portal by hand, then every hour, an .xlsx, too, and keeps the key out of the spreadsheet", async () => {
  const crms: Crms = { bitrix24: portal(3) };
  const crm = await loadCrmScript(crms);
  const open = await sidebars.open("en", crm);
  const { page, complaints } = open;
  const { connect, facts, hourly } = { connect: connectMessages.en, facts: factsMessages.en, hourly: hourlyMessages.en };
  const count = async (): Promise<number> => {
    const read = await readFacts(crm.host);
    return read.state === "none" ? 0 : read.rows.length;
  };

  await walkToReview(open, "en");
  await createSheets(open, "en");
  await page.getByRole("tab", { name: panelMessages.en.placeFacts }).click();
  await page.getByRole("button", { name: connect.title }).click();
  await page.getByLabel(connect.system).selectOption("bitrix24");
  await page.getByText(connect.willRead).waitFor();
  expect(crm.asked).toEqual([]);
  await page.getByLabel(connect.webhook).fill(webhook);
  await page.getByLabel(connect.from).fill("2026-09-01");
  await page.getByRole("checkbox", { name: connect.keepGoogle }).check();
  await page.getByRole("button", { name: connect.connect, exact: true }).click();
  await page.getByRole("button", { name: fillMessage(facts.import, "en", { count: 6 }) }).click();
  await page
    .getByText(fillMessage(facts.imported, "en", { added: 6, changed: 0, removed: 0 }))
    .first()
    .waitFor();
  expect(await count()).toBe(3);

  await page.getByRole("button", { name: facts.another }).click();
  await page.getByRole("button", { name: connect.title }).click();
  await page.getByLabel(connect.from).fill("2026-09-01");
  await page.getByRole("switch", { name: hourly.label }).click();
  await page.getByText(hourly.soon).waitFor();
  crms.bitrix24 = portal(5);
  await crm.wake();
  expect(await count()).toBe(5);

  await page.locator("input[type=file]").setInputFiles(await exportXlsx());
  await page.getByText(/^\d of 4$/).waitFor(); // all four headings have come out of the workbook

  const { sheets } = await crm.host.describe();
  const cells = JSON.stringify(await crm.host.read(sheets.map(({ name }) => ({ sheet: name, range: "A1:Z60" }))));
  expect(cells).toContain("Anna Smith");
  expect(cells).not.toContain("abc123def456");
  expect(complaints).toEqual([]);
  await open.close();
});
