import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, but for the hidden stops that Fluent's own focus keeper puts around lists. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: typeof Axe };
    const { violations: found } = await checker.run(
      { include: ["body"], exclude: ["[data-tabster-dummy]"] },
      { rules: { region: { enabled: false } } },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ""}`);
  });
}
