// Builds what runs in a host: `webpack --env host=embedded [--env dev]` -> dist/embedded. What differs by host stands in scripts/webpack.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { embedded } from "./scripts/webpack/embedded.mjs";
import { excel } from "./scripts/webpack/excel.mjs";
import { sheets, sheetsCrm } from "./scripts/webpack/sheets.mjs";

const root = dirname(fileURLToPath(import.meta.url));

/** What is built, each into its folder of dist. */
export const hosts = { embedded, excel, appsscript: sheets, "appsscript-crm": sheetsCrm };

/** date-holidays counts its days with moment, and names no month: moment's 130 languages stay out. */
const noMomentLocales = new webpack.IgnorePlugin({ resourceRegExp: /^\.\/locale$/, contextRegExp: /moment$/ });

/** The settings of one host's bundle. */
export default function config({ host = "embedded", dev = false } = {}) {
  const { entry, externals, html, plugins, rules = [], target = "es2022", minimizer = {}, smallest = false } = hosts[host];
  return {
    mode: dev ? "development" : "production",
    devtool: dev ? "source-map" : false,
    target: ["web", target],
    entry: typeof entry === "string" ? { app: entry } : entry,
    output: {
      path: join(root, "dist", host),
      filename: dev ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: dev ? "[name].js" : "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    externals,
    module: {
      rules: [
        ...rules,
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic", charset: "utf8" } },
        // What nobody imports of a room stays out, however its door is written; only the entries act by being loaded.
        { test: /\.tsx?$/, include: join(root, "src"), exclude: join(root, "src/app"), sideEffects: false },
      ],
    },
    // What goes over a network is made as small as can be (Terser, webpack's own, half a minute); what npm start waits for, fast.
    optimization: smallest ? {} : { minimizer: [new EsbuildPlugin({ target, charset: "utf8", ...minimizer })] },
    plugins: [html, noMomentLocales, ...plugins],
    experiments: { layers: true },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      name: `${host}-${dev ? "development" : "production"}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    stats: "errors-warnings",
  };
}
