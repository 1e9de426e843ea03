import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarMessages, fillMessage, panelMessages, teamMessages, type Locale, type MessageValues } from "../../src/i18n";
import { launchBrowser } from "../support/browser";
import { openPanel, sideways, type PanelView } from "./openPanel";
import { violations } from "./violations";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The words of the panel, as they stand on the screen. */
function sayIn(locale: Locale): (key: string, values?: MessageValues) => string {
  const words: Readonly<Record<string, string>> = { ...panelMessages[locale], ...calendarMessages[locale], ...teamMessages[locale] };
  return (key, values) => fillMessage(words[key] ?? `no ${key}`, locale, values);
}

/** The worked example opened, at the calendar. */
async function atCalendar(view: PanelView, act: (page: Page, say: ReturnType<typeof sayIn>) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPanel(browser, view);
  const say = sayIn(view.locale ?? "en");
  try {
    await button(page, say("openExample")).click();
    for (const step of ["nextStreams", "nextFunnels", "nextCalendar"]) await button(page, say(step)).click();
    await act(page, say);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const strip = (page: Page) => page.locator("footer").innerText();

/** The filled cells of a named column. */
async function column(page: Page, name: string): Promise<readonly unknown[]> {
  const cells = await page.evaluate((of) => window.harness.host.read([{ name: of }]), name);
  return cells[0]?.values.flat().filter((value) => value !== null && value !== "") ?? [];
}

/** Presses Tab until a button of this name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
    if (at === name) return;
  }
  throw new Error(`never reached ${name}`);
}

const people = "Maria; Seller; Anna\nOleg; Seller; Anna\nIrina; Seller; Anna\nNikita; Telesales; Anna";

describe.each(["en", "ru", "el"] as const)("a plan with calendar and team in %s", (locale) => {
  it("is filled in, written, and read back into the wizard", () =>
    atCalendar({ locale, width: 300 }, async (page, say) => {
      // the calendar, by mouse
      await button(page, say("cutByWeek")).click();
      await field(page, say("grain")).selectOption("month");
      await button(page, say("countryHolidays")).click();
      await field(page, say("country")).selectOption("GR");
      await button(page, say("addCountry")).click();
      const added = say("countryAdded", { country: "Greece", count: 1 });
      await page.locator("section").getByText(added).waitFor();
      // 21 weekdays in November 2026 less one holiday
      const [periods, workdays] = [say("countMonth", { count: 1 }), say("workdayCount", { count: 20 })];
      await page.getByText(say("calendarAbout", { periods, workdays })).waitFor();
      const notice = (await page.locator("main").innerText()).split(added).length - 1;
      expect(notice).toBe(2); // above, with the way back, and beside the button
      await button(page, say("undo")).click();
      await page.getByText(say("noHolidays")).waitFor();
      await button(page, say("addCountry")).click();
      await page.getByText(say("holidaysCount", { off: 1, added: 0 })).waitFor();

      // the team, by keyboard
      await reach(page, say("nextTeam"));
      await page.keyboard.press("Enter");
      await page.getByText(say("teamEmpty")).waitFor();
      await reach(page, say("addPerson"));
      await page.keyboard.press("Enter");
      await page.keyboard.type("Anna");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Head");
      await reach(page, say("pasteList"));
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type(people);
      await reach(page, say("pasteAdd", { count: 4 }));
      await page.keyboard.press("Enter");
      await page.getByText(say("pasteAdded", { count: 4 })).waitFor();
      const shown = (await page.locator("main section [role=group]").allInnerTexts()).map((text) => text.replace(/[\s\u00a0]+/g, " "));
      expect(shown).toHaveLength(5);
      expect(shown[0]).toMatch(/Anna.*1[ .,]000[ .,]000/);
      expect(shown[1]).toMatch(/Maria.*250[ .,]000/);
      await page.getByText(say("teamWhole")).waitFor();

      // the sheets
      await button(page, say("nextReview")).click();
      await page.getByText(new RegExp(say("peopleCount", { count: 5 }))).waitFor();
      await button(page, say("createSheets")).click();
      await page.getByText(say("sheetsAdded", { count: 7 })).waitFor();
      expect(await column(page, "team_name")).toEqual(["Anna", "Maria", "Oleg", "Irina", "Nikita"]);
      expect(await column(page, "team_head")).toEqual(["Anna", "Anna", "Anna", "Anna"]);
      expect(await column(page, "holidays_date")).toEqual([46_330]); // 2026-11-04

      // back from the sheets, where a weight was typed
      await page.evaluate(() => window.harness.host.type({ name: "team_weight" }, 2));
      await page.evaluate((tag) => window.openPanel(tag, "light"), locale);
      await button(page, say("continueSheets")).click();
      await button(page, say("changeOf", { what: say("teamTitle") })).click();
      await page.getByText(say("teamAbout", { count: 5, goal: "" }).trim()).waitFor();
      await page
        .getByRole("group")
        .first()
        .getByText(say("personWeight", { weight: "2" }))
        .waitFor();
      await button(page, say("back")).click();
      expect(await field(page, say("grain")).inputValue()).toBe("month");
      await page.getByText("Unity Day").waitFor();
    }));
});

describe("the calendar", () => {
  it("may be left out, and keeps what was typed while it is", () =>
    atCalendar({}, async (page, say) => {
      await field(page, say("grain")).selectOption("quarter");
      await page.getByLabel("Fiscal year starts in").waitFor();
      await button(page, say("addHoliday")).click();
      await page.keyboard.press("Tab"); // the new day has the focus; left empty, it says so
      await field(page, "Why").focus();
      await field(page, "Why").fill("Our day");
      await page.getByLabel("Season").getByText("Some months").click();
      await page.locator("main").getByText("Day off: is missing; fill it in").waitFor();
      expect(await strip(page)).toContain("the numbers before");
      await field(page, say("grain")).selectOption("none");
      expect(await strip(page)).not.toContain("the numbers before");
      await field(page, say("grain")).selectOption("week");
      expect(await field(page, "Why").inputValue()).toBe("Our day");
      await page.locator("main input[type=date]").fill("2026-11-09");
      await page.getByText("6 weeks, 20 working days").waitFor();
      await button(page, "Change: Mon, 9 Nov 2026, Our day").click();
      await button(page, "Remove: Mon, 9 Nov 2026, Our day").click();
      await page.getByText("6 weeks, 21 working days").waitFor();
    }));

  it("says every fault at its field, and follows the season", () =>
    atCalendar({}, async (page, say) => {
      await field(page, say("grain")).selectOption("month");
      await page.getByText("Some months sell better").click();
      await field(page, "Nov").fill("much");
      await field(page, "Dec").fill("-1");
      await page.locator("main").getByText("Index of November: “much” is not a number").waitFor();
      await page.locator("main").getByText("Index of December: -1 is below the least").waitFor();
      await field(page, "Nov").fill("0");
      await field(page, "Dec").fill("1");
      await page
        .locator("main")
        .getByText(/weights/)
        .first()
        .waitFor(); // nothing sells in the whole plan
      expect(await strip(page)).toMatch(/7\s*3 \+ 4/);
    }));

  it("says what a country publishes, and what could not be had", () =>
    atCalendar({}, async (page, say) => {
      await field(page, say("grain")).selectOption("week");
      await button(page, say("countryHolidays")).click();
      await field(page, say("country")).selectOption("XA");
      await button(page, say("addCountry")).click();
      await page.getByText(say("countryFailed")).first().waitFor();
      await field(page, say("country")).selectOption("RU");
      await field(page, say("region")).selectOption("TA");
      await button(page, say("addCountry")).click();
      await page.locator("section").getByText("Russia, Tatarstan: 3 days added.").waitFor();
      await page.locator("section").getByText("1 day before a holiday ends early and counts as whole.").waitFor();
      await page
        .locator("section")
        .getByText(say("countryUnmoved", { years: 2028 }))
        .waitFor();
      await page.getByText("2 holidays take a working day, 1 day off is worked.").waitFor();
      await page.getByText("6 weeks, 20 working days").waitFor();
    }));
});

describe("the team", () => {
  /** The team with the people above under Anna. */
  const withTeam = (act: (page: Page, say: ReturnType<typeof sayIn>) => Promise<void>) =>
    atCalendar({}, async (page, say) => {
      await button(page, say("nextTeam")).click();
      await button(page, say("pasteList")).click();
      await field(page, say("pasteLabel")).fill(`Anna; Head\n${people}\nZed; Seller; Nobody`);
      await page.getByText(say("pasteUnknown", { names: "Nobody" })).waitFor();
      await button(page, say("pasteAdd", { count: 6 })).click();
      await act(page, say);
    });
  const group = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

  it("is moved, removed and taken back", () =>
    withTeam(async (page, say) => {
      const names = async () =>
        page.locator("main section [role=group]").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
      const choose = async (name: string, item: string) => {
        await button(page, say("moreOf", { name })).click();
        await page.getByRole("menuitem", { name: say(item) }).click();
      };
      await choose("Irina", "moveUp");
      expect(await names()).toEqual(["Anna", "Maria", "Irina", "Oleg", "Nikita", "Zed"]);
      await button(page, "Zed").click();
      await group(page, "Zed").getByLabel(say("reportsTo")).selectOption({ label: "Irina" });
      expect(await names()).toEqual(["Anna", "Maria", "Irina", "Zed", "Oleg", "Nikita"]);
      await choose("Anna", "remove");
      await page.getByText("“Anna” removed.").waitFor();
      expect(await names()).toEqual(["Maria", "Irina", "Zed", "Oleg", "Nikita"]);
      await button(page, say("undo")).click();
      expect(await names()).toEqual(["Anna", "Maria", "Irina", "Zed", "Oleg", "Nikita"]);
      await choose("Irina", "addBelow");
      await page.keyboard.type("Newcomer");
      expect(await names()).toEqual(["Anna", "Maria", "Irina", "Zed", "Newcomer", "Oleg", "Nikita"]);
    }));

  it("shares by weight, first day and cushion, and says every fault at its field", () =>
    withTeam(async (page, say) => {
      await button(page, say("moreOf", { name: "Zed" })).click();
      await page.getByRole("menuitem", { name: say("remove") }).click();
      await button(page, "Maria").click();
      const maria = group(page, "Maria");
      await maria.getByLabel(say("weight")).fill("heavy");
      await maria.getByLabel(say("ramp")).fill("2.5");
      await page.locator("main").getByText("Weight: “heavy” is not a number").waitFor();
      await page.locator("main").getByText("Days to full speed: 2.5 is not a whole number").waitFor();
      await maria.getByLabel(say("weight")).fill("2");
      await maria.getByLabel(say("ramp")).fill("");
      await maria.getByText("₽400,000").waitFor(); // 2 of 5
      await maria.getByLabel(say("hired")).fill("2026-11-16"); // half of the month
      await maria.getByText("₽250,000").waitFor(); // 1 of 4
      await field(page, say("cushionLevel", { from: 1 })).fill("10");
      await maria.getByText("₽275,000").waitFor();
      await page.getByText("Anna has ₽1,000,000 and hands on ₽1,100,000.").waitFor();
      await page.getByText("At the bottom: ₽1,100,000").waitFor();
    }));
});

describe("both steps filled", () => {
  const views: readonly (PanelView & { readonly locale: Locale })[] = [
    { locale: "en", theme: "dark", width: 300 },
    { locale: "ru", theme: "light", width: 300 },
    { locale: "el", theme: "light", width: 300 },
    { locale: "ru", theme: "dark", width: 450 },
  ];
  it.each(views)("$locale $theme at $width px: nothing scrolls sideways, no axe violation", (view) =>
    atCalendar(view, async (page, say) => {
      const check = async (screen: string) => {
        await page.waitForTimeout(300);
        expect([screen, ...(await sideways(page))]).toEqual([screen]);
        expect([screen, ...(await violations(page))]).toEqual([screen]);
      };
      await field(page, say("grain")).selectOption("quarter");
      await button(page, say("countryHolidays")).click();
      await field(page, say("country")).selectOption("RU");
      await field(page, say("region")).selectOption("TA");
      await button(page, say("addCountry")).click();
      await page.getByText("Constitution of the region").waitFor();
      await button(page, say("addHoliday")).click();
      await page.getByText(say("seasonal")).click();
      await field(page, say("grain")).focus();
      await check("calendar");
      await button(page, say("nextTeam")).click();
      await button(page, say("pasteList")).click();
      const long = "Konstantinos-Alexandros Papadopoulos-Anagnostopoulos";
      await page
        .locator("textarea")
        .fill(`Anna; Head\nBoris;;Anna\nVera;;Boris\nGleb;;Vera\n${long}; Seller of everything everywhere; Gleb\nX;;Zoe`);
      await check("pasting");
      await button(page, say("pasteAdd", { count: 6 })).click();
      await button(page, long).click();
      await check("team");
    }),
  );
});
