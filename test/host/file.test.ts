import { createHeadlessHost } from "../../src/host/embedded";
import { createFileHost } from "../../src/host/file";
import { hostContract } from "./contract";

const common = { undo: true, people: false, watches: false, selects: false };

hostContract("the file, an engine behind it,", async (locale) => ({ host: createFileHost({ engine: createHeadlessHost({ locale }) }) }), {
  ...common,
  recalculates: true,
  checksFormulas: true,
  locales: ["en", "ru", "el"],
});

hostContract("the file on its own", async () => ({ host: createFileHost() }), {
  ...common,
  recalculates: false,
  checksFormulas: true,
  locales: ["en"],
});
