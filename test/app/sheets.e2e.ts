import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbers } from "../support/numbers";
import { startSidebars, type Sidebars } from "../support/sidebarPage";
import { walkToReview, createSheets } from "../support/walkWizard";

let sidebars: Sidebars;
beforeAll(async () => {
  sidebars = await startSidebars();
}, 400_000);
afterAll(() => sidebars.close());

describe.each(["en", "ru", "el"] as const)("the sidebar in %s", (locale) => {
  it("writes the worked example into the spreadsheet, where it computes, and follows what is typed there", async () => {
    const open = await sidebars.open(locale);
    const { page, host, complaints } = open;
    await walkToReview(open, locale);
    await createSheets(open, locale);
    expect(await numbers(host, "stages_count")).toEqual([20, 10]);
    expect((await numbers(host, "streams_chance"))[0]).toBeCloseTo(0.595, 3);
    const [goal] = await host.read([{ name: "plan_goal" }]);
    await host.write([{ kind: "values", sheet: goal?.sheet ?? "", range: goal?.range ?? "", values: [[2_000_000]] }]);
    expect(await numbers(host, "stages_count")).toEqual([40, 20]);
    await page
      .getByText(/2[\s\u00a0.,]000[\s\u00a0.,]000/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await open.close();
  });
});

describe("the sidebar", () => {
  it("says what to do when Google asks the wrong account", async () => {
    const open = await sidebars.open("en");
    open.refusal = "We're sorry, a server error occurred. Error code PERMISSION_DENIED.";
    await open.page.reload();
    await open.page.getByText(/signed in to several Google accounts/).waitFor();
    await open.close();
  });

  it("keeps the draft with the person", async () => {
    const { page, script, close } = await sidebars.open("en");
    await page.getByRole("button", { name: "Open the worked example" }).click();
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect.poll(() => (script["sheetsStart"] as () => { draft: string | null })().draft, { timeout: 20_000 }).toContain("streams");
    await close();
  });
});
