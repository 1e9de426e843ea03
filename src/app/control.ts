// npm run -s control -- PLAN.json --facts FILE --day YYYY-MM-DD: plan against fact, who lags and why, from an export as it comes.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  activityOf,
  controlGrains,
  controlPlan,
  forecastErrors,
  isRestUnseen,
  openControl,
  pipelineOf,
  replanRest,
  restOf,
  standUpOf,
} from "../control";
import { repeatFacts } from "../facts";
import { localeOf, locales } from "../i18n";
import { dateOf, decompose, isDate } from "../plan";
import { controlReport, controlWords, dailyReport, faultReport, forecastReport, readPlanText, repeatReport, reportWords } from "../report";
import { factsFile } from "./factsFile";
import { today } from "./today";

const args = process.argv.slice(2);
const asked = locales.find((locale) => locale === args[args.indexOf("--lang") + 1]);
const usage = controlWords(asked ?? "en")("control_usage", { grains: controlGrains.join("|") });

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(reportWords(asked ?? "en")("unreadable", { file, reason: (error as Error).message }));
  }
}

const text = { type: "string" } as const;
const names = { ...text, multiple: true, default: [] as string[] } as const;
const flag = { type: "boolean", default: false } as const;
const options = {
  facts: text,
  day: text,
  now: text,
  grain: text,
  lang: text,
  dates: text,
  decimal: text,
  person: names,
  stream: names,
  stage: names,
  "forecast-error": flag,
} as const;

/** The arguments, or how they are to be written. */
function parsed() {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Error(usage);
  }
}

/** A plan whose last day is still to come is looked at as of today. */
function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

const orders = { dmy: "dmy", mdy: "mdy", ymd: "ymd" } as const;
const signs = { point: ".", comma: "," } as const;

function pick<Choice>(choices: Readonly<Record<string, Choice>>, given: string | undefined): Choice | undefined {
  if (given === undefined) return undefined;
  const choice = Object.hasOwn(choices, given) ? choices[given] : undefined;
  if (choice === undefined) throw new Error(usage);
  return choice;
}

try {
  const { values, positionals } = parsed();
  const grain = pick(Object.fromEntries(controlGrains.map((known) => [known, known])), values.grain) ?? "month";
  const [dates, decimal] = [pick(orders, values.dates), pick(signs, values.decimal)];
  const [planFile] = positionals;
  const isAsked = values["forecast-error"];
  const isNamed = values.day === undefined ? isAsked : isDate(values.day);
  if (planFile === undefined || positionals.length > 1 || values.facts === undefined || !isNamed) throw new Error(usage);
  const { plan, faults } = readPlanText(new TextDecoder().decode(read(planFile)));
  if (plan === undefined) throw new Error(faultReport(faults, asked ?? "en"));
  const locale = asked ?? localeOf(plan.language);
  const { start, end } = plan.period;
  const day = values.day ?? earlier(end, dateOf(today()));
  if (values.day !== undefined && (day < start || day > end)) throw new Error(controlWords(locale)("control_outside", { day, start, end }));
  const { person, stream, stage } = values;
  const choices = {
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    names: { person, stream, stage },
  };
  const { facts, deals, said } = await factsFile(values.facts, read(values.facts), plan, locale, choices);
  const now = values.now === undefined ? {} : { now: values.now };
  const control = openControl({ plan, facts, deals, today: day, ...now });
  const report = controlPlan(control, grain);
  const periods = replanRest(control);
  const daily = {
    activity: activityOf(control, grain),
    periods,
    rest: isRestUnseen(periods) ? ("unseen" as const) : restOf(periods),
    pipeline: pipelineOf(control, grain),
  };
  const work = dailyReport(plan, daily, locale);
  const reports = [
    ...(said === "" ? [] : [said]),
    ...(values.day === undefined ? [] : [controlReport(plan, report, standUpOf(control, grain, []), locale)]),
    ...(values.day === undefined
      ? []
      : plan.streams.flatMap((stream, index) => {
          const planned = stream.kind === "repeat" ? decompose(plan).streams[index] : undefined;
          return planned === undefined ? [] : [repeatReport(planned, repeatFacts(plan, stream, facts, day), locale)];
        })),
    ...(values.day === undefined || work === "" ? [] : [work]),
    ...(isAsked ? [forecastReport(plan, forecastErrors(control), locale)] : []),
  ];
  process.stdout.write(`${reports.map((report) => report.trimEnd()).join("\n\n")}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
  process.exitCode = 1;
}
