// What Excel asks for beside the page and its scripts: the functions' metadata in three languages, the manifest, the icons.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const metadataFiles = { en: "functions.json", ru: "functions-ru.json", el: "functions-el.json" };

/** The metadata of the list of functions, by file. */
async function metadata() {
  const { functions, excelMetadata } = await tsImport("../../src/functions/index.ts", import.meta.url);
  return Object.entries(metadataFiles).map(([locale, name]) => [name, `${JSON.stringify(excelMetadata(functions, locale), null, 2)}\n`]);
}

function licences() {
  return ["LICENSE", "NOTICE"].map((name) => [name, readFileSync(join(root, name))]);
}

/** Everything that goes beside the page: lists of `[name, content]`, each worked out anew at every build. */
const sources = [metadata, licences];

/** Puts the files into the output folder. */
export const excelFiles = {
  apply(compiler) {
    const { Compilation, sources: assets } = webpack;
    compiler.hooks.thisCompilation.tap("excelFiles", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "excelFiles", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, async () => {
        const files = (await Promise.all(sources.map((source) => source()))).flat();
        for (const [name, content] of files) compilation.emitAsset(name, new assets.RawSource(content), { minimized: true });
      });
    });
  },
};
