// npm run pictures: the page in three languages, light and dark, wide and at 300 px, into docs/pictures.
import { mkdirSync } from "node:fs";
import { locales } from "../src/i18n";
import { startPages } from "../test/support/page";
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
}
await pages.close();
