import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Locale } from "../../src/i18n";
import type { ThemeChoice } from "../../src/panel";
import type { Harness } from "./harness";

let bundled: Promise<string> | undefined;

/** The panel with the workbook in memory, as one script. */
function panelScript(): Promise<string> {
  bundled ??= build({
    entryPoints: ["test/panel/harness.ts"],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "error",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return bundled;
}

export interface PanelView {
  readonly locale?: Locale;
  readonly theme?: ThemeChoice;
  readonly width?: number;
  readonly height?: number;
}

/** A page with nothing but the panel. Whatever the page complains of is thrown by `complaints`. */
export async function openPanel(browser: Browser, { locale = "en", theme = "light", width = 320, height = 640 }: PanelView = {}) {
  const page = await browser.newPage({ viewport: { width, height } });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.setContent(`<!doctype html><html lang="${locale}"><head><title>Panel</title><style>
    @font-face { font-family: "Segoe UI"; src: local("Noto Sans Regular"), local("NotoSans-Regular"), local("Noto Sans") }
    @font-face { font-family: "Segoe UI"; font-weight: 600 700; src: local("Noto Sans SemiBold"), local("Noto Sans Bold") }
    html, body, #panel { height: 100%; margin: 0 }
  </style></head><body><div id="panel"></div></body></html>`);
  await page.addScriptTag({ content: await panelScript() });
  await page.evaluate(([tag, look]) => window.openPanel(tag, look), [locale, theme] as const);
  await page.waitForFunction((): Harness => window.harness);
  await page.locator("h1").waitFor();
  return { page, complaints };
}

/** Whether nothing hangs out at the right of any part of the page. */
export async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("#panel *")) {
      const { right, width } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const hidden = style.clipPath !== "none" || style.visibility === "hidden";
      if (!hidden && width > 0 && right > window.innerWidth + 0.5)
        out.push(`${element.tagName} ${element.textContent?.slice(0, 40)} ${right}`);
      if (element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(style.overflowX)) {
        out.push(`scrolls: ${element.tagName} ${element.textContent?.slice(0, 40)}`);
      }
    }
    return out;
  });
}
