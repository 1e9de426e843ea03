// The page of Excel: pane, functions and ribbon in one (a shared runtime), and what its manifest names.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { excelFiles } from "./excelFiles.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export const excel = {
  entry: join(root, "src/app/excel.tsx"),
  html: new HtmlWebpackPlugin({
    template: join(root, "src/app/excel.html"),
    filename: "taskpane.html",
    scriptLoading: "defer",
    minify: false,
  }),
  plugins: [excelFiles],
  smallest: true,
};
