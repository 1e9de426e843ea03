// Calendar and team in the page: real holidays, live sheets, and the panel that follows what is typed there.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarMessages, fillMessage, panelMessages, teamMessages, type Locale } from "../../src/i18n";
import { numbers } from "../support/numbers";
import { startPages, type PageSource } from "../support/page";
import { createSheets } from "../support/walkWizard";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

/** Working days of the second and third quarter of 2026, counted by hand from each country's own list. */
const countries: readonly (readonly [Locale, string, readonly number[]])[] = [
  ["en", "US", [63, 64]], // Memorial Day, Juneteenth; Friday before 4 July, Labor Day
  ["ru", "RU", [62, 66]], // the production calendar: 22 + 19 + 21, 23 + 21 + 22
  ["el", "GR", [61, 66]], // Good Friday, Easter Monday, 1 May, Holy Spirit; 15 August is a Saturday
];

describe.each(countries)("in %s, with the holidays of %s", (locale, country, workdays) => {
  it("a half-year by quarter and a team of five stand in live sheets", async () => {
    const open = await pages.open({ lang: locale });
    const { host, page } = open;
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForFunction(() => window.planHost !== undefined);
    const [panel, calendar, team] = [panelMessages[locale], calendarMessages[locale], teamMessages[locale]];
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const field = (name: string) => page.getByLabel(name, { exact: true });
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));

    await press(panel.openExample);
    await field(panel.periodStart).fill("2026-04-01");
    await field(panel.periodEnd).fill("2026-09-30");
    for (const step of [panel.nextStreams, panel.nextFunnels, calendar.nextCalendar]) await press(step);
    await field(calendar.grain).selectOption("quarter");
    // Holidays come when they are asked for, and not with the places that are fetched behind the first page.
    for (let known = -1; known !== loaded.length;) {
      known = loaded.length;
      await page.waitForTimeout(2000);
    }
    const before = new Set(loaded);
    await press(calendar.countryHolidays);
    await field(calendar.country).selectOption(country);
    await press(calendar.addCountry);
    const sum = workdays.reduce((total, days) => total + days, 0);
    await page.getByText(fillMessage(calendar.workdayCount, locale, { count: sum })).waitFor();
    expect(loaded.some((url) => url.endsWith(".js") && !before.has(url))).toBe(true);

    await press(team.nextTeam);
    await press(team.pasteList);
    await page.locator("textarea").fill("Anna; Head\nBoris; Seller; Anna\nVera; Seller; Anna\nGleb; Seller; Anna\nDora; Seller; Anna");
    await press(fillMessage(team.pasteAdd, locale, { count: 5 }));
    await press(panel.nextReview);
    await createSheets(open, locale);

    expect(await numbers(host, "calendar_days")).toEqual(workdays);
    expect(await numbers(host, "team_plan")).toEqual([1_000_000, 250_000, 250_000, 250_000, 250_000]);
    const targets = (await numbers(host, "calendar_targets")).map(Number);
    expect(targets.reduce((total, part) => total + part, 0)).toBe(1_000_000);

    // a weight typed in the sheet is the plan from then on
    const [weights] = await host.read([{ name: "team_weight" }]);
    const [, column = "", first = ""] = /^([A-Z]+)(\d+)/.exec(weights?.range ?? "") ?? [];
    await host.write([{ kind: "activate", sheet: weights?.sheet ?? "", cell: `${column}${first}` }]);
    await open.type(`${column}${Number(first) + 1}`, "2");
    await press(fillMessage(panel.changeOf, locale, { what: team.teamTitle }));
    const boris = page.getByRole("group", { name: "Boris", exact: true });
    await boris.getByText(fillMessage(team.personWeight, locale, { weight: "2" })).waitFor();
    await boris.getByText(/400[ .,\u00a0]000/).waitFor();
    expect(open.complaints).toEqual([]);
    await open.close();
  });
});
