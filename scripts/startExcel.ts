// npm run start:excel: the add-in as it is being worked on, in Excel. `-- --no-open` opens no Excel, `-- --port 4000` begins
// at another port, `-- --stop` takes the add-in out of Excel again.
import { spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import {
  certificateCommand,
  finishExcel,
  readCertificate,
  sideloadByHand,
  sideloadCommand,
  takeOutCommand,
  type Certificate,
  type Command,
} from "./manifest";
import { buildWhenStale, serveFolder } from "./serve.mjs";

const require = createRequire(import.meta.url);
const built = join(import.meta.dirname, "../dist/excel");
/** A copy, for its page takes Microsoft's library from this machine, and what is shipped must not. */
const folder = join(import.meta.dirname, "../dist/excel-development");
const manifest = join(folder, "manifest.dev.xml");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a program before our eyes; whether it ended well. */
function run([program, ...args]: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", shell: process.platform === "win32" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** The certificate for localhost, made when there is none. */
async function certificate(): Promise<Certificate> {
  const present = readCertificate(homedir(), new Date());
  if (present !== null) return present;
  say("Excel loads add-ins over https alone. Microsoft's tool now makes a certificate for localhost, once a month:");
  say(certificateCommand.join(" "));
  await run(certificateCommand);
  const made = readCertificate(homedir(), new Date());
  if (made === null)
    throw new Error(`There is no certificate in ${join(homedir(), ".office-addin-dev-certs")}. Run: ${certificateCommand.join(" ")}`);
  return made;
}

async function start(args: readonly string[]): Promise<void> {
  if (args.includes("--stop")) return void (await run(takeOutCommand(manifest)));
  const at = args.indexOf("--port");
  const port = at < 0 ? 3000 : Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port: give a whole number from 0 to 65535.");
  const tls = await certificate();
  await buildWhenStale("excel");
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const { url } = await serveFolder({ folder, port, tls, beside: { "office-js": library } });
  finishExcel({ folder, address: url, variant: "development" });
  say(`Plan Cascade for Excel is served at ${url} (Ctrl+C stops it); its manifest is ${manifest}`);
  const command = args.includes("--no-open") ? null : sideloadCommand(process.platform, manifest);
  if (command !== null && (await run(command))) say("To take it out of Excel again: npm run start:excel -- --stop");
  else say(sideloadByHand(manifest, url));
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
