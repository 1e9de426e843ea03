// npm run -s plan -- FILE.json [--lang ru] [--out FILE.xlsx]: prints the decomposition, writes the workbook.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { localeOf, locales } from "../i18n";
import { faultReport, planReport, readPlanText, reportWords } from "../report";
import { toXlsx } from "./toXlsx";

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

try {
  const options = { lang: { type: "string" }, out: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || (values.lang !== undefined && asked === undefined)) throw new Error(say("usage"));
  const { plan, faults } = readPlanText(attempt(file, "unreadable", () => readFileSync(file, "utf8")));
  if (plan === undefined) throw new Error(faultReport(faults, asked ?? "en"));
  const locale = asked ?? localeOf(plan.language);
  process.stdout.write(planReport(plan, locale));
  if (values.out !== undefined) {
    const [out, bytes] = [values.out, await toXlsx(plan)];
    attempt(out, "unwritable", () => writeFileSync(out, bytes));
    process.stdout.write(`\n${reportWords(locale)("written", { file: out })}\n`);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
  process.exitCode = 1;
}
