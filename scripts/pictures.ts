// npm run pictures: the page in three languages, light and dark, wide and at 300 px, into docs/pictures.
import { mkdirSync } from "node:fs";
import { locales, panelMessages, todayMessages, type Locale } from "../src/i18n";
import { writeDeals, writeFacts, writePlan } from "../src/workbook";
import { startPages } from "../test/support/page";
import { teamMonth } from "../test/support/teamMonth";
import { createSheets, walkToReview } from "../test/support/walkWizard";

mkdirSync("docs/pictures", { recursive: true });
const pages = await startPages();
for (const locale of locales) {
  for (const dark of [false, true]) {
    const mark = dark ? "-dark" : "";
    const narrow = await pages.open({ lang: locale, dark, width: 300, height: 760 });
    await narrow.page.evaluate(() => localStorage.clear());
    await narrow.page.reload();
    await narrow.page.waitForFunction(() => window.planHost !== undefined);
    await walkToReview(narrow, locale, async (step) => narrow.screenshot(`docs/pictures/panel-${locale}-${step + 1}${mark}.png`));
    await narrow.close();
    const wide = await pages.open({ lang: locale, dark, width: 1440, height: 860 });
    await wide.page.evaluate(() => localStorage.clear());
    await wide.page.reload();
    await wide.page.waitForFunction(() => window.planHost !== undefined);
    await walkToReview(wide, locale);
    await createSheets(wide, locale);
    await wide.page.waitForTimeout(1500);
    await wide.screenshot(`docs/pictures/page-${locale}${mark}.png`);
    await wide.close();
  }
  await shootControl(locale);
}
await pages.close();

/** The three reports of the place Control, of a team's month as of its twentieth day. */
async function shootControl(locale: Locale): Promise<void> {
  const open = await pages.open({ lang: locale, width: 1280, height: 1100 });
  const { page, host } = open;
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForFunction(() => window.planHost !== undefined);
  const { plan, facts, deals } = teamMonth(locale);
  const [changed, removed] = [[], []];
  await writePlan(host, plan, 46_300);
  await writeFacts(host, locale, { added: facts, changed, removed });
  await writeDeals(host, locale, { added: deals, changed, removed });
  // The panel hears of changes that people make.
  await open.type("A1", "Plan");
  await page.getByRole("tab", { name: panelMessages[locale].placeControl }).click();
  await page.getByLabel(todayMessages[locale].asOf, { exact: true }).fill("2026-11-20");
  for (const report of ["tabToday", "tabWhy", "tabStandUp"] as const) {
    await page.getByRole("tab", { name: todayMessages[locale][report], exact: true }).click();
    await page.waitForTimeout(1000);
    await page.locator("#panel").screenshot({ path: `docs/pictures/control-${locale}-${report.slice("tab".length).toLowerCase()}.png` });
  }
  await open.close();
}
