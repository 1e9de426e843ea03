// A CRM instead of a file: the key is entered, what will be read is shown, the facts arrive, what fails is said.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectMessages, factsMessages, fillMessage, locales, panelMessages, type Locale, hourlyMessages } from "../../src/i18n";
import { fakeBitrix24, type FakePortal, type PortalTables } from "../facts/connect/fakeBitrix24";
import { launchBrowser } from "../support/browser";
import { openPanel, sideways, type PanelView } from "./openPanel";
import { violations } from "./violations";

const pictures = process.env["CONNECT_PICTURES"];
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const portals: FakePortal[] = [];
afterEach(async () => void (await Promise.all(portals.splice(0).map((portal) => portal.close()))));

const deal = (id: string, stage: string, meaning: string) => ({
  ...{ ID: id, STAGE_ID: stage, STAGE_SEMANTIC_ID: meaning, CATEGORY_ID: "0", OPPORTUNITY: "1500.00", CURRENCY_ID: "EUR" },
  ...{ ASSIGNED_BY_ID: "1", COMPANY_ID: "0", DATE_CREATE: "2026-09-01T09:00:00+03:00", DATE_MODIFY: "2026-09-10T09:00:00+03:00" },
});
const move = (id: string, owner: string, stage: string, meaning: string) => ({
  ...{ ID: id, OWNER_ID: owner, STAGE_ID: stage, STAGE_SEMANTIC_ID: meaning, CATEGORY_ID: "0", CREATED_TIME: "2026-09-05T10:00:00+03:00" },
});
const tables: PortalTables = {
  "crm.status.list": [{ ID: "1", ENTITY_ID: "DEAL_STAGE", STATUS_ID: "NEW", NAME: "Enquiry" }],
  "crm.category.list": [{ id: 0, name: "Sales" }],
  "user.get": [{ ID: "1", NAME: "Anna", LAST_NAME: "Smith" }],
  "crm.company.list": [],
  "crm.deal.list": [deal("1", "WON", "S"), deal("2", "NEW", "P")],
  "crm.stagehistory.list 2": [move("1", "1", "NEW", "P"), move("2", "1", "WON", "S"), move("3", "2", "NEW", "P"), { ID: "4" }],
};

async function portal(...options: Parameters<typeof fakeBitrix24> extends [unknown, ...infer Rest] ? Rest : never): Promise<FakePortal> {
  const made = await fakeBitrix24(tables, ...options);
  portals.push(made);
  return made;
}

/** The panel at Facts with the card of connections open, Bitrix24 chosen. */
async function openConnect(view: PanelView) {
  const opened = await openPanel(browser, view);
  const words = connectMessages[view.locale ?? "en"];
  await opened.page.getByRole("tab", { name: panelMessages[view.locale ?? "en"].placeFacts }).click();
  await opened.page.getByRole("button", { name: words.title }).click();
  await opened.page.getByLabel(words.system).selectOption("bitrix24");
  return { ...opened, words };
}

async function shoot(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

describe("connecting", () => {
  it("shows what will be read, reads it, writes it, and keeps the key out of the workbook", async () => {
    const { webhook, asked } = await portal();
    const { page, words, complaints } = await openConnect({});
    await page.getByText(words.readStageHistory).waitFor();
    await page.getByText(fillMessage(words.rights, "en", { rights: "crm, user_brief" })).waitFor();
    expect(await page.getByText(words.readLeads).count()).toBe(0);
    expect(asked).toEqual([]); // nothing before it was told
    await page.getByLabel(words.webhook).fill(webhook);
    await page.getByLabel(words.from).fill("2026-09-01");
    await page.getByRole("button", { name: words.connect, exact: true }).click();
    const facts = factsMessages.en;
    await page.getByRole("button", { name: fillMessage(facts.import, "en", { count: 4 }) }).waitFor();
    await shoot(page, "connect-review");
    await page.getByText('The record lacks its id, its day or its stage, or they cannot be read: {"ID":"4"}').waitFor(); // the bad row, named
    const before = asked.length;
    await page.getByRole("button", { name: fillMessage(facts.import, "en", { count: 4 }) }).click();
    await page
      .getByText(fillMessage(facts.imported, "en", { added: 4, changed: 0, removed: 0 }))
      .first()
      .waitFor();
    expect(asked).toHaveLength(before); // compared with what was read, not read anew
    const cells = await page.evaluate(async () => {
      const { host } = window.harness;
      const { sheets } = await host.describe();
      return JSON.stringify(await host.read(sheets.map((sheet) => ({ sheet: sheet.name, range: "A1:Z200" }))));
    });
    expect(cells).toContain("Bitrix24"); // what was remembered of the columns is there, and
    expect(cells).not.toContain("abc123def456");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("says what is wrong with an address, and what the portal says of a key", async () => {
    const { webhook } = await portal();
    const { page, words } = await openConnect({});
    await page.getByLabel(words.webhook).fill("https://acme.bitrix24.com/crm/");
    await page.getByRole("button", { name: words.connect, exact: true }).click();
    await page.getByText(new RegExp(`^${words.webhook}: .* is not an address of Bitrix24`)).waitFor();
    await page.getByLabel(words.webhook).fill(webhook.replace("abc123def456", "stale"));
    await page.getByRole("button", { name: words.connect, exact: true }).click();
    await page.getByText("Bitrix24 does not know the key").first().waitFor();
    await shoot(page, "connect-refused");
    expect(await page.getByText("stale").count()).toBe(0);
    // Nothing was read, so there is nothing to import, and the way to another key or file stands open.
    await page.getByRole("button", { name: factsMessages.en.choose }).waitFor();
    await page.getByRole("button", { name: words.title }).waitFor();
    expect(await page.getByText(factsMessages.en.columnsTitle, { exact: true }).count()).toBe(0);
    await page.close();
  });

  it.each([
    ["en", "light"],
    ["ru", "dark"],
    ["el", "light"],
  ] as const)("reads every hour where the host has a clock, and says what came of it (%s, %s)", async (locale, theme) => {
    const { webhook } = await portal();
    const { page, words, complaints } = await openConnect({ locale, theme, width: 300, height: 1200 });
    const { label } = hourlyMessages[locale];
    await page.getByLabel(words.webhook).fill("https://acme.bitrix24.com/crm/");
    await page.getByRole("switch", { name: label }).click();
    expect(await page.getByRole("switch", { name: label }).isChecked()).toBe(false); // what cannot be asked is not asked every hour
    await page.getByLabel(words.webhook).fill(webhook);
    await page.getByRole("switch", { name: label }).click();
    await page.getByText(/14:07: .*21/).waitFor();
    await shoot(page, `connect-hourly-${locale}`);
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.getByRole("switch", { name: label }).click();
    await page.getByText(/14:07/).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(locales.flatMap((locale: Locale) => [300, 640].map((width) => [locale, width] as const)))(
    "fits in %s at %i px, every system",
    async (locale, width) => {
      const { page, words, complaints } = await openConnect({ locale, width, height: 900, theme: width === 300 ? "light" : "dark" });
      for (const system of ["bitrix24", "hubspot", "clickHouse"]) {
        await page.getByLabel(words.system).selectOption(system);
        await page.getByText(words.willRead).waitFor();
        expect(await sideways(page), system).toEqual([]);
        await shoot(page, `connect-${system}-${locale}-${width}`);
      }
      await page.getByLabel(words.table).fill("crm.events");
      for (const name of ["date", "person", "stage"] as const) await page.getByLabel(words[name], { exact: true }).fill(`my_${name}`);
      await page.getByText("FROM `crm`.`events`").waitFor();
      await shoot(page, `connect-query-${locale}-${width}`);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
