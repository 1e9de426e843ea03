import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPages, type PageSource } from "../support/page";

let pages: PageSource;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const typed = [
  {
    lang: "en",
    leads: "=REQUIRED_LEADS(600000,200000,0.15)",
    chance: "=BINOMDIST(2,20,0.15,TRUE)",
    help: "target, check, conv, [confidence]",
  },
  {
    lang: "ru",
    leads: "=REQUIRED_LEADS(600000;200000;0,15)",
    chance: "=BINOMDIST(2;20;0,15;TRUE)",
    help: "цель; средний_чек; конверсия; [надёжность]",
  },
  {
    lang: "el",
    leads: "=REQUIRED_LEADS(600000;200000;0,15)",
    chance: "=BINOMDIST(2;20;0,15;TRUE)",
    help: "στόχος; μέση_αξία; ποσοστό_μετατροπής; [βεβαιότητα]",
  },
] as const;

describe("functions typed into the page by keyboard", () => {
  test.each(typed)("in $lang: $leads is 20", async ({ lang, leads, chance }) => {
    const { host, type, complaints, close } = await pages.open({ lang });
    const sheet = (await host.describe()).sheets[0]?.name ?? "";
    await type("B2", leads);
    await type("B3", chance);
    await type("B4", leads.replace("200000", "0"));
    const [read] = await host.read([{ sheet, range: "B2:B4" }]);
    expect(read?.values[0]).toEqual([20]);
    expect(1 - (read?.values[1]?.[0] as number)).toBeCloseTo(0.5951037219925646, 12);
    expect(read?.values[2]).toEqual([{ error: "#NUM!" }]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(typed)("in $lang: help names the arguments in the language", async ({ lang, leads, help }) => {
    const { host, page, close } = await pages.open({ lang });
    const sheet = (await host.describe()).sheets[0]?.name ?? "";
    await page.locator(".o-grid-overlay").click({ position: { x: 20, y: 20 } });
    await host.write([{ kind: "activate", sheet, cell: "B2" }]);
    await page.keyboard.type(leads.slice(0, leads.indexOf("200000")));
    await expect.poll(() => page.locator(".o-formula-assistant").innerText()).toContain(help);
    await page.keyboard.press("Escape");
    await close();
  });
});
