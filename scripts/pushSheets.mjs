// npm run push:sheets [-- --lang ru]: builds, checks and pushes to the script that .clasp.json names.
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = process.argv.indexOf("--lang");
const language = at < 0 ? "en" : process.argv[at + 1];

function run(file, ...args) {
  execFileSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PLAN_CASCADE_LANG: language },
  });
}

if (!["en", "ru", "el"].includes(language)) {
  process.stderr.write(`--lang ${language}: the help of the functions is written in en, ru or el.\n`);
  process.exitCode = 1;
} else if (!existsSync(join(root, ".clasp.json"))) {
  process.stderr.write("There is no .clasp.json to say which script is yours: see appsscript/README.md.\n");
  process.exitCode = 1;
} else {
  try {
    rmSync(join(root, "dist/appsscript"), { recursive: true, force: true });
    run("scripts/checkSheets.mjs");
    run("node_modules/@google/clasp/build/src/index.js", "push", "--force");
  } catch {
    process.exitCode = 1; // The program has said why.
  }
}
