import type { Words, WordKey } from "./words";

/** The names by which a person knows the parts of a plan. */
export interface Names {
  readonly streams: readonly { readonly name: string }[];
  readonly funnels: readonly { readonly name: string; readonly stages: readonly { readonly name: string }[] }[];
}

/** What each field of a plan is called on the screen. */
const fields: Readonly<Record<string, WordKey>> = {
  language: "language",
  company: "company",
  period: "period",
  "period.start": "periodStart",
  "period.end": "periodEnd",
  fiscalStart: "fiscalStart",
  weekend: "weekend",
  currency: "currency",
  midday: "midday",
  goal: "goal",
  "goal.kind": "goal",
  "goal.amount": "goalAmount",
  "goal.fixedCosts": "fixedCosts",
  marketSize: "marketSize",
  cushion: "cushion",
  streams: "streams",
  funnels: "funnels",
};

const streamFields: Readonly<Record<string, WordKey>> = {
  name: "streamName",
  kind: "streamKind",
  share: "share",
  amount: "amount",
  margin: "margin",
  check: "check",
  checkSource: "checkSource",
  "checkSource.kind": "checkSource",
  "checkSource.deals": "sourceDeals",
  "checkSource.period": "sourcePeriod",
  unitsPerDeal: "unitsPerDeal",
  funnel: "funnel",
};

const funnelFields: Readonly<Record<string, WordKey>> = { name: "funnelName", stages: "stages" };

const stageFields: Readonly<Record<string, WordKey>> = {
  name: "stageName",
  conversion: "conversion",
  source: "conversionSource",
  "source.kind": "conversionSource",
  "source.passed": "sourcePassed",
  "source.reached": "sourceReached",
  "source.period": "sourcePeriod",
  lag: "lag",
  role: "role",
  norm: "norm",
  minutes: "minutes",
};

/**
 * A fault's path in the words of the screen: `streams[0].check` is "New clients, average deal size".
 *
 * @returns the path itself where it is none of a plan's
 */
export function pathWords(path: string, names: Names, words: Words): string {
  const [places, field] = partsOf(path, names, words);
  const last = places.length === 0 ? field : field.charAt(0).toLocaleLowerCase(words.locale) + field.slice(1);
  return [...places, last].filter((part) => part !== "").join(", ") || path;
}

/** The word of the field alone, as its label says it; "" for a whole stream, funnel or stage. */
export function fieldWord(path: string, words: Words): string {
  return partsOf(path, { streams: [], funnels: [] }, words)[1];
}

/** Where a path leads: the names on the way, and the field. */
function partsOf(path: string, names: Names, words: Words): readonly [places: readonly string[], field: string] {
  const whole = /(streams|funnels|stages)\[\d+\]$/.test(path);
  const item = whole ? path : path.replace(/\[\d+\]$/, ""); // `cushion[2]` is the cushion
  const match = /^(?:(streams|funnels)\[(\d+)\])?(?:\.stages\[(\d+)\])?\.?(.*)$/.exec(item);
  const [, list, row, column, field = ""] = match ?? [];
  const word = (known: Readonly<Record<string, WordKey>>) => (known[field] === undefined ? field : words.say(known[field]));
  if (list === "streams") return [[streamName(names, Number(row), words)], word(streamFields)];
  if (list === undefined) return [[], word(fields)];
  const funnel = funnelName(names, Number(row), words);
  if (column === undefined) return [[funnel], word(funnelFields)];
  return [[funnel, stageName(names, Number(row), Number(column), words)], word(stageFields)];
}

function streamName({ streams }: Names, row: number, { say }: Words): string {
  return streams[row]?.name.trim() || say("streamNumber", { number: row + 1 });
}

function funnelName({ funnels }: Names, row: number, { say }: Words): string {
  return say("funnelNamed", { name: funnels[row]?.name.trim() || String(row + 1) });
}

function stageName({ funnels }: Names, row: number, column: number, { say }: Words): string {
  return funnels[row]?.stages[column]?.name.trim() || say("stageNumber", { number: column + 1 });
}
