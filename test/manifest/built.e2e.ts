// The add-in as it is really built: its manifest passes every rule, names only what was built, and the page it names opens.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finishExcel } from "../../scripts/manifest";
import { buildWhenStale } from "../../scripts/serve.mjs";

const address = "https://plans.example.com/add-in";
const folder = mkdtempSync(join(tmpdir(), "plan-cascade-built-"));
beforeAll(async () => {
  await buildWhenStale("excel");
  cpSync(join(import.meta.dirname, "../../dist/excel"), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("dist/excel", () => {
  it("has a manifest that passes the lint, names only what was built, and holds no localhost", () => {
    expect(finishExcel({ folder, address, variant: "production" })).toBe("manifest.xml");
    const xml = readFileSync(join(folder, "manifest.xml"), "utf8");
    const named = [...xml.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, url = ""]) => url);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((url) => !url.startsWith(`${address}/`) || !existsSync(join(folder, url.slice(address.length + 1))))).toEqual([]);
    expect(xml).not.toContain("localhost");
  });

  it("has one for development, too, with Microsoft's library from this machine, and then none for people", () => {
    const page = () => readFileSync(join(folder, "taskpane.html"), "utf8");
    expect(page()).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(finishExcel({ folder, address: "https://localhost:3000/", variant: "development" })).toBe("manifest.dev.xml");
    expect(existsSync(join(folder, "manifest.xml"))).toBe(false);
    expect(page()).not.toContain("appsforoffice.microsoft.com");
    expect(page()).toContain("/office-js/office.js");
  });
});
