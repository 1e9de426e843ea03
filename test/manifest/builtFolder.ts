import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { excelMetadata, functions } from "../../src/functions";

/** A folder as webpack leaves it: a page with its script, and the functions' metadata. */
export interface BuiltFolder {
  readonly path: string;
  read(file: string): Uint8Array | null;
  remove(): void;
}

const page = `<!doctype html><html><head><title>Plan Cascade</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script defer src="app.1.js"></script></head><body></body></html>`;
const script = `for (const name of ["openPlan", "openToday", "openFunctions"]) Office.actions.associate(name, show);`;

/** Makes such a folder among the system's temporary ones. */
export function builtFolder(): BuiltFolder {
  const path = mkdtempSync(join(tmpdir(), "plan-cascade-excel-"));
  mkdirSync(path, { recursive: true });
  const files = {
    "taskpane.html": page,
    "app.1.js": script,
    "functions.json": JSON.stringify(excelMetadata(functions, "en")),
    "functions-ru.json": JSON.stringify(excelMetadata(functions, "ru")),
    "functions-el.json": JSON.stringify(excelMetadata(functions, "el")),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return {
    path,
    read: (file) => (existsSync(join(path, file)) ? readFileSync(join(path, file)) : null),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
