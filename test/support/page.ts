import type { Browser, Page } from "playwright-core";
import { HostError, type HostChange, type HostErrorCode, type HostPort } from "../../src/host/port";
import { serve } from "../../scripts/serve.mjs";
import { launchBrowser } from "./browser";

/** How the page is opened. */
export interface PageOptions {
  readonly lang?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** The embedded page in a browser. */
export interface OpenPage {
  readonly page: Page;
  /** The page's own host port, from here. */
  readonly host: HostPort;
  /** What the page complained about: errors and failed requests. */
  readonly complaints: readonly string[];
  /** Types into a cell by keyboard and presses Enter, as a person does; the sheet must be the one that is shown. */
  type(cell: string, text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser and the page's server, for the pages of one test file. */
export interface PageSource {
  open(options?: PageOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Starts the server on a free port, and a browser. */
export async function startPages(): Promise<PageSource> {
  const { url, close } = await serve({ port: 0 });
  const browser = await launchBrowser();
  const tabs: Tab[] = [];
  return {
    open: async (options = {}) => {
      const { lang = "en" } = options;
      const idle = tabs.findIndex((tab) => tab.lang === lang);
      const tab = tabs.splice(idle, idle < 0 ? 0 : 1)[0] ?? (await openTab(browser, lang));
      return openPage(tab, url, options, () => tabs.push(tab));
    },
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

/** A tab of the browser, used again once its page is closed: a new one takes three times as long. */
interface Tab {
  readonly lang: string;
  readonly page: Page;
  readonly listeners: Set<(change: HostChange) => void>;
  readonly complaints: string[];
}

async function openTab(browser: Browser, lang: string): Promise<Tab> {
  const page = await (await browser.newContext({ locale: lang })).newPage();
  const tab: Tab = { lang, page, listeners: new Set(), complaints: [] };
  page.on("pageerror", (error) => tab.complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    // What was still coming when the page was left is given up, which is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") tab.complaints.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tab.complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") tab.complaints.push(message.text());
  });
  await page.exposeFunction("reportChange", (change: HostChange) => tab.listeners.forEach((listener) => listener(change)));
  return tab;
}

async function openPage(tab: Tab, url: string, options: PageOptions, release: () => void): Promise<OpenPage> {
  const { width = 1280, height = 800, dark = false } = options;
  const { page, complaints } = tab;
  tab.listeners.clear();
  complaints.length = 0;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.goto(`${url}?lang=${tab.lang}`);
  await page.waitForFunction(() => window.planHost !== undefined);
  const host = await hostIn(tab);
  return {
    page,
    host,
    complaints,
    type: async (cell, text) => {
      const sheet = (await host.describe()).selection?.sheet ?? "";
      await page.locator(".o-grid-overlay").click({ position: { x: 20, y: 20 } });
      await host.write([{ kind: "activate", sheet, cell }]);
      await typeInto(page, text);
    },
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: async () => release(),
  };
}

/** Types into the active cell and presses Enter: the first key puts its letter in place of what the cell holds, with the next frame. */
export async function typeInto(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text.slice(0, 1));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.keyboard.type(text.slice(1));
  await page.keyboard.press("Enter");
}

interface Answer {
  readonly value?: unknown;
  readonly error?: { readonly code: HostErrorCode; readonly step: number; readonly detail: string };
}

/** The host port of a page. Its spelling is asked with `spellIn`: from here nothing is synchronous. */
async function hostIn({ page, listeners }: Tab): Promise<HostPort> {
  await page.evaluate(() => {
    const { planHost, reportChange } = window as unknown as { planHost: HostPort; reportChange: (change: HostChange) => void };
    planHost.watch(reportChange);
  });
  const call = async (member: "describe" | "read" | "write" | "undo", ...args: readonly unknown[]): Promise<unknown> => {
    const { value, error } = await page.evaluate(callHost, { member, args });
    if (error !== undefined) throw new HostError(error.code, error.step, error.detail);
    return value;
  };
  return {
    watches: await page.evaluate(() => (window.planHost as HostPort).watches),
    describe: async () => (await call("describe")) as Awaited<ReturnType<HostPort["describe"]>>,
    read: async (places) => (await call("read", places)) as Awaited<ReturnType<HostPort["read"]>>,
    write: async (steps) => void (await call("write", steps)),
    undo: async () => (await call("undo")) === true,
    spell: () => {
      throw new Error("a page is asked for its spelling with spellIn");
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A formula in the page's spelling. */
export function spellIn(page: Page, formula: string): Promise<string> {
  return page.evaluate((canonical) => (window.planHost as HostPort).spell(canonical), formula);
}

/** Runs in the page. An error crosses over as data, or its code and step would be lost. */
async function callHost({ member, args }: { member: "describe" | "read" | "write" | "undo"; args: readonly unknown[] }): Promise<Answer> {
  const host = window.planHost as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>;
  try {
    return { value: await host[member]?.(...args) };
  } catch (error) {
    const { name, code, step, detail } = error as Error & Required<Answer>["error"];
    if (name !== "HostError") throw error;
    return { error: { code, step, detail } };
  }
}
