// The import table of CONTRIBUTING.md, row by row, proved on a small house with every forbidden import planted in it.
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IConfiguration;
const rules = config.forbidden ?? [];
const ruleNames = rules.map(({ name }) => name ?? "");

/** A row of the table in CONTRIBUTING.md: a room, what it may import (`type …`: types alone), its packages. */
interface Row {
  readonly room: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const listOf = (cell = ""): readonly string[] =>
  cell
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
const written = /\| room +\| may import.*\n\|.*\n((?:\|.*\n)+)/.exec(page)?.[1]?.trim().split("\n") ?? [];
const table = written.map((line): Row => {
  const [, room = "", imports, names] = line.split("|").map((cell) => cell.trim());
  return {
    room: `src/${room}`,
    imports: listOf(imports).map((name) => name.replace(/^(types of )?/, (types) => (types === "" ? "src/" : "type src/"))),
    packages: listOf(names),
  };
});

/** One package of each name or scope. */
const samples: Readonly<Record<string, string>> = {
  "@stdlib": "@stdlib/stats-base-dists-binomial-cdf",
  "@fluentui": "@fluentui/react-components",
};
const sampleOf = (name: string): string => samples[name] ?? name;
const packages = [...new Set(table.flatMap((row) => row.packages.map(sampleOf)))];
const single = ["src/host/port", "src/i18n/locale"];
const rooms = table.map(({ room }) => room);
const folders = rooms.filter((room) => !single.includes(room));
/** What can be imported: app joins the others and is joined by none. */
const targets = rooms.filter((room) => room !== "src/app");

/** What each room may import. */
const allowed = new Map(
  table.map(({ room, imports, packages: names }) => [
    room,
    [...(imports.includes("src/every room") ? targets : imports), ...names.map(sampleOf)],
  ]),
);

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
  const mine = allowed.get(room) ?? [];
  if (mine.includes(target) || target === room || (room === "src/i18n" && target === "src/i18n/locale")) return null;
  if (target === "node:fs") return room === "src/app" ? null : "node-only-in-app";
  if (mine.includes(`type ${target}`)) return `types-${nameOf(room)}`;
  return `${target.startsWith("src/") ? "room" : "packages"}-${nameOf(room)}`;
}

const byTable = folders.flatMap((room): Plant[] =>
  [...new Set([...targets, "node:fs", ...packages, ...(allowed.get(room) ?? [])])].map((target) => {
    const file = `${room}/imports-${slug(target)}.ts`;
    return { file, text: importLine(file, target), rule: ruleFor(room, target) };
  }),
);

const byHand: readonly Plant[] = [
  // Past a door.
  ...folders
    .filter((room) => room !== "src/core")
    .map((room) => ({ room, file: `${room}/reaches-past.ts` }))
    .map(({ room, file }) => ({ file, text: importLine(file, "src/core/inner"), rule: `room-${nameOf(room)}` })),
  { file: "src/panel/screen/deep.ts", text: importLine("src/panel/screen/deep.ts", "src/workbook/inner"), rule: "room-panel" },
  { file: "src/panel/screen/own.ts", text: importLine("src/panel/screen/own.ts", "src/panel/inner"), rule: null },
  { file: "src/workbook/dynamic.ts", text: `await import("../functions");\n`, rule: "room-workbook" },
  { file: "src/workbook/reexport.ts", text: `export { value } from "../functions";\n`, rule: "room-workbook" },
  { file: "src/core/test-helper.ts", text: `import { value } from "../../test/support/helper";\nvalue;\n`, rule: "room-core" },
  { file: "src/app/inline.ts", text: importLine("src/app/inline.ts", "src/plan/inner"), rule: "room-app" },
  { file: "src/app/example.ts", text: `import plan from "../../examples/plan.json";\nplan;\n`, rule: null },
  { file: "src/panel/example.ts", text: `import plan from "../../examples/plan.json";\nplan;\n`, rule: "room-panel" },
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
  const files = folders.flatMap((room) => [`${room}/index.ts`, `${room}/inner.ts`]);
  for (const file of [...files, "src/host/port.ts", "src/i18n/locale.ts", "src/panel/screen/index.ts"]) furnish(file, values);
  for (const name of packages) {
    furnish(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    furnish(`node_modules/${name}/index.js`, "exports.value = 1;\n");
  }
  const known = Object.fromEntries(packages.map((name) => [name, "1.0.0"]));
  furnish("package.json", JSON.stringify({ name: "house", type: "module", dependencies: known }));
  furnish("examples/plan.json", "{}");
  for (const { file, text } of plants) furnish(file, text);
  for (const [file, text] of texts) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** The rules that files break, as "file: rule", each once. */
async function broken(files: readonly string[], forbidden: typeof rules, baseDir = house): Promise<readonly string[]> {
  const { tsConfig, ...options } = config.options ?? {};
  const { output } = await cruise([...files], { ...options, ruleSet: { forbidden }, validate: true, baseDir });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
}

const refused = plants.filter(({ rule }) => rule !== null);
const lines = (list: readonly Plant[]): readonly string[] => [...new Set(list.map(({ file, rule }) => `${file}: ${rule ?? ""}`))].sort();

describe("the import table", () => {
  it("is kept by this project", async () => {
    expect(await broken(["src", "test"], rules, root)).toEqual([]);
  });

  it("refuses what is planted against it, and nothing else", async () => {
    expect(await broken(["src", "test"], rules)).toEqual(lines(refused));
  });

  it("is read from CONTRIBUTING.md", () => {
    expect(table.length).toBe(18);
    expect(allowed.get("src/control")).toEqual(["src/core", "src/plan", "type src/facts"]);
    expect(allowed.get("src/host/file")).toEqual(["src/host/port", "src/host/grid", "hucre", "fflate"]);
    expect(allowed.get("src/app")).toContain("src/host/embedded");
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
