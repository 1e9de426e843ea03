// node --import tsx scripts/russianCalendar.ts FOLDER [FILE]: derives src/holidays/russia.json from the production calendars in FOLDER.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";

const out = join(dirname(fileURLToPath(import.meta.url)), "../src/holidays/russia.json");
const source =
  "Production calendars of Russia by xmlcalendar.ru (https://github.com/xmlcalendar/data, ISC), derived by scripts/russianCalendar.ts";

/** The first eight holidays have the same number in every year; what a president adds has a number above. */
const holidays = ["newYear", "christmas", "defender", "women", "labour", "victory", "russia", "unity"] as const;

/** A year of the source: the day its file was made, and what is said of single days. */
interface YearOfDays {
  readonly dated: string;
  readonly days: Readonly<Record<string, string>>;
}

function readYear(xml: string, file: string): readonly [year: string, days: YearOfDays] {
  const head = /<calendar\b[^>]*>/.exec(xml)?.[0] ?? "";
  const [year, dated] = [attribute(head, "year"), attribute(head, "date")];
  if (year === undefined || dated === undefined) throw new Error(`${file}: no year or date`);
  const days = [...xml.matchAll(/<day\b[^>]*>/g)].map(([tag]) => {
    const day = attribute(tag, "d");
    if (day === undefined || !/^\d\d\.\d\d$/.test(day)) throw new Error(`${file}: no day in ${tag}`);
    return [dashed(day), meaning(tag, file)] as const;
  });
  if (days.length === 0) throw new Error(`${file}: no days`);
  return [year, { dated: dashed(dated), days: Object.fromEntries(days) }];
}

/** A holiday's name, the day it was moved from, "moved" from nowhere said, "shortened" or "worked". */
function meaning(tag: string, file: string): string {
  const [type, holiday, from] = [attribute(tag, "t"), attribute(tag, "h"), attribute(tag, "f")];
  if (type === "2") return "shortened";
  if (type === "3") return "worked";
  if (type !== "1") throw new Error(`${file}: no type known in ${tag}`);
  if (holiday === undefined) return from === undefined ? "moved" : dashed(from);
  return holidays[Number(holiday) - 1] ?? "decree";
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

function dashed(date: string): string {
  return date.replaceAll(".", "-");
}

try {
  const [folder, file = out] = process.argv.slice(2);
  if (folder === undefined) throw new Error("which folder holds the calendars as .xml?");
  const files = readdirSync(folder).filter((name) => name.endsWith(".xml"));
  const years = files.map((name) => readYear(readFileSync(join(folder, name), "utf8"), name));
  if (years.length === 0) throw new Error(`${folder} holds no .xml`);
  writeFileSync(file, await format(JSON.stringify({ source, years: Object.fromEntries(years) }), { parser: "json", printWidth: 140 }));
  process.stdout.write(`Written: ${file}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
