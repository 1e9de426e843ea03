// npm run check:sheets: builds what goes to Google Sheets, plain and with CRMs, and holds both to what Google takes, without a login
// or a network.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import { tsImport } from "tsx/esm/api";
import { buildWhenStale } from "./serve.mjs";
import { unpackedScript } from "./webpack/packed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * What each build may ask of the person, and the most that its files may weigh, in bytes. The second script, which was to be 150 KB, too, also reads CRMs and writes sheets by itself.
 */
export const builds = {
  appsscript: {
    scopes: ["spreadsheets.currentonly", "script.container.ui"],
    largest: { "Code.js": 150 * 1024, "sidebar.html": 900 * 1024 },
  },
  "appsscript-crm": {
    scopes: ["spreadsheets.currentonly", "script.container.ui", "script.external_request", "script.scriptapp"],
    largest: { "Code.js": 230 * 1024, "sidebar.html": 900 * 1024 },
  },
};

/** Builds one of them unless it is newer than its sources, and gives where it lies. */
export async function builtSheets(build = "appsscript") {
  await buildWhenStale(build);
  return join(root, "dist", build);
}

/** What Google would stumble over in the files of a build; nothing when all is well. */
export async function sheetsFaults(folder, build = "appsscript") {
  const { functions } = await tsImport("../src/functions/index.ts", import.meta.url);
  const { crmCallNames, hourlyName, serverCallNames } = await tsImport("../src/host/sheets/index.ts", import.meta.url);
  const crm = build === "appsscript-crm" ? [...crmCallNames, hourlyName] : [];
  const wanted = new Map([
    ...["onOpen", "onInstall", "showPlanPanel", "showPlanWindow", ...serverCallNames, ...crm].map((name) => [name, []]),
    ...functions.map(({ id, params }) => [id, Object.keys(params)]),
  ]);
  const [script, page] = ["Code.js", "sidebar.html"].map((name) => readFileSync(join(folder, name), "utf8"));
  const manifest = readFileSync(join(folder, "appsscript.json"), "utf8");
  return [...scriptFaults(script, wanted), ...pageFaults(page), ...packedFaults(page), ...manifestFaults(manifest, build)];
}

/**
 * What is wrong with a script for Apps Script.
 *
 * @param {string} script
 * @param {ReadonlyMap<string, readonly string[]>} wanted the functions at its top level, with their parameters
 */
export function scriptFaults(script, wanted) {
  const tree = parsed(script, "Code.js");
  if (typeof tree === "string") return [tree];
  const declared = new Map(
    tree.body.filter(({ type }) => type === "FunctionDeclaration").map(({ id, params }) => [id.name, params.map(({ name }) => name)]),
  );
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...[...wanted].flatMap(([name, params]) => {
      const found = declared.get(name);
      if (found === undefined) return [`Code.js has no function ${name}`];
      return same(found, params) ? [] : [`Code.js: ${name} takes ${found.join(", ")} in place of ${params.join(", ")}`];
    }),
    ...[...declared.keys()].filter((name) => !wanted.has(name)).map((name) => `Code.js: nobody asked for the function ${name}`),
    ...loadFaults(script),
  ];
}

/** A page whose scripts Google would change or not parse. */
export function pageFaults(page) {
  const scripts = [...page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  return [
    ...(scripts.length === 0 ? ["sidebar.html has no script"] : []),
    ...scripts.filter(([, attributes]) => /\bsrc=/.test(attributes)).map(() => "sidebar.html loads a script from elsewhere"),
    ...(page.includes("`") ? ["sidebar.html has a backtick, after which Google drops what looks like a comment"] : []),
    ...(page.includes("<?") ? ["sidebar.html has <?, which Google takes for a template's tag"] : []),
    ...scripts.map(([, , script]) => parsed(script, "sidebar.html")).filter((tree) => typeof tree === "string"),
  ];
}

/** A page without the packed script of the panel, or with one that does not parse. */
export function packedFaults(page) {
  try {
    const tree = parsed(unpackedScript(page), "the packed script of sidebar.html");
    return typeof tree === "string" ? [tree] : [];
  } catch (error) {
    return [`sidebar.html: ${error.message}`];
  }
}

/** A manifest that asks for more than its build may. */
export function manifestFaults(text, build = "appsscript") {
  const manifest = JSON.parse(text);
  const scopes = builds[build].scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  return [
    ...(manifest.runtimeVersion === "V8" ? [] : ["appsscript.json: the runtime is not V8"]),
    ...("addOns" in manifest ? ["appsscript.json: with addOns there are no custom functions"] : []),
    ...(JSON.stringify(manifest.oauthScopes) === JSON.stringify(scopes)
      ? []
      : [`appsscript.json: the scopes are not ${scopes.join(", ")}`]),
    ...(typeof manifest.timeZone === "string" ? [] : ["appsscript.json: no time zone"]),
  ];
}

/** What clasp would push from the folder, by its own offline list; its home is a folder of this moment. */
export function pushedFiles(folder) {
  const desk = mkdtempSync(join(tmpdir(), "plan-cascade-clasp-"));
  try {
    cpSync(folder, join(desk, "script"), { recursive: true });
    writeFileSync(join(desk, ".clasp.json"), JSON.stringify({ scriptId: "offline", rootDir: "script" }));
    const clasp = join(root, "node_modules/@google/clasp/build/src/index.js");
    const env = { ...process.env, HOME: desk, USERPROFILE: desk };
    const list = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], { cwd: desk, env, encoding: "utf8" });
    return JSON.parse(list).filesToPush.map((path) => path.replace(/^script[/\\]/, ""));
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}

/** The syntax tree, or why there is none. */
function parsed(script, name) {
  try {
    return parse(script, { ecmaVersion: 2019, sourceType: "script" });
  } catch (error) {
    return `${name} is no ES2019: ${error.message}`;
  }
}

/** Before a menu or a function is called Google grants nothing: the script must load where there is no service at all. */
function loadFaults(script) {
  try {
    runInContext(script, createContext({}));
    return [];
  } catch (error) {
    return [`Code.js does not load on its own: ${error.message}`];
  }
}

/** Builds, checks and tells; gives whether all is well. */
async function isFit(build) {
  const folder = await builtSheets(build);
  const pushed = pushedFiles(folder).sort();
  const faults = [
    ...(await sheetsFaults(folder, build)),
    ...(String(pushed) === "Code.js,appsscript.json,sidebar.html" ? [] : [`clasp would push ${pushed.join(", ")}`]),
    ...Object.entries(builds[build].largest).flatMap(([name, most]) => {
      const size = statSync(join(folder, name)).size;
      return size > most ? [`${name} weighs ${Math.ceil(size / 1024)} KB; ${most / 1024} KB is the most`] : [];
    }),
  ];
  for (const name of pushed) process.stdout.write(`${name}: ${Math.ceil(statSync(join(folder, name)).size / 1024)} KB\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length === 0) process.stdout.write(`dist/${build} is fit for Google: ${pushed.join(", ")}\n`);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const build of asked.length > 0 ? asked : Object.keys(builds)) if (!(await isFit(build))) process.exitCode = 1;
}
