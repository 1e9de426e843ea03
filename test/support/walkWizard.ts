import type { Page } from "playwright-core";
import type { HostPort } from "../../src/host/port";
import type { Locale } from "../../src/i18n";

/** A page with the panel, and the workbook that it stands before. */
export interface WalkedPage {
  readonly page: Page;
  readonly host: Pick<HostPort, "describe">;
}

/** What stands on the buttons of the way, by language. */
const words: Readonly<Record<Locale, { readonly example: string; readonly next: RegExp; readonly create: string }>> = {
  en: { example: "Open the worked example", next: /^Next/, create: "Create sheets" },
  ru: { example: "Открыть готовый пример", next: /^Далее/, create: "Создать листы" },
  el: { example: "Άνοιγμα παραδείγματος", next: /^Επόμεν/, create: "Δημιουργία φύλλων" },
};

/** Opens the worked example and goes from step to step to the review; `at` sees every step. */
export async function walkToReview(
  { page }: Pick<WalkedPage, "page">,
  locale: Locale,
  at: (step: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const { example, next } = words[locale];
  await page.getByRole("button", { name: example, exact: true }).click();
  for (let step = 0; step < 5; step++) {
    await page.getByRole("button", { name: next }).waitFor();
    await at(step);
    await page.getByRole("button", { name: next }).click();
  }
  await page.getByRole("button", { name: words[locale].create }).waitFor();
  await at(5);
}

/** Writes the sheets from the review and waits until they stand. */
export async function createSheets({ page, host }: WalkedPage, locale: Locale): Promise<void> {
  await page.getByRole("button", { name: words[locale].create }).click();
  for (let tries = 0; tries < 100; tries++) {
    if ((await host.describe()).names.some(({ name }) => name === "plan_goal")) return;
    await page.waitForTimeout(100);
  }
  throw new Error("the sheets were not written");
}
