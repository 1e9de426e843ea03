import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWhenStale, serve, type Served } from "../../scripts/serve.mjs";
import { findBrowser, launchBrowser, packagedBrowser } from "../support/browser";

let served: Served;
beforeAll(async () => {
  served = await serve({ port: 0 });
});
afterAll(() => served.close());

/** A request as it is written, for fetch tidies paths up. */
function ask(path: string, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(served.url), { path, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
}

describe("the server of the embedded page", () => {
  test("gives the page and what it needs, zipped, each with its type", async () => {
    const page = await fetch(served.url);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = await page.text();
    const parts = [...html.matchAll(/(?:src|href)="((?:vendor|app)[^"]+)"/g)].map(([, path = ""]) => path);
    expect(parts).toContain("vendor/o_spreadsheet.min.iife.js");
    expect(parts.some((path) => /^app\.[0-9a-f]{8}\.js$/.test(path))).toBe(true);
    for (const path of parts) {
      const part = await fetch(new URL(path, served.url));
      expect([path, part.status, part.headers.get("content-encoding")]).toEqual([path, 200, "gzip"]);
      await part.arrayBuffer();
    }
  });

  test("asks for what has not changed no second time", async () => {
    const url = new URL("vendor/o_spreadsheet.xml", served.url);
    const tag = (await fetch(url)).headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { "If-None-Match": tag } })).status).toBe(304);
  });

  test("gives nothing from outside its folder, and takes nothing", async () => {
    expect(await ask("/../../package.json")).toBe(404);
    expect(await ask("/..%2f..%2fpackage.json")).toBe(404);
    expect(await ask("/vendor")).toBe(404);
    expect(await ask("/nothing.js")).toBe(404);
    expect(await ask("/%E0%A4%A")).toBe(400);
    expect(await ask("/", "POST")).toBe(405);
    expect(await ask("/", "HEAD")).toBe(200);
  });

  test("takes the next port when its own is taken", async () => {
    const other = createServer();
    const taken = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const second = await serve({ port: taken });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
    other.close();
  });
});

describe("a build", () => {
  const lock = fileURLToPath(new URL("../../dist/.embedded.building", import.meta.url));
  const noProcess = "4194999";

  test("waits for the process that is at it", async () => {
    writeFileSync(lock, String(process.pid));
    let isOver = false;
    const building = buildWhenStale().then(() => (isOver = true));
    await wait(600);
    expect(isOver).toBe(false);
    rmSync(lock);
    await building;
  });

  test("does not wait for one that is no more", async () => {
    writeFileSync(lock, noProcess);
    await buildWhenStale();
  });
});

describe("the browser of the tests", () => {
  test("is CHROME_PATH's where that is set, and a wrong one is said", async () => {
    expect(await findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
    await expect(findBrowser({ CHROME_PATH: "/no/such/browser" })).rejects.toThrow("CHROME_PATH names no file: /no/such/browser");
  });

  test("may be the one inside the npm package", async () => {
    const browser = await launchBrowser(await packagedBrowser());
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => window.planHost !== undefined);
    await browser.close();
  });
});
