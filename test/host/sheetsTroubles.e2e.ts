import { afterAll, beforeAll } from "vitest";
import { startSidebars, type Sidebars } from "../support/sidebarPage";
import { actsOf } from "./embeddedActs";
import { planTroubles, type TroubledPage } from "./planTroubles";

let sidebars: Sidebars;
beforeAll(async () => {
  sidebars = await startSidebars();
}, 400_000);
afterAll(() => sidebars.close());

async function open(): Promise<TroubledPage> {
  const { page, host, google, close } = await sidebars.open("el");
  const { edit, renameSheet } = actsOf(google.engine.model);
  return {
    page,
    host,
    close,
    edit,
    renameSheet,
    deleteSheet: (sheet) => google.engine.write([{ kind: "removeSheet", sheet }]),
    protect: async (sheet, on) => (on ? google.protectFrom(sheet, null) : google.unprotect(sheet)),
    breakNextWrite: async (words) => google.failAt("setValues", 3, words),
  };
}

planTroubles("Google Sheets", "el", open);
