// npm run -s control -- PLAN.json FACTS.json --today YYYY-MM-DD: plan against fact, and who lags.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { controlGrains, controlPlan, openControl, standUpOf } from "../control";
import type { Fact } from "../facts";
import { localeOf, locales } from "../i18n";
import { isDate } from "../plan";
import { controlReport, controlWords, faultReport, readPlanText, reportWords } from "../report";

const args = process.argv.slice(2);
const asked = locales.find((locale) => locale === args[args.indexOf("--lang") + 1]);
const usage = controlWords(asked ?? "en")("control_usage", { grains: controlGrains.join("|") });

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(reportWords(asked ?? "en")("unreadable", { file, reason: (error as Error).message }));
  }
}

/** Facts as they stand in a JSON file: a list of events. */
function factsFrom(text: string): readonly Fact[] {
  const isFact = (item: unknown): boolean => {
    const { date, count } = (item ?? {}) as Partial<Fact>;
    return typeof date === "string" && isDate(date) && typeof count === "number";
  };
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    list = undefined; // Not JSON is no list either.
  }
  if (!Array.isArray(list) || !list.every(isFact)) throw new Error(controlWords(asked ?? "en")("control_badFacts"));
  return (list as readonly Fact[]).map((fact) => ({ ...fact, source: fact.source ?? "", amount: fact.amount ?? 0 }));
}

try {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({ args, options: { today: text, now: text, grain: text, lang: text }, allowPositionals: true });
  const [planFile, factsFile] = positionals;
  const grain = controlGrains.find((known) => known === (values.grain ?? "month"));
  if (planFile === undefined || factsFile === undefined || grain === undefined || !isDate(values.today ?? "")) throw new Error(usage);
  const { plan, faults } = readPlanText(read(planFile));
  if (plan === undefined) throw new Error(faultReport(faults, asked ?? "en"));
  const now = values.now === undefined ? {} : { now: values.now };
  const control = openControl({ plan, facts: factsFrom(read(factsFile)), today: values.today ?? "", ...now });
  const locale = asked ?? localeOf(plan.language);
  process.stdout.write(controlReport(plan, controlPlan(control, grain), standUpOf(control, grain, []), locale));
} catch (error) {
  process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
  process.exitCode = 1;
}
