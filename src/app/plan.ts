// npm run -s plan -- FILE.json [--lang ru] [--out FILE.xlsx]: prints the decomposition, writes the workbook.
// npm run -s plan -- --template [--lang ru] --out FILE.xlsx: writes an empty plan to be filled in by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { localeOf, locales, type Locale } from "../i18n";
import { faultReport, planReport, readPlanText, reportWords } from "../report";
import { today } from "./today";
import { templateXlsx, toXlsx } from "./toXlsx";

const args = process.argv.slice(2);
const asked = locales.find((locale) => locale === args[args.indexOf("--lang") + 1]);
const say = reportWords(asked ?? "en");

function attempt<T>(file: string, failed: "unreadable" | "unwritable", action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Error(say(failed, { file, reason: (error as Error).message }));
  }
}

function write(out: string, bytes: Uint8Array, locale: Locale): void {
  attempt(out, "unwritable", () => writeFileSync(out, bytes));
  process.stdout.write(`${reportWords(locale)("written", { file: out })}\n`);
}

const options = { lang: { type: "string" }, out: { type: "string" }, template: { type: "boolean" } } as const;

/** The arguments, or how they are to be written. */
function parsed() {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Error(say("usage"));
  }
}

try {
  const { values, positionals } = parsed();
  const [file] = positionals;
  const { out, template = false } = values;
  if (positionals.length !== (template ? 0 : 1) || (values.lang !== undefined && asked === undefined)) throw new Error(say("usage"));
  if (file !== undefined) {
    const { plan, faults } = readPlanText(attempt(file, "unreadable", () => readFileSync(file, "utf8")));
    if (plan === undefined) throw new Error(faultReport(faults, asked ?? "en"));
    const locale = asked ?? localeOf(plan.language);
    process.stdout.write(planReport(plan, locale, today()));
    if (out !== undefined) {
      process.stdout.write("\n");
      write(out, await toXlsx(plan), locale);
    }
  } else if (out === undefined) {
    throw new Error(say("usage"));
  } else {
    write(out, await templateXlsx(asked ?? "en"), asked ?? "en");
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
  process.exitCode = 1;
}
