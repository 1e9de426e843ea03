import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelMessages, type Locale } from "../../src/i18n";
import { launchBrowser } from "../support/browser";
import { openPanel, sideways, type PanelView } from "./openPanel";
import { violations } from "./violations";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the panel, does something, and demands that the page complained of nothing. */
async function withPanel(view: PanelView, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPanel(browser, view);
  try {
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const strip = (page: Page) => page.locator("footer").innerText();

async function openExample(page: Page): Promise<void> {
  await button(page, "Open the worked example").click();
}

describe("the wizard", () => {
  it("walks the worked example into sheets and back", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      expect(await strip(page)).toMatch(/7\s*3 \+ 4/);
      await button(page, "Next: streams").click();
      expect(await page.locator("main").innerText()).toMatch(/3 deals ← 10\u00a0meetings ← 20\u00a0leads/);
      await button(page, "Next: funnel").click();
      expect(await page.locator("table").first().innerText()).toMatch(/28\s*at least 80%\s*34\s*at least 90%\s*40\s*at least 95%/);
      expect(await strip(page)).toMatch(/59.5%/);
      expect(await strip(page)).toContain("only 6 times in 10. For 90% you need 34.");
      for (const step of ["calendar", "team", "review"]) await button(page, `Next: ${step}`).click();
      await button(page, "Create sheets").click();
      await page.getByText("2 sheets added.").waitFor();
      expect(await button(page, "The sheets are up to date").getAttribute("aria-disabled")).toBe("true");
      await button(page, "Undo").click();
      await button(page, "Create sheets").waitFor();
    }));

  it("keeps what cannot be read, says why under its field, and keeps the last numbers", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      await field(page, "Revenue goal").fill("a million");
      await page.locator("main").getByText("Goal: “a million” is not a number; write digits").waitFor();
      expect(await field(page, "Revenue goal").getAttribute("aria-invalid")).toBe("true");
      expect(await strip(page)).toMatch(/7\s*3 \+ 4[\s\S]*the numbers before/);
      await field(page, "Company").focus();
      expect(await field(page, "Revenue goal").inputValue()).toBe("a million");
      await field(page, "Revenue goal").fill("2000000");
      await field(page, "Company").focus();
      expect(await field(page, "Revenue goal").inputValue()).toBe("2,000,000");
      expect(await strip(page)).toMatch(/14\s*6 \+ 8/);
    }));

  it("an amount follows the goal until it is typed", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      await field(page, "Revenue goal").fill("2,000,000");
      await button(page, "Next: streams").click();
      expect(await field(page, "Amount").first().inputValue()).toBe("1,200,000");
      await field(page, "Amount").first().fill("600000");
      await page.getByText("₽600,000 below the goal").waitFor();
      await button(page, "New clients: more").click();
      await page.getByRole("menuitem", { name: "Let it follow the goal" }).click();
      await field(page, "Amount").first().waitFor();
      await button(page, /Enter the share instead of the amount/)
        .first()
        .click();
      await field(page, "Share of the goal").fill("0.6");
      await page.getByText("Equal to the goal").waitFor();
      await field(page, "Average deal size").first().focus();
      expect(await field(page, "Share of the goal").inputValue()).toBe("60");
    }));

  it("gives back what was removed", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      await button(page, "Next: streams").click();
      await button(page, "Repeat clients: more").click();
      await page.getByRole("menuitem", { name: "Remove" }).click();
      await page.getByText("“Repeat clients” removed.").waitFor();
      expect(await field(page, "Average deal size").count()).toBe(1);
      await button(page, "Undo").click();
      expect(await field(page, "Average deal size").count()).toBe(2);
    }));

  it("an empty plan asks for nothing before its time and writes nothing half done", () =>
    withPanel({}, async (page) => {
      await button(page, "Start with an empty plan").click();
      expect(await page.locator("main").getByText("is missing").count()).toBe(0);
      expect(await strip(page)).toContain("Next to fill in: Goal.");
      await button(page, "Next: streams").click();
      for (const step of ["funnel", "calendar", "team", "review"]) await button(page, `Next: ${step}`).click();
      await button(page, "4 things to mend first").click({ force: true });
      expect((await page.evaluate(() => window.harness.host.describe())).sheets).toHaveLength(1);
      await button(page, "Mend it").first().click();
      await page.getByRole("heading", { name: "Goal" }).waitFor();
      await page.locator("main").getByText("Goal: is missing; fill it in").waitFor();
    }));

  it("follows what is typed in the sheets, and asks where both changed", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      for (const step of ["streams", "funnel", "calendar", "team", "review"]) await button(page, `Next: ${step}`).click();
      await button(page, "Create sheets").click();
      await page.getByText("2 sheets added.").waitFor();
      await page.evaluate(() => window.harness.host.type({ name: "plan_goal" }, 2_000_000));
      await page.getByText("The panel now shows what stands in the sheets.").waitFor();
      expect(await strip(page)).toMatch(/14\s*6 \+ 8/);
      await button(page, "Change: Goal and period").click();
      await field(page, "Revenue goal").fill("3000000");
      await page.evaluate(() => window.harness.host.type({ name: "plan_goal" }, 4_000_000));
      await page.getByText("differs from the panel").waitFor();
      expect(await field(page, "Revenue goal").inputValue()).toBe("3000000");
      await button(page, "Take it from the sheets").click();
      expect(await field(page, "Revenue goal").inputValue()).toBe("4,000,000");
      await page.evaluate(() => window.harness.host.type({ name: "plan_goal" }, "much"));
      await page.getByText("Goal: “much” is not a number; write digits").waitFor();
      await page.evaluate(() => window.harness.host.remove("streams_check"));
      await page.getByText("is gone from the workbook").waitFor();
    }));

  it("says why the workbook refused, and can be asked again", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      for (const step of ["streams", "funnel", "calendar", "team", "review"]) await button(page, `Next: ${step}`).click();
      await page.evaluate(() => window.harness.refuse("protected", "Plan"));
      await button(page, "Create sheets").click();
      await page.getByText("the sheet is protected (Plan)").waitFor();
      await button(page, "Create sheets").click();
      await page.getByText("2 sheets added.").waitFor();
    }));

  it("keeps the draft, goes on in another language, and finds it again", () =>
    withPanel({}, async (page) => {
      await openExample(page);
      await field(page, "Revenue goal").fill("1,400,000");
      await page.getByText("Draft saved").waitFor();
      await button(page, "Menu").click();
      await page.keyboard.press("Escape");
      await field(page, "Revenue goal").fill("1,500,000"); // still to be kept when the language changes
      await button(page, "Menu").click();
      await page.getByRole("menuitemradio", { name: "Русский" }).click();
      await page.getByRole("heading", { name: "Цель", exact: true }).waitFor();
      expect((await field(page, "Цель по выручке").inputValue()).replace(/\s/g, " ")).toBe("1 500 000");
      await page.evaluate(() => window.openPanel("el", "light"));
      await button(page, "Συνέχεια του προχείρου").click();
      expect(await field(page, "Στόχος εσόδων").inputValue()).toBe("1.500.000");
    }));

  it("is walked by the keyboard alone", () =>
    withPanel({}, async (page) => {
      const reach = async (name: string) => {
        for (let presses = 0; presses < 40; presses++) {
          await page.keyboard.press("Tab");
          const named = await page.evaluate(() => document.activeElement?.textContent ?? "");
          if (named === name) return;
        }
        throw new Error(`never reached ${name}`);
      };
      await reach("Open the worked example");
      await page.keyboard.press("Enter");
      for (const name of ["Next: streams", "Next: funnel", "Next: calendar", "Next: team", "Next: review", "Create sheets"]) {
        await reach(name);
        await page.keyboard.press("Enter");
      }
      await page.getByText("2 sheets added.").waitFor();
    }));
});

describe("the functions", () => {
  it("are found, filled in, answered and put into the selected cell", () =>
    withPanel({ locale: "ru" }, async (page) => {
      await page.getByRole("tab", { name: "Функции" }).click();
      await page.getByRole("searchbox").fill("required_leads");
      await button(page, /REQUIRED_LEADS/).click();
      const inputs = page.locator("main section input");
      await inputs.nth(0).fill("600 000");
      await inputs.nth(1).fill("200000");
      await inputs.nth(2).fill("50%; 30%");
      await page.getByText("=REQUIRED_LEADS(600000;200000;{0,5;0,3})").waitFor();
      await page.getByText("20", { exact: true }).waitFor();
      await inputs.nth(2).fill("15");
      await page.getByText(/#NUM!: .*15 не между 0 и 1/).waitFor();
      await inputs.nth(2).fill("0,15");
      await button(page, "Вставить в F5").click();
      await page.getByText("Вставлено в Sheet1!F5.").waitFor();
      const written = await page.evaluate(() => window.harness.host.read([{ sheet: "Sheet1", range: "F5" }]));
      expect(written[0]?.formulas).toEqual([["=REQUIRED_LEADS(600000,200000,0.15)"]]);
    }));

  it("take their arguments from cells, and show what a cell holds before it is replaced", () =>
    withPanel({}, async (page) => {
      await page.evaluate(() => {
        const { host } = window.harness;
        host.type({ sheet: "Sheet1", range: "B5" }, 600_000);
        host.type({ sheet: "Sheet1", range: "F5" }, "mine");
        host.select("Sheet1", "B5");
      });
      await page.getByRole("tab", { name: "Functions" }).click();
      await button(page, /^REQUIRED_DEALS/).click();
      await button(page, /^Target: take the selected cells|^Revenue.*: take the selected cells/)
        .first()
        .click();
      const inputs = page.locator("main section input");
      expect(await inputs.nth(0).inputValue()).toBe("Sheet1!B5");
      await inputs.nth(1).fill("200000");
      await page.getByText("=REQUIRED_DEALS(B5,200000)").waitFor();
      await page.getByText("3", { exact: true }).waitFor();
      await page.evaluate(() => window.harness.host.select("Sheet1", "F5"));
      await button(page, "Insert into F5").click();
      await page.getByText("Sheet1!F5 already holds mine.").waitFor();
      await button(page, "Replace it").click();
      await page.getByText("Inserted into Sheet1!F5.").waitFor();
      await inputs.nth(0).fill("Nowhere!A1");
      await page.getByText("Nowhere!A1 is not in the workbook.").waitFor();
    }));
});

describe("every screen", () => {
  const views: readonly (PanelView & { readonly locale: Locale })[] = [
    { locale: "en", theme: "light", width: 300 },
    { locale: "ru", theme: "dark", width: 300 },
    { locale: "el", theme: "light", width: 300 },
    { locale: "el", theme: "dark", width: 450 },
  ];
  it.each(views)("$locale $theme at $width px: nothing scrolls sideways, no axe violation", (view) =>
    withPanel(view, async (page) => {
      const check = async (screen: string) => {
        await page.waitForTimeout(300);
        expect([screen, ...(await sideways(page))]).toEqual([screen]);
        expect([screen, ...(await violations(page))]).toEqual([screen]);
      };
      await check("start");
      await page.locator("main button").first().click();
      await page.locator("footer").waitFor();
      await page.locator("main button[aria-expanded]").click();
      await check("goal");
      await page.locator("footer button").last().click();
      await page.locator("main button[aria-expanded]").first().click();
      await page.locator("main input").nth(1).fill("?");
      await check("streams, faulty");
      await page.locator("main input").nth(1).fill("123456789012");
      await check("streams, large");
      await page.locator("main input").nth(1).fill("600000");
      await page.locator("footer button").last().click();
      await check("funnels");
      for (const screen of ["calendar", "team", "review"]) {
        await page.locator("footer button").last().click();
        await check(screen);
      }
      await page.getByRole("tab", { name: panelMessages[view.locale].placeFacts }).click();
      await check("facts");
      await page.getByRole("tab", { name: panelMessages[view.locale].placeFunctions }).click();
      await check("functions");
      for (const name of ["REQUIRED_LEADS", "SPLIT_PERIOD"]) {
        await page.getByRole("searchbox").fill(name);
        await page.locator("main section button", { hasText: name }).first().click();
        await page.locator("main section button").last().click();
        await check(name);
        await page.locator("main section button").first().click();
      }
    }),
  );
});
