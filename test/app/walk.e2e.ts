import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbers } from "../support/numbers";
import { startPages, type PageSource } from "../support/page";
import { createSheets, walkToReview } from "../support/walkWizard";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

describe.each(["en", "ru", "el"] as const)("a new user in %s", (locale) => {
  it("walks from the worked example to live sheets, and a goal typed into its cell changes the leads", async () => {
    const open = await pages.open({ lang: locale });
    const { host, page } = open;
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForFunction(() => window.planHost !== undefined);
    await walkToReview(open, locale);
    expect(await page.locator("footer").innerText()).toMatch(locale === "en" ? "59.5%" : /59,5\s?%/);
    await createSheets(open, locale);
    expect(await numbers(host, "streams_deals")).toEqual([3, 4]);
    expect(await numbers(host, "stages_count")).toEqual([20, 10]);
    expect(await numbers(host, "streams_needed")).toEqual([20, 4]);
    expect((await numbers(host, "streams_chance"))[0]).toBeCloseTo(0.595, 3);
    expect(await numbers(host, "streams_for90")).toEqual([34]);
    const [goal] = await host.read([{ name: "plan_goal" }]);
    await open.type(goal?.range ?? "", "2000000");
    expect(await numbers(host, "stages_count")).toEqual([40, 20]);
    // The panel follows the sheet.
    await page
      .getByText(/2[\s\u00a0.,]000[\s\u00a0.,]000/)
      .first()
      .waitFor();
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});
