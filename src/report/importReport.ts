import type { Collected, Mapping, Question, Recognised, SettledName } from "../facts";
import { factsMessages, fillMessage, importedMessages, type Locale, type MessageKey, type MessageValues } from "../i18n";

/** How a file of facts was read. */
export interface ImportSaid extends Recognised {
  readonly found: Collected;
  /** The names that were decided without anybody being asked. */
  readonly settled: readonly SettledName[];
}

/** How many bad rows are printed. */
const badShown = 10;

/** What was read from a file of facts, as text: how much, by which columns, what names were taken for, which rows are not taken. */
export function importReport({ mapping, by, found, settled }: ImportSaid, locale: Locale): string {
  const [say, fact] = [importWords(locale), factWords(locale)];
  const { source, columns } = mapping;
  const { rows, used, facts, deals, bad, badCount } = found;
  const recognised = {
    program: fact("byProgram", { program: source }),
    headings: fact("byHeadings"),
    remembered: fact("byMemory", { source }),
  };
  return [
    `${say("read", { source, rows, used, facts: facts.length, deals: deals.length })} ${recognised[by]}`,
    Object.entries(columns)
      .map(([field, column]) => say("column", { field: fact(`field_${field as keyof Mapping["columns"]}`), column }))
      .join("; "),
    ...settled.map((name) => settledLine(name, locale)),
    ...(found.aggregated ? [fact("aggregated")] : []),
    ...(found.ignored.outside === 0 ? [] : [fact("ignoredRows", { count: found.ignored.outside, reasons: outside(found, locale) })]),
    ...(badCount === 0 ? [] : [fact("badTitle", { count: badCount })]),
    ...bad.slice(0, badShown).map(({ line, code, field, column, value, number = 0 }) => {
      const name = column ?? (field === undefined ? "" : fact(`field_${field}`));
      return `  ${fact("line", { line })}: ${fact(`bad_${code}`, { column: name, value, number })}`;
    }),
    ...(badCount > badShown ? [`  ${say("moreBad", { n: badCount - badShown })}`] : []),
  ].join("\n");
}

function outside({ ignored }: Collected, locale: Locale): string {
  return factWords(locale)("ignoredOutside", { count: ignored.outside });
}

const unmatched = { person: "nobody", stream: "noStream", stage: "noStage" } as const;

function settledLine({ kind, name, rows, meant }: SettledName, locale: Locale): string {
  const say = importWords(locale);
  if (meant === undefined) return say(unmatched[kind], { name, rows });
  return say("nearTaken", { kind: factWords(locale)(`kind_${kind}`), name, meant, rows, option: kind });
}

/** What has to be said before a file can be read, and by which option of the command. */
export function questionReport(questions: readonly Question[], locale: Locale): string {
  const [say, fact] = [importWords(locale), factWords(locale)];
  return questions
    .map((question) => {
      if (question.kind === "column")
        return fact("askColumn", { fields: question.fields.map((field) => fact(`field_${field}`)).join(", ") });
      const { kind, column, value } = question;
      const option = kind === "order" ? "--dates dmy|mdy|ymd" : "--decimal point|comma";
      return `${column}: ${fact(kind === "order" ? "orderAsk" : "decimalAsk", { value })} ${say("byHand", { option })}`;
    })
    .join("\n");
}

/** The words of what was read, by key. */
export function importWords(locale: Locale): (key: MessageKey<typeof importedMessages>, values?: MessageValues) => string {
  return (key, values) => fillMessage(importedMessages[locale][key], locale, values);
}

function factWords(locale: Locale): (key: MessageKey<typeof factsMessages>, values?: MessageValues) => string {
  return (key, values) => fillMessage(factsMessages[locale][key], locale, values);
}
