// The built sidebar in a browser. Its google.script.run calls the built script, which writes into a fake spreadsheet with a real engine.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSheetsHost, type SheetsHost } from "../../src/host/sheets";
import { nativeFunctions } from "../../src/app/engine";
import type { Locale } from "../../src/i18n";
import { makeRun } from "../host/fakes/sheets";
import { numbers } from "../support/numbers";
import { launchBrowser } from "../support/browser";
import { loadBuiltScript, type BuiltScript } from "../support/builtScript";
import { walkToReview, createSheets } from "../support/walkWizard";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Sidebar extends BuiltScript {
  readonly sidebar: Page;
  readonly host: SheetsHost;
  readonly complaints: readonly string[];
  refusal: string | null;
}

const spreadsheetLocales = { en: "en_US", ru: "ru_RU", el: "el_GR" } as const;

/** Opens the sidebar as Google does: 300 px wide, its calls carried to the script and back as plain data. */
async function openSidebar(locale: Locale): Promise<Sidebar> {
  const built = await loadBuiltScript({ locale: spreadsheetLocales[locale], userLocale: locale, functions: nativeFunctions });
  const state: { refusal: string | null } = { refusal: null };
  const run = makeRun(built.script, { refuse: () => state.refusal });
  const page = await (await browser.newContext({ locale, viewport: { width: 300, height: 700 } })).newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== "http://sidebar.test/") complaints.push(`asked for ${request.url()}`);
  });
  await page.exposeFunction(
    "callScript",
    (name: string, args: readonly unknown[]) =>
      new Promise((resolve) => {
        const ready = run
          .withSuccessHandler((answer) => resolve({ answer }))
          .withFailureHandler((error) => resolve({ error: (error as Error).message }));
        (ready as unknown as Record<string, (...given: readonly unknown[]) => void>)[name]?.(...args);
      }),
  );
  await page.addInitScript(fakeRunInPage);
  await page.route("http://sidebar.test/", (route) => route.fulfill({ body: built.page, contentType: "text/html; charset=utf-8" }));
  await page.goto("http://sidebar.test/");
  const host = await createSheetsHost({ run, visibility: { isVisible: () => false, onChange: () => () => undefined } });
  return Object.assign(state, { ...built, sidebar: page, host, complaints });
}

/** Runs in the page: google.script.run, whose calls go to the test. */
function fakeRunInPage(): void {
  type Handler = (value: unknown) => void;
  const { callScript } = window as unknown as {
    callScript: (name: string, args: unknown[]) => Promise<{ answer?: unknown; error?: string }>;
  };
  const run = (succeed: Handler, fail: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === "withSuccessHandler") return (handler: Handler) => run(handler, fail);
          if (name === "withFailureHandler") return (handler: Handler) => run(succeed, handler);
          return (...args: unknown[]) =>
            void callScript(String(name), args).then(({ answer, error }) =>
              error === undefined ? succeed(answer) : fail(new Error(error)),
            );
        },
      },
    );
  const nothing = () => undefined;
  Object.assign(window, { google: { script: { run: run(nothing, nothing) } } });
}

describe.each(["en", "ru", "el"] as const)("the sidebar in %s", (locale) => {
  it("writes the worked example into the spreadsheet, where it computes, and follows what is typed there", async () => {
    const { sidebar: page, host, google, complaints } = await openSidebar(locale);
    const walked = { page, host } as unknown as Parameters<typeof walkToReview>[0];
    await walkToReview(walked, locale);
    await createSheets(walked, locale);
    expect(await numbers(host, "stages_count")).toEqual([20, 10]);
    expect((await numbers(host, "streams_chance"))[0]).toBeCloseTo(0.595, 3);
    const [goal] = await host.read([{ name: "plan_goal" }]);
    await google.engine.write([{ kind: "values", sheet: goal?.sheet ?? "", range: goal?.range ?? "", values: [[2_000_000]] }]);
    expect(await numbers(host, "stages_count")).toEqual([40, 20]);
    await page
      .getByText(/2[\s\u00a0.,]000[\s\u00a0.,]000/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("the sidebar", () => {
  it("says what to do when Google asks the wrong account", async () => {
    const opened = await openSidebar("en");
    opened.refusal = "We're sorry, a server error occurred. Error code PERMISSION_DENIED.";
    await opened.sidebar.reload();
    await opened.sidebar.getByText(/signed in to several Google accounts/).waitFor();
    await opened.sidebar.close();
  });

  it("keeps the draft with the person", async () => {
    const opened = await openSidebar("en");
    const page = opened.sidebar;
    await page.getByRole("button", { name: "Open the worked example" }).click();
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect
      .poll(() => (opened.script["sheetsStart"] as () => { draft: string | null })().draft, { timeout: 20_000 })
      .toContain("streams");
    await page.close();
  });
});
