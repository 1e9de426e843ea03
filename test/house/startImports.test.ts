// `npm start` needs neither Google's nor Microsoft's large packages: nothing that it runs or builds imports them.
import { build } from "esbuild";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The packages that a file imports, and everything of ours that it leads to; imports behind a condition included. */
async function packagesOf(contents: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    metafile: true,
    outdir: "unused",
    format: "esm",
    platform: "node",
    packages: "external",
    jsx: "automatic",
    logLevel: "error",
  });
  return [
    ...new Set(
      Object.values(metafile.inputs).flatMap(({ imports }) => imports.flatMap(({ path, external }) => (external === true ? [path] : []))),
    ),
  ];
}

const large = (packages: readonly string[]): readonly string[] =>
  packages.filter((name) => /^(@google\/clasp|@microsoft\/office-js|office-addin-|hyperformula|playwright|@sparticuz)/.test(name));

describe("npm start", () => {
  it("runs and builds nothing that imports clasp, office.js or a test's package", async () => {
    const parts = ["./scripts/run.mjs", "./scripts/start.mjs", "./webpack.config.js", "./src/app/embedded.tsx"];
    const found = await packagesOf(parts.map((part) => `import(${JSON.stringify(part)});`).join("\n"));
    expect(found).toEqual(expect.arrayContaining(["webpack", "react", "html-webpack-plugin", "@odoo/o-spreadsheet"]));
    expect(large(found)).toEqual([]);
  });

  it("would be caught at it", async () => {
    const planted =
      'import "./scripts/start.mjs"; if (process.argv.length > 9) await import("@google/clasp"); import "@microsoft/office-js/dist/office.js";';
    expect([...large(await packagesOf(planted))].sort()).toEqual(["@google/clasp", "@microsoft/office-js/dist/office.js"]);
  });
});
