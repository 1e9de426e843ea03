// Google Sheets: one script of the server half and the custom functions, one page with everything in it, and the manifest.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlInlineScriptPlugin from "html-inline-script-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { minify } from "terser";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";
import { withPackedScript } from "./packed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { Compilation, sources } = webpack;

/** The language of the custom functions' help: Google has one for all its readers. */
const language = process.env.PLAN_CASCADE_LANG ?? "en";

/** What the two builds differ in: the second one connects CRMs, for which Google asks the person for more. */
const plain = { script: "sheetsScript.ts", page: "sheets.tsx", manifest: "appsscript.json", connects: false };
const connecting = { script: "sheetsCrmScript.ts", page: "sheetsCrm.tsx", manifest: "appsscript.crm.json", connects: true };

/** The words that the script of the second build writes into sheets; the first one writes none. */
const sheetWords = { records: "all", sheets: ["proof", "total"] };

/** A script without what nothing in it uses: esbuild, which made it small, looks for that outside of functions alone. */
async function withoutUnused(script) {
  const { code } = await minify(script, {
    compress: { defaults: false, dead_code: true, side_effects: true, unused: true },
    mangle: false,
  });
  return code;
}

/** Puts the functions that Google looks for behind the script, packs the page, and puts the manifest and the licences beside. */
const scriptFiles = ({ manifest: file, connects }) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("sheets", (compilation) => {
      const stage = { name: "sheets", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT };
      compilation.hooks.processAssets.tapPromise(stage, async () => {
        const { sheetsFooter } = await tsImport("../../src/app/sheetsFooter.ts", import.meta.url);
        const script = await withoutUnused(String(compilation.getAsset("Code.js").source.source()));
        compilation.updateAsset("Code.js", new sources.RawSource(`${script}${sheetsFooter(language, connects)}`));
        const page = await withPackedScript(String(compilation.getAsset("sidebar.html").source.source()));
        compilation.updateAsset("sidebar.html", new sources.RawSource(page));
        const manifest = readFileSync(join(root, "appsscript", file));
        compilation.emitAsset("appsscript.json", new sources.RawSource(manifest));
        for (const name of ["LICENSE", "NOTICE"]) compilation.emitAsset(name, new sources.RawSource(readFileSync(join(root, name))));
      });
    });
  },
});

const sheetsOf = (build) => ({
  entry: {
    Code: {
      import: join(root, "src/app", build.script),
      filename: "Code.js",
      layer: "script",
      library: { name: "PlanCascade", type: "var" },
    },
    sidebar: `!!${join(root, "scripts/webpack/bundledWhole.cjs")}?${JSON.stringify({ target: "es2019" })}!${join(root, "src/app", build.page)}`,
  },
  target: "es2019",
  // What Apps Script parses, its one variable left at the top level.
  minimizer: { supported: { "template-literal": false }, legalComments: "none", format: undefined },
  rules: [
    {
      test: /\.ts$/,
      issuerLayer: "script",
      include: join(root, "src/functions"),
      loader: join(root, "scripts/webpack/withoutHelp.cjs"),
      options: { language },
    },
    {
      test: /[\\/](en|ru|el)[\\/]\w+\.ts$/,
      issuerLayer: "script",
      include: join(root, "src/i18n/messages"),
      loader: join(root, "scripts/webpack/compactMessages.cjs"),
      options: { language, words: sheetWords },
    },
    {
      issuerLayer: "script",
      resolve: { alias: { "@formatjs/icu-messageformat-parser$": join(root, "scripts/webpack/expandMessages.js") } },
    },
  ],
  html: new HtmlWebpackPlugin({
    template: join(root, "src/app/sheets.html"),
    filename: "sidebar.html",
    chunks: ["sidebar"],
    inject: "body",
    minify: false,
  }),
  plugins: [
    new webpack.DefinePlugin({ "process.env.PLAN_CASCADE_LANG": JSON.stringify(language) }),
    new HtmlInlineScriptPlugin({ htmlMatchPattern: [/sidebar\.html$/] }),
    scriptFiles(build),
  ],
});

export const sheets = sheetsOf(plain);
export const sheetsCrm = sheetsOf(connecting);
