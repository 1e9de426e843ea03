// What goes to Google Sheets, as it was built: held to what Google takes, and run.
import { statSync } from "node:fs";
import { join } from "node:path";
import { runInContext } from "node:vm";
import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import {
  builds,
  builtSheets,
  manifestFaults,
  packedFaults,
  pageFaults,
  pushedFiles,
  scriptFaults,
  sheetsFaults,
  type SheetsBuild,
} from "../../scripts/checkSheets.mjs";
import { examples } from "../functions/emit/examples";
import { expectAnswer, sheetsArguments } from "../functions/emit/sheetsArguments";
import { loadBuiltScript, type BuiltScript } from "../support/builtScript";

let built: BuiltScript;
beforeAll(async () => {
  built = await loadBuiltScript({ zone: "Asia/Vladivostok" });
}, 240_000);

describe.each(Object.keys(builds) as readonly SheetsBuild[])("the built files of dist/%s", (build) => {
  let folder: string;
  beforeAll(async () => {
    folder = await builtSheets(build);
  }, 240_000);

  test("are what Google takes", async () => {
    expect(await sheetsFaults(folder, build)).toEqual([]);
  });

  test("are the three that clasp pushes", () => {
    expect([...pushedFiles(folder)].sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
  });

  test.each(Object.entries(builds[build].largest))("%s is no larger than %i bytes", (name, most) => {
    expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(most);
  });
});

/** A script as the page holds it. */
function packed(script: string): string {
  return deflateRawSync(script).toString("base64url");
}

describe("the checks find what is planted", () => {
  const wanted = new Map([["F", ["a", "b"]]]);
  test.each([
    ["function F(a, b) {}", []],
    ["function F(a) {}", ["Code.js: F takes a in place of a, b"]],
    ["var F = function (a, b) {}", ["Code.js has no function F"]],
    ["function F(a, b) {} function G() {}", ["Code.js: nobody asked for the function G"]],
    ["function F(a, b) {} SpreadsheetApp.flush()", ["Code.js does not load on its own: SpreadsheetApp is not defined"]],
    ["function F(a, b) { return a?.b }", ["Code.js is no ES2019: Unexpected token (1:28)"]],
  ])("%s", (script, faults) => {
    expect(scriptFaults(script, wanted)).toEqual(faults);
  });

  test.each([
    ["<p></p>", "no script"],
    ["<script>var a = `b`</script>", "backtick"],
    ["<script>var a = '<?'</script>", "<?"],
    ["<script>a ??= b</script>", "no ES2019"],
    ["<script src='x.js'></script>", "from elsewhere"],
  ])("%s", (page, part) => {
    expect(pageFaults(page).join(" ")).toContain(part);
  });

  test.each([
    ["<script>var a = 1</script>", "no packed script"],
    [`<script>var packedPanel={size:3,pieces:["${packed("a ??= b")}"]};</script>`, "no ES2019"],
    [`<script>var packedPanel={size:3,pieces:["${packed("var a = 1").slice(0, 6)}"]};</script>`, "unexpected end"],
  ])("%s", (page, part) => {
    expect(packedFaults(page).join(" ")).toContain(part);
  });

  test("a manifest that asks for too much", () => {
    const manifest = { runtimeVersion: "V8", timeZone: "Etc/UTC", addOns: {}, oauthScopes: ["https://www.googleapis.com/auth/drive"] };
    expect(manifestFaults(JSON.stringify(manifest))).toHaveLength(2);
    // What the build with CRMs asks for is too much for the plain one.
    const oauthScopes = builds["appsscript-crm"].scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
    const { addOns: _, ...connecting } = { ...manifest, oauthScopes };
    expect(manifestFaults(JSON.stringify(connecting), "appsscript-crm")).toEqual([]);
    expect(manifestFaults(JSON.stringify(connecting))).toHaveLength(1);
  });
});

/** A day in Vladivostok, ten hours before Greenwich, as a Date of the script's own realm. */
function dateOf(serial: number): unknown {
  return runInContext(`new Date(${Date.UTC(1899, 11, 30) - 10 * 3_600_000 + serial * 86_400_000})`, built.script);
}

describe("the built script answers every example", () => {
  test.each(examples)("%s", (_, definition, { args, result }) => {
    const answer = built.script[definition.id] as (...all: unknown[]) => unknown;
    expectAnswer(result, () => answer(...sheetsArguments(definition, args, dateOf)));
  });
});

describe("the menu", () => {
  test.each([
    ["en", "Plan panel"],
    ["ru", "Панель плана"],
    ["el", "Πλαίσιο πλάνου"],
  ])("in %s opens the panel beside the sheet and in a window", async (userLocale, words) => {
    const { google, script } = await loadBuiltScript({ userLocale });
    const call = (name: string) => (script[name] as () => void)();
    call("onInstall");
    expect(google.shown.menu[0]?.words).toBe(words);
    for (const item of google.shown.menu) call(item.calls);
    expect(google.shown.sidebar?.content).toContain('<div id="panel">');
    expect(google.shown.dialog?.width).toBeGreaterThan(800);
  });
});
