// The page of Excel: pane, functions and ribbon in one (a shared runtime), and what its manifest names.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { excelFiles } from "./excelFiles.mjs";
import { gzipLimits } from "./gzipLimits.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** What is loaded before a cell is answered, and before the first page of the panel is there. */
const limits = gzipLimits([
  { name: "the functions of Excel", groups: ["app"], most: 40_000 },
  { name: "the first page in Excel", groups: ["app", "panel"], most: 350_000 },
]);

export const excel = {
  entry: join(root, "src/app/excel.tsx"),
  html: new HtmlWebpackPlugin({
    template: join(root, "src/app/excel.html"),
    filename: "taskpane.html",
    scriptLoading: "defer",
    minify: false,
  }),
  // Functions answer before anything else is loaded. The list that answers has no help in it; the panel's own has, and is
  // loaded with the places that show it. The arithmetic is one for both.
  rules: [
    {
      issuer: join(root, "src/app/excelFunctions.ts"),
      include: join(root, "src/functions"),
      layer: "answers",
    },
    { include: join(root, "src/core"), layer: "arithmetic" },
    {
      test: /\.ts$/,
      issuerLayer: "answers",
      include: join(root, "src/functions"),
      loader: join(root, "scripts/webpack/withoutHelp.cjs"),
      options: {},
    },
  ],
  plugins: [excelFiles, limits],
  smallest: true,
};
