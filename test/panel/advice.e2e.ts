// What the facts of a workbook say beside the plan: shown in the steps Streams and Funnels, and taken by a press.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adviseAssumptions, applyAdvice, repeatFacts, type Fact } from "../../src/facts";
import type { Step } from "../../src/host/port";
import {
  adviceMessages,
  calendarMessages,
  fillMessage,
  formatNumber,
  formatPercent,
  panelMessages,
  type Locale,
  type MessageKey,
  type MessageValues,
} from "../../src/i18n";
import { dateOf, serialOf } from "../../src/plan";
import { writeFacts, writePlan } from "../../src/workbook";
import { launchBrowser } from "../support/browser";
import { recordSteps } from "../support/recordSteps";
import { teamMonth } from "../support/teamMonth";
import { openPanel, sideways, type PanelView } from "./openPanel";
import { violations } from "./violations";

const pictures = process.env["ADVICE_PICTURES"];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * 60 leads, one a day from July on, of two people in turn: every third meets a week later, every second of those buys for
 * 15,000 or 25,000 after one more. And 40 clients who have been buying again, some more often than others, for over a year.
 */
function factsOf(locale: Locale): readonly Fact[] {
  const { plan } = teamMonth(locale);
  const [funnel] = plan.funnels;
  const stream = plan.streams[0]?.name ?? "";
  const event = (deal: number, after: number, more: Partial<Fact>): Fact => ({
    ...{ source: "CRM", id: `${deal}/${after}`, date: dateOf(serialOf("2026-07-01") + deal + after), deal: `D${deal}`, stream },
    ...{ count: 1, amount: 0, ...more },
  });
  const [again] = plan.streams.slice(1);
  const bought = (client: number, purchase: number): Fact => ({
    ...{ source: "CRM", id: `r${client}/${purchase}`, deal: `R${client}/${purchase}`, stream: again?.name ?? "" },
    ...{ date: dateOf(serialOf("2025-06-01") + 5 * client + 24 * purchase), client: `Client ${client}`, count: 1 },
    amount: 8000 + 1000 * ((client + purchase) % 5),
  });
  const purchases = Array.from({ length: 40 }, (_, client) => Array.from({ length: 1 + ((client * 7) % 11) }, (_, n) => bought(client, n)));
  const leads = Array.from({ length: 60 }, (_, deal) => [
    event(deal, 0, { stage: funnel?.stages[0]?.name ?? "", person: deal % 2 === 0 ? "anna" : "boris" }),
    ...(deal % 3 === 0 ? [event(deal, 7, { stage: funnel?.stages[1]?.name ?? "" })] : []),
    ...(deal % 6 === 0 ? [event(deal, 14, { amount: deal % 12 === 0 ? 15_000 : 25_000 })] : []),
  ]);
  return [...leads, ...purchases].flat();
}

function stepsOf(locale: Locale): Promise<readonly Step[]> {
  return recordSteps(async (host) => {
    await writePlan(host, teamMonth(locale).plan, 46_300);
    await writeFacts(host, locale, { added: factsOf(locale), changed: [], removed: [] });
  });
}

const plain = (text: string) => text.replace(/\s+/g, " ");

/** The wizard over a workbook with a plan and facts, so many steps back from the last. */
async function atStep(view: PanelView, steps: number, act: (page: Page) => Promise<void>): Promise<void> {
  const locale = view.locale ?? "en";
  const { page, complaints } = await openPanel(browser, view);
  try {
    const batch = await stepsOf(locale);
    await page.evaluate(async (list) => {
      const { host } = window.harness;
      await host.write(list as readonly Step[]);
      host.type({ sheet: "Sheet1", range: "A1" }, "x");
    }, batch as unknown[]);
    await page.getByRole("button", { name: panelMessages[locale].continueSheets }).click();
    const back = page.getByRole("button", { name: panelMessages[locale].back, exact: true });
    for (let left = steps; left > 0; left--) await back.click();
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

describe.each(["en", "ru", "el"] as const)("What the facts say, in %s", (locale) => {
  const { plan } = teamMonth(locale);
  const facts = factsOf(locale);
  const until = facts.reduce((last, { date }) => (date > last ? date : last), "");
  const { advice } = adviseAssumptions(plan, facts, [], until);
  const said = advice.flatMap((item) => (item.kind === "conversion" && !("reason" in item.said) ? [{ item, said: item.said }] : []));
  const take = adviceMessages[locale].take;
  const tell = (key: MessageKey<typeof adviceMessages>, values?: MessageValues) => fillMessage(adviceMessages[locale][key], locale, values);
  const [funnel = { name: "", stages: [] }] = plan.funnels;

  it("stands beside the conversions, and is taken as a fact", () =>
    atStep({ locale, width: 300, height: 900 }, 3, async (page) => {
      const card = page.getByRole("region", { name: adviceMessages[locale].title });
      await card.waitFor();
      expect(said).toHaveLength(2);
      const text = plain(await card.innerText());
      for (const { said: each } of said) {
        expect(text).toContain(plain(`${formatPercent(each.value, locale)} (n = ${each.mature.reached};`));
        expect(text).toContain(plain(formatPercent(each.interval[0], locale)));
      }
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      if (pictures !== undefined) {
        await card.screenshot({ path: `${pictures}/funnels-${locale}.png` });
      }
      await card.getByRole("button", { name: take }).first().click();
      await card.getByText(adviceMessages[locale].taken, { exact: true }).first().waitFor();
      const [first] = said;
      const taken = applyAdvice(plan, first === undefined ? [] : [first.item]).funnels[0]?.stages[0];
      expect(taken?.source).toMatchObject({ kind: "fact", reached: first?.said.mature.reached });
      const chip = fillMessage(panelMessages[locale].factOf, locale, { count: taken?.source.reached ?? 0 });
      await page.getByRole("button", { name: chip }).first().waitFor();
      const typed = await page.locator("main input").first().inputValue();
      expect(typed).toContain(new Intl.NumberFormat(locale).format((taken?.conversion ?? 0) * 100));

      // Days and norms are taken the same way, and back again; what was taken before stays.
      const days = card.getByRole("button", { name: tell("lagOf", { step: "" }).trim() }).first();
      const notice = page.getByText(tell("takenOf", { what: "" }).trim());
      await days.click();
      await page.getByRole("button", { name: panelMessages[locale].undo, exact: true }).click();
      await notice.waitFor({ state: "detached" });
      await days.click();
      await notice.waitFor();
      const norm = tell("normOf", { stage: funnel.stages[0]?.name ?? "" });
      await card.getByRole("button", { name: tell("takeOf", { what: norm }), exact: true }).click();
      await card.getByText(tell("noPeople", { list: funnel.stages[1]?.name ?? "" }), { exact: true }).waitFor();
      await page.getByRole("button", { name: chip }).first().waitFor();

      // The season stands a step further.
      await page.getByRole("button", { name: calendarMessages[locale].nextCalendar, exact: true }).click();
      const season = page.getByRole("region", { name: tell("seasonTitle"), exact: true });
      await season.getByText(tell("figures"), { exact: true }).click();
      expect(await season.locator("tbody tr").count()).toBe(12);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      if (pictures !== undefined) await season.screenshot({ path: `${pictures}/season-${locale}.png` });
      await season.getByRole("button", { name: take }).click();
      await season.getByText(tell("taken"), { exact: true }).waitFor();
      const july = page.getByRole("region", { name: calendarMessages[locale].season, exact: true }).getByRole("textbox").nth(6);
      const [said12] = advice.flatMap((item) => (item.kind === "season" && !("reason" in item.said) ? [item.said.value] : []));
      expect(await july.inputValue()).toBe(new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(said12?.[6] ?? 0));
    }));

  it("stands below the streams, and is taken as the average deal", () =>
    atStep({ locale, width: 300, height: 900 }, 4, async (page) => {
      const card = page.getByRole("region", { name: adviceMessages[locale].title });
      await card.waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      await card.getByRole("button", { name: take }).first().click();
      await card.getByText(adviceMessages[locale].taken, { exact: true }).waitFor();
      if (pictures !== undefined) await card.screenshot({ path: `${pictures}/streams-${locale}.png` });

      // Below it: who buys again, and what that brings beside the stream's target.
      const stream = plan.streams[1];
      const found = stream === undefined ? undefined : repeatFacts(plan, stream, facts, until);
      if (found === undefined || "reason" in found || found.rate === undefined || "reason" in found.ahead) throw new Error("silent");
      const { rate, ahead } = found;
      const repeat = page.getByRole("region", { name: tell("repeatTitle", { stream: stream?.name ?? "" }), exact: true });
      const percent = formatPercent(rate.value, locale);
      await repeat.getByText(tell("rate", { percent, again: rate.again, n: rate.reached }), { exact: true }).waitFor();
      const deals = formatNumber(Math.round(ahead.deals), locale);
      await repeat.getByText(tell("aheadDeals", { n: Math.round(ahead.deals), deals }), { exact: true }).waitFor();
      expect(plain(await repeat.innerText())).toContain(plain(tell("differs")));
      await repeat.getByText(tell("byAge"), { exact: true }).click();
      expect(await repeat.locator("tbody tr").count()).toBe(found.byAge.length);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
      if (pictures !== undefined) await repeat.screenshot({ path: `${pictures}/repeat-${locale}.png` });
      const chip = fillMessage(panelMessages[locale].checkFact, locale, { count: 10 });
      await page.getByRole("button", { name: chip }).waitFor();
    }));
});
