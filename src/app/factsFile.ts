import { basename } from "node:path";
import {
  collect,
  lookAtCsv,
  nameTargets,
  openTable,
  questionsOf,
  readCsv,
  recognise,
  settleNames,
  type ByteSource,
  type DateOrder,
  type DecimalSign,
  type Fact,
  type Mapping,
  type NameKind,
  type OpenDeal,
  type OpenTable,
} from "../facts";
import { readTable } from "../host/file";
import { HostError } from "../host/port";
import { fillMessage, hostMessages, type Locale } from "../i18n";
import { isDate, sameName, type Plan } from "../plan";
import { controlWords, importReport, importWords, questionReport } from "../report";

/** What a person says of a file where it does not show it: the order of dates, the decimal sign, what names stand for. */
export interface FileChoices {
  readonly dates?: DateOrder;
  readonly decimal?: DecimalSign;
  /** Each `name in the file=name in the plan`. */
  readonly names: Readonly<Record<NameKind, readonly string[]>>;
}

/** The facts of a file, the deals it says are open, and how it was read, in words. */
export interface FactsFile {
  readonly facts: readonly Fact[];
  readonly deals: readonly OpenDeal[];
  readonly said: string;
}

/**
 * Reads facts from a CSV, an Excel file or a JSON list of events. Columns are recognised, names near to one of the plan are taken for
 * it, and all of that is said.
 * @throws {Error} with a sentence, when it cannot be read or something has to be said first.
 */
export async function factsFile(path: string, bytes: Uint8Array, plan: Plan, locale: Locale, choices: FileChoices): Promise<FactsFile> {
  if (/\.json$/i.test(path)) return { facts: listed(new TextDecoder().decode(bytes), locale), deals: [], said: "" };
  const name = basename(path);
  const { sample, source } = /\.xls[xm]?$/i.test(path) ? openTable(name, await tableOf(path, bytes, locale)) : openCsv(name, bytes);
  if (sample.rows.length === 0) throw new Error(importWords(locale)("noHeadings", { file: path }));
  const known = recognise(sample, plan, []);
  const mapping = chosen(known.mapping, plan, locale, choices);
  const questions = questionsOf(mapping, sample);
  if (questions.length > 0) throw new Error(questionReport(questions, locale));
  const first = await collect(source, mapping, plan);
  const decided = settleNames(mapping, first?.unknown ?? []);
  const found = decided.settled.length === 0 ? first : await collect(source, decided.mapping, plan);
  if (found === undefined) throw new Error("nobody stopped it");
  return { facts: found.facts, deals: found.deals, said: importReport({ ...known, ...decided, found }, locale) };
}

async function tableOf(path: string, bytes: Uint8Array, locale: Locale): ReturnType<typeof readTable> {
  try {
    return await readTable(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new Error(`${path}: ${fillMessage(hostMessages[locale][error.code], locale, { detail: error.detail })}`, { cause: error });
  }
}

const decoder = (encoding: string): TextDecoder => new TextDecoder(encoding);

function openCsv(name: string, bytes: Uint8Array): Pick<OpenTable, "sample" | "source"> {
  const step = 1 << 18;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const file: ByteSource = { name, size: bytes.length, pieces };
  const look = lookAtCsv(bytes.subarray(0, step), bytes.length <= step, decoder);
  const rows = look.rows.slice(look.above + (look.headed ? 1 : 0));
  return { sample: { name, headers: look.headers, rows }, source: readCsv(file, look, decoder) };
}

/** The mapping with what a person said. */
function chosen(mapping: Mapping, plan: Plan, locale: Locale, { dates, decimal, names }: FileChoices): Mapping {
  const targets = nameTargets(plan);
  const settled = <T>(said: T | undefined, kept: Readonly<Record<string, T | "unknown">>): Readonly<Record<string, T | "unknown">> =>
    Object.fromEntries(Object.entries(kept).map(([column, found]) => [column, found === "unknown" ? (said ?? found) : found]));
  const choicesOf = (kind: NameKind): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names[kind].map((given) => {
        const [, from, to] = /^(.+?)=(.*)$/.exec(given) ?? [];
        if (from === undefined || to === undefined) throw new Error(importWords(locale)("badChoice", { given }));
        const target = targets[kind].find((item) => sameName(item.name, to) || item.choice === to);
        if (target === undefined && to !== "") {
          const list = targets[kind].map((item) => item.name).join(", ");
          throw new Error(importWords(locale)("noTarget", { given, name: to, list }));
        }
        return [from, target?.choice ?? ""];
      }),
    );
  return {
    ...mapping,
    orders: settled(dates, mapping.orders),
    decimals: settled(decimal, mapping.decimals),
    names: { person: choicesOf("person"), stream: choicesOf("stream"), stage: choicesOf("stage") },
  };
}

/** Facts as they stand in a JSON file: a list of events. */
function listed(text: string, locale: Locale): readonly Fact[] {
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
  if (!Array.isArray(list) || !list.every(isFact)) throw new Error(controlWords(locale)("control_badFacts"));
  return (list as readonly Fact[]).map((fact) => ({ ...fact, source: fact.source ?? "", amount: fact.amount ?? 0 }));
}
