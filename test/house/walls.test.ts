// The import table of CONTRIBUTING.md, row by row, proved on a small house with every forbidden import planted in it.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration;
const rules = config.forbidden ?? [];
const ruleNames = rules.map(({ name }) => name ?? "");

const folders = ["core", "functions", "plan", "workbook", "facts", "control", "report", "i18n", "panel", "app"];
const adapters = ["excel", "sheets", "embedded", "file"];
const doors = [...folders, ...adapters.map((adapter) => `host/${adapter}`)].map((folder) => `src/${folder}/index.ts`);
const packages = ["react", "react-dom", "@fluentui/react-components", "@odoo/o-spreadsheet", "@odoo/owl", "hucre", "fflate"];
const smallPackages = ["valibot", "intl-messageformat", "papaparse", "@stdlib/stats-base-dists-binomial-cdf"];

/** What each room may import: the table in words of its own, so that a row too many in the settings shows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "src/core": ["@stdlib/stats-base-dists-binomial-cdf"],
  "src/functions": ["src/core", "src/i18n/locale"],
  "src/plan": ["src/core", "valibot"],
  "src/workbook": ["src/core", "src/plan", "src/i18n", "src/i18n/locale", "src/host/port"],
  "src/facts": ["src/core", "src/plan", "type src/host/port", "papaparse"],
  "src/control": ["src/core", "src/plan", "type src/facts"],
  "src/report": ["src/core", "src/plan", "src/i18n", "src/i18n/locale"],
  "src/i18n": ["type src/core", "intl-messageformat"],
  "src/host/excel": ["src/host/port"],
  "src/host/sheets": ["src/host/port"],
  "src/host/embedded": ["src/host/port", "@odoo/o-spreadsheet", "@odoo/owl"],
  "src/host/file": ["src/host/port", "hucre", "fflate"],
  "src/panel": [
    ...["core", "functions", "plan", "workbook", "facts", "control", "i18n", "i18n/locale", "host/port"].map((room) => `src/${room}`),
    ...["react", "react-dom", "@fluentui/react-components", "valibot"],
  ],
  "src/app": [
    ...["core", "functions", "plan", "workbook", "facts", "control", "report", "i18n", "i18n/locale", "host/port", "panel"],
    ...adapters.map((adapter) => `host/${adapter}`),
  ].map((room) => `src/${room}`),
};

/** Everything a room could import: every door, every package, one of Node's own modules. */
const everything = [
  ...doors.filter((door) => door !== "src/app/index.ts").map((door) => dirname(door)),
  ...["src/i18n/locale", "src/host/port", "node:fs"],
  ...packages,
  ...smallPackages,
];

interface Plant {
  /** The file that imports. */
  readonly file: string;
  readonly text: string;
  /** The rule that refuses it; none for what is allowed. */
  readonly rule: string | null;
}

function importLine(file: string, target: string): string {
  const [, type = "", path = ""] = /^(type )?(.*)$/.exec(target) ?? [];
  const from = path.startsWith("src/") ? relative(dirname(file), path).replaceAll("\\", "/") : path;
  const specifier = path.startsWith("src/") && !from.startsWith(".") ? `./${from}` : from;
  return type === ""
    ? `import { value } from "${specifier}";\nvalue;\n`
    : `import type { Kind } from "${specifier}";\nconst kind: Kind = 1;\n`;
}

const nameOf = (room: string): string => room.split("/").at(-1) ?? room;
const slug = (target: string): string => target.replace(/[^a-z0-9]+/gi, "-");

/** The rule that must refuse a target to a room. */
function ruleFor(room: string, target: string): string | null {
  const mine = allowed[room] ?? [];
  if (mine.includes(target) || target === room || (room === "src/i18n" && target === "src/i18n/locale")) return null;
  if (target === "node:fs") return room === "src/app" ? null : "node-only-in-app";
  if (mine.includes(`type ${target}`)) return `types-${nameOf(room)}`;
  if (room === "src/app" && ["react", "react-dom", "@fluentui/react-components"].includes(target)) return null;
  return `${target.startsWith("src/") ? "room" : "packages"}-${nameOf(room)}`;
}

const byTable = Object.entries(allowed).flatMap(([room, mine]): Plant[] =>
  [...new Set([...everything, ...mine])].map((target) => {
    const file = `${room}/imports-${slug(target)}.ts`;
    return { file, text: importLine(file, target), rule: ruleFor(room, target) };
  }),
);

const byHand: readonly Plant[] = [
  // Past a door.
  ...Object.keys(allowed)
    .filter((room) => room !== "src/core")
    .map((room) => ({ room, file: `${room}/reaches-past.ts` }))
    .map(({ room, file }) => ({ file, text: importLine(file, "src/core/inner"), rule: `room-${nameOf(room)}` })),
  { file: "src/panel/screen/deep.ts", text: importLine("src/panel/screen/deep.ts", "src/workbook/inner"), rule: "room-panel" },
  { file: "src/panel/screen/own.ts", text: importLine("src/panel/screen/own.ts", "src/panel/inner"), rule: null },
  { file: "src/workbook/dynamic.ts", text: `await import("../functions");\n`, rule: "room-workbook" },
  { file: "src/workbook/reexport.ts", text: `export { value } from "../facts";\n`, rule: "room-workbook" },
  { file: "src/core/test-helper.ts", text: `import { value } from "../../test/support/helper";\nvalue;\n`, rule: "room-core" },
  { file: "src/app/inline.ts", text: importLine("src/app/inline.ts", "src/plan/inner"), rule: "room-app" },
  // The files that are doors themselves.
  { file: "src/host/port.ts", text: importLine("src/host/port.ts", "src/core"), rule: "room-port" },
  { file: "src/host/port.ts", text: importLine("src/host/port.ts", "valibot"), rule: "packages-port" },
  { file: "src/i18n/locale.ts", text: importLine("src/i18n/locale.ts", "type src/core"), rule: "room-locale" },
  { file: "src/i18n/locale.ts", text: importLine("src/i18n/locale.ts", "intl-messageformat"), rule: "packages-locale" },
  // Everywhere.
  { file: "src/stray/file.ts", text: importLine("src/stray/file.ts", "src/core"), rule: "no-unknown-room" },
  { file: "src/core/first.ts", text: `import { value } from "./second";\nexport const first = value;\n`, rule: "no-cycles" },
  { file: "src/core/second.ts", text: `import { first } from "./first";\nexport const value: number = first;\n`, rule: null },
  { file: "test/core/nowhere.test.ts", text: `import "../support/gone";\n`, rule: "resolvable" },
  // Tests.
  { file: "test/core/inner.test.ts", text: importLine("test/core/inner.test.ts", "src/core/inner"), rule: null },
  { file: "test/core/inner.property.test.ts", text: importLine("test/core/inner.property.test.ts", "src/core/inner"), rule: null },
  { file: "test/core/other.test.ts", text: importLine("test/core/other.test.ts", "src/core/inner"), rule: "tests-use-doors" },
  { file: "test/core/door.test.ts", text: importLine("test/core/door.test.ts", "src/plan"), rule: null },
  { file: "test/support/helper.ts", text: importLine("test/support/helper.ts", "src/panel/inner"), rule: "tests-use-doors" },
  { file: "test/panel/screen/x.test.ts", text: importLine("test/panel/screen/x.test.ts", "src/panel/screen"), rule: null },
];

const plants = [...byTable, ...byHand];
let house = "";

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "plan-walls-"));
  const texts = new Map<string, string>();
  const furnish = (file: string, text: string): void => void texts.set(file, (texts.get(file) ?? "") + text);
  const values = "export const value = 1;\nexport type Kind = number;\n";
  const rooms = Object.keys(allowed).flatMap((room) => [`${room}/index.ts`, `${room}/inner.ts`]);
  for (const file of [...rooms, "src/host/port.ts", "src/i18n/locale.ts", "src/panel/screen/index.ts"]) furnish(file, values);
  for (const name of [...packages, ...smallPackages]) {
    furnish(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    furnish(`node_modules/${name}/index.js`, "exports.value = 1;\n");
  }
  const known = Object.fromEntries([...packages, ...smallPackages].map((name) => [name, "1.0.0"]));
  furnish("package.json", JSON.stringify({ name: "house", type: "module", dependencies: known }));
  for (const { file, text } of plants) furnish(file, text);
  for (const [file, text] of texts) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** The rules that files of the house break, as "file: rule", each once. */
async function broken(files: readonly string[], forbidden: typeof rules): Promise<readonly string[]> {
  const { tsConfig, ...options } = config.options ?? {};
  const { output } = await cruise([...files], { ...options, ruleSet: { forbidden }, validate: true, baseDir: house });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
}

const refused = plants.filter(({ rule }) => rule !== null);
const lines = (list: readonly Plant[]): readonly string[] => [...new Set(list.map(({ file, rule }) => `${file}: ${rule ?? ""}`))].sort();

describe("the import table", () => {
  it("refuses what is planted against it, and nothing else", async () => {
    expect(await broken(["src", "test"], rules)).toEqual(lines(refused));
  });

  it("has a plant against every rule", () => {
    expect([...new Set(refused.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  });

  it.each(ruleNames)("stands by %s: without it, what it refuses passes", async (name) => {
    const { file = "" } = refused.find(({ rule }) => rule === name) ?? {};
    const weaker = rules.filter((rule) => rule.name !== name);
    const left = (await broken([file], weaker)).filter((line) => line.startsWith(`${file}: `));
    expect(left).toEqual(lines(refused.filter((plant) => plant.file === file && plant.rule !== name)));
  });
});
