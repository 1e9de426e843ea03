// The two halves of the Google Sheets host together, through a fake google.script.run, over a fake spreadsheet with a real engine.
import { afterAll } from "vitest";
import { createServer, createSheetsHost } from "../../src/host/sheets";
import { hostContract } from "./contract";
import { actsOf } from "./embeddedActs";
import { fakeGoogle, makeRun } from "./fakes/sheets";

// The script's own zone, which nothing may be read by.
const zone = process.env["TZ"];
process.env["TZ"] = "America/New_York";
afterAll(() => void (process.env["TZ"] = zone));

const locales = { en: "en_US", ru: "ru_RU", el: "el_GR" } as const;
const alwaysSeen = { isVisible: () => true, onChange: () => () => undefined };

hostContract(
  "Google Sheets, over its fake,",
  async (locale) => {
    const google = fakeGoogle({ locale: locales[locale] });
    const run = makeRun({ ...createServer(google.services) });
    const host = await createSheetsHost({ run, visibility: alwaysSeen, milliseconds: 40 });
    return { host, acts: actsOf(google.engine.model) };
  },
  { recalculates: true, undo: true, checksFormulas: true, people: true, watches: true, selects: true, locales: ["en", "ru", "el"] },
);
