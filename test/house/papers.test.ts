// The papers say what is so: links lead somewhere, commands exist, packages are accounted for, shown calls give what is shown.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { callLine, functions } from "../../src/functions";
import { sentence } from "../../src/i18n";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const papers = [...readdirSync(root), ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith(".md"),
);
const written = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const scripts = Object.keys(written.scripts);
const commands = [
  ...(/const commands = \{\n([\s\S]*?)\n\};/.exec(read("scripts/run.mjs"))?.[1] ?? "").matchAll(/^ {2}"?([\w:]+?)"?: /gm),
].map(([, name = ""]) => name);

describe.each(papers)("%s", (paper) => {
  const text = read(paper);

  it("links to what is there", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link.split("#")[0] ?? "");
    const gone = links.filter((link) => link !== "" && !/^https?:/.test(link) && !existsSync(join(root, dirname(paper), link)));
    expect(gone).toEqual([]);
  });

  it("names commands that are there", () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([a-z]+(?::[a-z]+)?)|\bnpm (start|test)\b/g)].map(
      ([, run, bare]) => run ?? bare ?? "",
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe("package.json", () => {
  it("offers the commands that scripts/run.mjs has, and no others", () => {
    const offered = Object.values(written.scripts).flatMap((line) => /^node scripts\/run\.mjs ([\w:]+)$/.exec(line)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(4);
    expect([...offered].sort()).toEqual([...commands].sort());
  });

  it("has each of its packages explained in docs/dependencies.md, and none is explained that it lacks", () => {
    const explained = [...read("docs/dependencies.md").matchAll(/^- (`.*?`) \(/gm)].flatMap(([, names = ""]) =>
      names.replaceAll("`", "").split(", "),
    );
    expect([...explained].sort()).toEqual(Object.keys({ ...written.dependencies, ...written.devDependencies }).sort());
  });
});

describe("NOTICE", () => {
  it("names every file that goes beside our bundle", () => {
    const notice = read("NOTICE");
    const files = [...read("scripts/webpack/embedded.mjs").matchAll(/^ {2}"([^"]+)": "[^"]+",$/gm)].map(([, name = ""]) => name);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((name) => !notice.includes(name))).toEqual([]);
  });
});

describe("README.md", () => {
  const calls = [...read("README.md").matchAll(/^(\{"fn".*\}) {2,}(\{.*\})$/gm)].map(
    ([, call = "", answer = ""]) => [call, answer] as const,
  );

  it("shows calls", () => {
    expect(calls.length).toBeGreaterThan(2);
  });

  it.each(calls)("%s gives %s", (call, answer) => {
    expect(callLine(functions, call, ({ fault }) => sentence(fault, "en"))).toBe(answer);
  });
});
