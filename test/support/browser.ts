import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags that keep a browser quiet on a closed network; no sandbox, for tests may run as root. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A browser for tests: CHROME_PATH, one of this system, Playwright's own, or the one inside the npm package. */
export async function launchBrowser(path?: string): Promise<Browser> {
  return chromium.launch({ executablePath: path ?? (await findBrowser()), args: flags, headless: true });
}

/** Where that browser lies. */
export async function findBrowser(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<string> {
  const { CHROME_PATH } = environment;
  if (CHROME_PATH !== undefined && CHROME_PATH !== "") {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
    return CHROME_PATH;
  }
  const present = [...systemBrowsers, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
  return present ?? packagedBrowser();
}

/** Chromium out of the npm package. It unpacks its libraries, too, when it believes itself in a bare container. */
export async function packagedBrowser(): Promise<string> {
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
