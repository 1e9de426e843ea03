// The embedded page: our bundle, and beside it the spreadsheet as it came from npm.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
// What the engine brings along is asked of the engine, wherever npm has put it.
const ofEngine = createRequire(join(root, "node_modules/@odoo/o-spreadsheet/package.json"));

/** Files that go beside our bundle as they came from npm (o-spreadsheet and owl are LGPL and never go into it). */
const vendor = {
  "owl.iife.min.js": "@odoo/owl/dist/owl.iife.min.js",
  "owl.LICENSE": "@odoo/owl/LICENSE",
  "chart.umd.min.js": "chart.js/dist/chart.umd.min.js",
  "o_spreadsheet.min.iife.js": "@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js",
  "o_spreadsheet.xml": "@odoo/o-spreadsheet/dist/o_spreadsheet.xml",
  "o_spreadsheet.css": "@odoo/o-spreadsheet/dist/o_spreadsheet.css",
  "o_spreadsheet.LICENSE": "@odoo/o-spreadsheet/LICENSE",
  "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
  "css/font-awesome.min.css": "font-awesome/css/font-awesome.min.css",
  "fonts/fontawesome-webfont.woff2": "font-awesome/fonts/fontawesome-webfont.woff2",
  "date-holidays.LICENSE": "date-holidays/LICENSE",
};

/** Where a file of a package lies: by the package's own folder, for some packages let nothing but their entry be asked for. */
function fileOf(path) {
  const [name, ...rest] = path.startsWith("@") ? [path.split("/", 2).join("/"), ...path.split("/").slice(2)] : path.split("/");
  const folder = ofEngine.resolve.paths(name).find((place) => existsSync(join(place, name)));
  return join(folder ?? root, name, ...rest);
}

/** Puts the files into the output folder under vendor/. */
const vendorFiles = {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap("vendor", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "vendor", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        for (const [name, path] of Object.entries(vendor)) {
          const file = new sources.RawSource(readFileSync(fileOf(path)));
          compilation.emitAsset(`vendor/${name}`, file, { minimized: true });
        }
        for (const name of ["LICENSE", "NOTICE"]) compilation.emitAsset(name, new sources.RawSource(readFileSync(join(root, name))));
      });
    });
  },
};

export const embedded = {
  entry: join(root, "src/app/embedded.tsx"),
  externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
  html: new HtmlWebpackPlugin({
    template: join(root, "src/app/embedded.html"),
    style: readFileSync(join(root, "src/app/embedded.css"), "utf8"),
    scriptLoading: "defer",
    minify: false,
  }),
  plugins: [vendorFiles],
};
