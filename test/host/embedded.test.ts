import { createHeadlessHost } from "../../src/host/embedded";
import { hostContract } from "./contract";
import { actsOf } from "./embeddedActs";

hostContract(
  "the embedded sheet, headless,",
  async (locale) => {
    const host = createHeadlessHost({ locale });
    return { host, acts: actsOf(host.model) };
  },
  { recalculates: true, undo: true, checksFormulas: true, people: true, watches: true, selects: true, locales: ["en", "ru", "el"] },
);
