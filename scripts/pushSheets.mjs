// npm run push:sheets [-- --lang ru]: builds, checks and pushes the folder that .clasp.json names (dist/appsscript, or
// dist/appsscript-crm with CRMs) to the script that it names.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { builds } from "./checkSheets.mjs";

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
    const { rootDir = "dist/appsscript" } = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));
    const build = basename(rootDir);
    if (!(build in builds)) throw new Error(`.clasp.json: rootDir is ${rootDir}, and not dist/${Object.keys(builds).join(" or dist/")}`);
    rmSync(join(root, "dist", build), { recursive: true, force: true });
    run("scripts/checkSheets.mjs", build);
    run("node_modules/@google/clasp/build/src/index.js", "push", "--force");
  } catch (error) {
    // A program that was run has said why itself.
    if (error.status === undefined) process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
