import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";
import { builtSheets, type SheetsBuild } from "../../scripts/checkSheets.mjs";
import { fakeGoogle, type FakeGoogle, type FakeOptions } from "../host/fakes/sheets";

/** The built script in a realm of its own, Google's fake services around it. */
export interface BuiltScript {
  readonly google: FakeGoogle;
  /** Its realm: the functions at its top level by their names. */
  readonly script: Context;
  /** The built sidebar. */
  readonly page: string;
}

/** Builds what has to be built and loads it, with more services where the build asks for them. */
export async function loadBuiltScript(
  options: FakeOptions = {},
  build: SheetsBuild = "appsscript",
  more: object = {},
): Promise<BuiltScript> {
  const folder = await builtSheets(build);
  const [code, page] = ["Code.js", "sidebar.html"].map((name) => readFileSync(join(folder, name), "utf8"));
  const google = fakeGoogle({ ...options, files: { sidebar: page ?? "" } });
  const script = createContext({ ...google.services, ...more });
  runInContext(code ?? "", script);
  return { google, script, page: page ?? "" };
}
