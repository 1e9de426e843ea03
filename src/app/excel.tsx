import { associateActions } from "./excelActions";
import { sayInstead, surroundings } from "./excelBoot";
import { associateFunctions, functionNames } from "./excelFunctions";

// Functions answer first; the panel's code is loaded behind them.
const panel = import(/* webpackChunkName: "panel" */ "./excelPanel");
const hasLibrary = typeof Office !== "undefined";
if (hasLibrary) associateFunctions(async () => (await import("./excelSentences")).sayInExcel());
const places = hasLibrary ? associateActions() : undefined;

try {
  const found = await surroundings();
  if (found === "excel" && places !== undefined) await (await panel).showPanel(places, functionNames);
  else sayInstead(found === "excel" ? "silent" : found);
} catch {
  sayInstead("failed");
}
