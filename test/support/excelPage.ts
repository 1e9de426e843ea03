import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { AreaCells, HostPort, Place, WorkbookInfo } from "../../src/host/port";
import { buildWhenStale, serveFolder } from "../../scripts/serve.mjs";
import type { PageFakes, PageSettings } from "../host/fakes/excel/browser";
import { launchBrowser } from "./browser";

type Cells = Promise<readonly (AreaCells | null)[]>;

/** The built page of Excel with the fake Excel around it. */
export interface ExcelPage {
  readonly page: Page;
  /** The workbook, as its engine sees it: no word of the adapter between. */
  readonly host: Pick<HostPort, "describe" | "read">;
  /** Runs something in the page with the fakes at hand. */
  act<A, T>(action: (given: { readonly fakes: PageFakes; readonly args: A }) => T, args: A): Promise<Awaited<T>>;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface ExcelPages {
  open(settings?: Partial<PageSettings> & { readonly blocked?: boolean }): Promise<ExcelPage>;
  close(): Promise<void>;
}

/** Builds the page where it is stale, serves it, and answers for Microsoft's address with the fake. */
export async function startExcelPages(): Promise<ExcelPages> {
  await buildWhenStale("excel");
  const entry = fileURLToPath(new URL("../host/fakes/excel/browser.ts", import.meta.url));
  // What o-spreadsheet names for browsers hangs on a global; its module does not.
  const mainFields = ["module", "main"];
  const { outputFiles } = await build({
    mainFields,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    charset: "utf8",
    logLevel: "error",
  });
  const fake = outputFiles[0]?.text ?? "";
  const { url, close } = await serveFolder({ folder: fileURLToPath(new URL("../../dist/excel", import.meta.url)), port: 0 });
  const browser = await launchBrowser();
  return {
    async open({ blocked = false, ...given } = {}) {
      const settings: PageSettings = { locale: "en", api: "1.20", host: "Excel", opened: [], ...given };
      const context = await browser.newContext({ locale: settings.locale, viewport: { width: 340, height: 800 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
      await page.route("https://appsforoffice.microsoft.com/**", (route) =>
        blocked ? route.abort() : route.fulfill({ contentType: "text/javascript; charset=utf-8", body: fake }),
      );
      await page.addInitScript((known) => Object.assign(window, { fakeSettings: known }), settings);
      await page.goto(`${url}taskpane.html`);
      const act: ExcelPage["act"] = (action, args) =>
        page.evaluate(`(${action.toString()})({ fakes: window.fakes, args: ${JSON.stringify(args)} })`);
      return {
        page,
        complaints,
        act,
        host: {
          describe: () => act<null, Promise<WorkbookInfo>>(({ fakes }) => fakes.excel.workbook.engine.describe(), null),
          read: (places) => act<readonly Place[], Cells>(({ fakes, args }) => fakes.excel.workbook.engine.read(args), places),
        },
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await close();
    },
  };
}
