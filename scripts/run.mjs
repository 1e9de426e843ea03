// The commands of package.json. Each first installs what is missing, so that a fresh clone needs nothing but Node.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [name = "", ...args] = process.argv.slice(2);

/** Runs a program in the project's folder; its exit code is ours. */
function run(program, list, stdio = "inherit", cwd = root) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32" && program === "npm";
    const child = spawn(program, list, { cwd, stdio, shell });
    child.on("error", (error) => (process.stderr.write(`${program}: ${error.message}\n`), resolve(1)));
    child.on("exit", (code, signal) => resolve(signal === null ? code : 1));
  });
}

/** Whether every package that package-lock.json asks for is there in its version; parts for other platforms need not be. */
function isInstalled() {
  const packages = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  try {
    const present = packages("node_modules/.package-lock.json");
    const wanted = Object.entries(packages("package-lock.json")).filter(([path, { optional }]) => path !== "" && optional !== true);
    return wanted.every(([path, { version }]) => present[path]?.version === version);
  } catch {
    return false; // Nothing was ever installed, or not to its end.
  }
}

/** Installs what is missing. */
async function install() {
  if (isInstalled()) return 0;
  process.stderr.write("Installing what is missing (once, a minute or two)…\n");
  const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], ["ignore", 2, 2]);
  if (code !== 0) process.stderr.write("The packages could not be installed: see the lines above.\n");
  return code;
}

const typescript = (file) => run(process.execPath, ["--import", "tsx", join(root, file), ...args], "inherit", process.cwd());
const script = (file, list = args) => run(process.execPath, [join(root, file), ...list]);
const vitest = (...list) => script("node_modules/vitest/vitest.mjs", [...list, ...args]);

/** Runs tests longer than `npm test` does; a variable that is set already stays. */
function vitestWith(longer, ...list) {
  Object.assign(process.env, { ...longer, ...process.env });
  return vitest("run", "--project", "node", ...list);
}

const commands = {
  relay: () => script("scripts/relay.mjs"),
  start: () => script("scripts/start.mjs"),
  "start:excel": () => typescript("scripts/startExcel.ts"),
  test: () => vitest("run"),
  plan: () => typescript("src/app/plan.ts"),
  control: () => typescript("src/app/control.ts"),
  call: () => typescript("src/app/call.ts"),
  bench: () => typescript("scripts/bench.ts"),
  soak: () => vitestWith({ SOAK_RUNS: "200" }, "test/workbook/libreoffice.test.ts"),
  fuzz: () => vitestWith({ FUZZ_RUNS: "100000" }, "test/functions/calls.property.test.ts", "--testTimeout=7200000"),
  build: () => script("scripts/build.mjs"),
  "check:sheets": () => script("scripts/checkSheets.mjs"),
  "push:sheets": () => script("scripts/pushSheets.mjs"),
  generate: () => typescript("scripts/generate.ts"),
  icons: () => typescript("scripts/icons.ts"),
  pictures: () => run(process.execPath, ["--import", "tsx", join(root, "scripts/pictures.ts"), ...args]),
};

const command = commands[name];
if (command === undefined) process.stderr.write(`No such command: ${name}. There are: ${Object.keys(commands).join(", ")}.\n`);
process.exitCode = command === undefined ? 1 : (await install()) || (await command());
