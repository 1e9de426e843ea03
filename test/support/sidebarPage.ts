// The built sidebar in a browser. Its google.script.run calls the built script, which writes into a fake spreadsheet with a real engine.
import type { Browser, Page } from "playwright-core";
import { nativeFunctions } from "../../src/app/engine";
import type { Locale } from "../../src/i18n";
import { builtSheets } from "../../scripts/checkSheets.mjs";
import { makeRun } from "../host/fakes/sheets";
import { launchBrowser } from "./browser";
import { loadBuiltScript, type BuiltScript } from "./builtScript";

/** The sidebar over a spreadsheet of its own. */
export interface Sidebar extends Omit<BuiltScript, "page"> {
  readonly page: Page;
  /** The spreadsheet, as its engine sees it: no word of the adapter between. */
  readonly host: BuiltScript["google"]["engine"];
  readonly complaints: readonly string[];
  /** What Google says in place of an answer. */
  refusal: string | null;
  close(): Promise<void>;
}

const spreadsheetLocales = { en: "en_US", ru: "ru_RU", el: "el_GR" } as const;

/** Sidebars for the tests of one file. */
export interface Sidebars {
  /** Over the plain script, or another that was loaded. */
  open(locale: Locale, built?: BuiltScript): Promise<Sidebar>;
  close(): Promise<void>;
}

/** Builds what goes to Google where it is stale, and starts a browser. */
export async function startSidebars(): Promise<Sidebars> {
  await builtSheets();
  const browser = await launchBrowser();
  return {
    open: async (locale, built) => openSidebar(browser, locale, built ?? (await plainScript(locale))),
    close: () => browser.close(),
  };
}

function plainScript(locale: Locale): Promise<BuiltScript> {
  return loadBuiltScript({ locale: spreadsheetLocales[locale], userLocale: locale, functions: nativeFunctions });
}

/** Opens the sidebar as Google does: 300 px wide, its calls carried to the script and back as plain data. */
async function openSidebar(browser: Browser, locale: Locale, built: BuiltScript): Promise<Sidebar> {
  const state: { refusal: string | null } = { refusal: null };
  const run = makeRun(built.script, { refuse: () => state.refusal });
  const context = await browser.newContext({ locale, viewport: { width: 300, height: 700 } });
  const page = await context.newPage();
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
  return Object.assign(state, { ...built, page, host: built.google.engine, complaints, close: () => context.close() });
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
