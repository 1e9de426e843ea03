import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../support/browser";
import { openSidebar } from "../support/sidebarPage";
import { actsOf } from "./embeddedActs";
import { planTroubles, type TroubledPage } from "./planTroubles";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<TroubledPage> {
  const { page, host, google, close } = await openSidebar(browser, "el");
  const { edit, renameSheet } = actsOf(google.engine.model);
  return {
    page,
    host,
    close,
    edit,
    renameSheet,
    deleteSheet: (sheet) => google.engine.write([{ kind: "removeSheet", sheet }]),
    protect: async (sheet, on) => (on ? google.protectFrom(sheet, null) : google.unprotect(sheet)),
    breakNextWrite: async (words) => google.failAt("setValues", 3, words),
  };
}

planTroubles("Google Sheets", "el", open);
