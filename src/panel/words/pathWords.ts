import { monthWord } from "./monthWord";
import type { Words, WordKey } from "./words";

/** The names by which a person knows the parts of a plan. */
export interface Names {
  readonly streams: readonly { readonly name: string }[];
  readonly funnels: readonly { readonly name: string; readonly stages: readonly { readonly name: string }[] }[];
  readonly team?: readonly { readonly name: string }[];
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
  calendar: "calendarTitle",
  "calendar.grain": "grain",
  "calendar.holidays": "daysOff",
  "calendar.workdays": "workedTitle",
  "calendar.season": "season",
  team: "teamTitle",
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

const personFields: Readonly<Record<string, WordKey>> = {
  id: "personName",
  name: "personName",
  role: "personRole",
  reportsTo: "reportsTo",
  weight: "weight",
  hired: "hired",
  ramp: "ramp",
  proposal: "proposal",
  proposalFrom: "proposalFrom",
  status: "status",
  reason: "statusReason",
  setBy: "setBy",
  setOn: "setOn",
};

const holidayFields: Readonly<Record<string, WordKey>> = { date: "holidayDate", name: "holidayName" };

/** What a path leads to: the names on the way, and the field. */
type Parts = readonly [places: readonly string[], field: string];

/** A list of a plan: how its paths look, and what they lead to by the numbers in them and the rest. */
interface List {
  readonly pattern: RegExp;
  readonly parts: (rows: readonly number[], rest: string, names: Names, words: Words) => Parts;
}

const lists: readonly List[] = [
  {
    pattern: /^streams\[(\d+)\]\.?(.*)$/,
    parts: ([row = 0], rest, names, words) => [[streamName(names, row, words)], fieldOf(rest, streamFields, words)],
  },
  {
    pattern: /^funnels\[(\d+)\]\.stages\[(\d+)\]\.?(.*)$/,
    parts: ([row = 0, column = 0], rest, names, words) => [
      [funnelName(names, row, words), stageName(names, row, column, words)],
      fieldOf(rest, stageFields, words),
    ],
  },
  {
    pattern: /^funnels\[(\d+)\]\.?(.*)$/,
    parts: ([row = 0], rest, names, words) => [[funnelName(names, row, words)], fieldOf(rest, funnelFields, words)],
  },
  {
    pattern: /^team\[(\d+)\]\.?(.*)$/,
    parts: ([row = 0], rest, names, words) => [[personName(names, row, words)], fieldOf(rest, personFields, words)],
  },
  {
    pattern: /^calendar\.holidays\[(\d+)\]\.?(.*)$/,
    parts: ([row = 0], rest, _, words) => [[words.say("holidayNumber", { number: row + 1 })], fieldOf(rest, holidayFields, words)],
  },
  {
    pattern: /^calendar\.workdays\[(\d+)\](.*)$/,
    parts: ([row = 0], _, __, { say }) => [[], say("workdayNumber", { number: row + 1 })],
  },
  {
    pattern: /^calendar\.season\[(\d+)\](.*)$/,
    parts: ([row = 0], _, __, { say, locale }) => [[], say("seasonIndex", { month: monthWord(row + 1, locale) })],
  },
];

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

/** The word of the field alone, as its label says it; "" for a whole stream, funnel, stage or person. */
export function fieldWord(path: string, words: Words): string {
  return partsOf(path, { streams: [], funnels: [] }, words)[1];
}

function partsOf(path: string, names: Names, words: Words): Parts {
  for (const { pattern, parts } of lists) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const found = match.slice(1);
    return parts(found.slice(0, -1).map(Number), found.at(-1) ?? "", names, words);
  }
  return [[], fieldOf(path.replace(/\[\d+\]$/, ""), fields, words)]; // `cushion[2]` is the cushion
}

function fieldOf(field: string, known: Readonly<Record<string, WordKey>>, { say }: Words): string {
  return known[field] === undefined ? field : say(known[field]);
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

function personName({ team = [] }: Names, row: number, { say }: Words): string {
  return team[row]?.name.trim() || say("personNumber", { number: row + 1 });
}
