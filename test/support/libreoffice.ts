import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readWorkbook, type WorkbookValues } from "./xlsxRead";
import { editXlsx, type CellEdit } from "./xlsxEdit";

/** What the skipped tests say where LibreOffice is missing. */
export const noSofficeReason = "LibreOffice (soffice) was not found: install libreoffice-calc, or set SOFFICE to its path";

/** The path of LibreOffice: the variable SOFFICE, the PATH, or where its installers put it; null when it is not there. */
export function findSoffice(): string | null {
  const named = process.env["SOFFICE"] ?? "";
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => [join(folder, "soffice"), join(folder, "soffice.exe")]);
  const usual = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
  ];
  return [named, ...onPath, ...usual].find((path) => path !== "" && existsSync(path)) ?? null;
}

/** Recalculates one .xlsx; see `recalculateAll`. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  const [result] = await recalculateAll([bytes]);
  if (result === undefined) throw new Error("LibreOffice gave no file back");
  return result;
}

/**
 * Opens .xlsx files in LibreOffice headless, computes every formula anew whatever stands beside it, and gives the files as
 * LibreOffice saves them, in order. One start of the program (about 2 s) for all of them; each call has a profile of its own,
 * so that several may run at once.
 */
export async function recalculateAll(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convertAll(files, "xlsx:Calc MS Excel 2007 XML", "xlsx");
}

/**
 * Opens .xlsx files in LibreOffice headless and gives what it makes of them.
 * @throws {Error} with LibreOffice's words when it is missing, fails, or leaves a file out.
 */
export async function convertAll(files: readonly Uint8Array[], filter: string, ending: string): Promise<readonly Uint8Array[]> {
  const soffice = findSoffice();
  if (soffice === null) throw new Error(noSofficeReason);
  if (files.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "plan-soffice-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), settings);
    const names = files.map((_file, index) => `book${index}`);
    await Promise.all(files.map((file, index) => writeFile(join(folder, `book${index}.xlsx`), file)));
    const words = await run(soffice, [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      filter,
      "--outdir",
      join(folder, "out"),
      ...names.map((name) => join(folder, `${name}.xlsx`)),
    ]);
    return await Promise.all(
      names.map(async (name) => {
        const path = join(folder, "out", `${name}.${ending}`);
        if (!existsSync(path)) throw new Error(`LibreOffice could not open ${name}: ${words}`);
        return new Uint8Array(await readFile(path));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Changes cells as a person would, recalculates, and reads every sheet back. */
export async function editAndRecalculate(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<WorkbookValues> {
  return readWorkbook(await recalculate(editXlsx(bytes, edits)));
}

/** "Recalculation on File Load: always". LibreOffice trusts the cached values of any file otherwise, whoever made it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Runs the program to its end (ten minutes at most: a pack of large workbooks on a busy machine) and gives what it printed. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: 600_000 });
    const words: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => words.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const said = Buffer.concat(words).toString("utf8").trim();
      if (code === 0) resolve(said);
      else reject(new Error(`LibreOffice ended with ${code ?? signal}: ${said}`));
    });
  });
}
