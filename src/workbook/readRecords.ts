import { fault, type Fault } from "../core";
import type { Fact, OpenDeal, Standing } from "../facts";
import type { AreaCells, HostPort } from "../host/port";
import { localeOf } from "../i18n";
import { isDate } from "../plan";
import { date, filledRows, isBlank, readerOf, time, type Reader } from "./cellReader";
import { dealsSheet } from "./dealsSheet";
import { factsSheet } from "./factsSheet";
import { framesOf } from "./frames";
import { personNamed, teamNames } from "./personColumn";
import { inputNames, type ReadableSheet } from "./recordSheet";
import { wordsOf } from "./words";

/** What stands on a sheet of records: no such sheet, or its rows with what is wrong with the others. */
export type ReadRecords<Row> =
  { readonly state: "none" } | { readonly state: "records"; readonly rows: readonly Standing<Row>[]; readonly faults: readonly Fault[] };

/** Reads the sheet Facts: every whole row, typed or imported, and a fault for each other one (`facts[47].date`: row 47 of the sheet). */
export function readFacts(host: HostPort): Promise<ReadRecords<Fact>> {
  return readRecords(host, factsSheet, factAt);
}

/** Reads the sheet Deals, as `readFacts` reads Facts. */
export function readDeals(host: HostPort): Promise<ReadRecords<OpenDeal>> {
  return readRecords(host, dealsSheet, dealAt);
}

/** A sheet of records as it stands: the cells of its columns by their names, as far as they are there. */
export interface OpenRecords {
  /** Where one of its columns begins. */
  readonly first: number;
  readonly language: AreaCells | null | undefined;
  /** Whom the plan knows, see `teamNames`; nobody where the sheet has ids alone. */
  readonly team: readonly (AreaCells | null | undefined)[];
  readonly cells: ReadonlyMap<string, AreaCells>;
}

/** Reads the cells of a sheet of records, its columns found by their names; undefined where there is no such sheet. */
export async function openRecords(host: HostPort, sheet: ReadableSheet): Promise<OpenRecords | undefined> {
  const frames = framesOf(await host.describe(), new RegExp(`^${sheet.id}_`));
  const names = inputNames(sheet);
  const first = names.map((name) => frames[name]).find((frame) => frame !== undefined);
  if (first === undefined) return undefined;
  const asked = ["plan_language", ...(sheet.hasNames === true ? teamNames : []), ...names];
  const [language, ...read] = await host.read(asked.map((name) => ({ name })));
  const [team, cells] = [read.slice(0, -names.length), read.slice(-names.length)];
  const found = names.flatMap((name, index) => (cells[index] ? ([[name, cells[index]]] as const) : []));
  return { first: first.row, language, team, cells: new Map(found) };
}

/** The facts of an open sheet. */
export function factsFrom(opened: OpenRecords | undefined): ReadRecords<Fact> {
  return recordsFrom(opened, factsSheet, factAt);
}

/** The deals of an open sheet. */
export function dealsFrom(opened: OpenRecords | undefined): ReadRecords<OpenDeal> {
  return recordsFrom(opened, dealsSheet, dealAt);
}

/**
 * Reads a sheet of records.
 *
 * @param recordAt what a row holds, `row` from 0 at the table's first; undefined where it lacks what it needs
 */
export async function readRecords<Row extends object>(
  host: HostPort,
  sheet: ReadableSheet,
  recordAt: (cells: RowReader, row: number, found: ReadonlyMap<string, AreaCells>) => Row | undefined,
): Promise<ReadRecords<Row>> {
  return recordsFrom(await openRecords(host, sheet), sheet, recordAt);
}

function recordsFrom<Row extends object>(
  opened: OpenRecords | undefined,
  sheet: ReadableSheet,
  recordAt: (cells: RowReader, row: number, found: ReadonlyMap<string, AreaCells>) => Row | undefined,
): ReadRecords<Row> {
  if (opened === undefined) return { state: "none" };
  const { first, language, team, cells: found } = opened;
  const spoken = language?.values[0]?.[0];
  const words = wordsOf(localeOf(typeof spoken === "string" ? spoken : undefined));
  const lost = inputNames(sheet).filter((name) => !found.has(name));
  if (lost.length > 0) {
    const faults = lost.map((name) => fault("sheetPartMissing", { part: `${words(`${sheet.id}_sheet`)}: ${words(name)}` }).fault);
    return { state: "records", rows: [], faults };
  }
  const reader = readerOf(found, words);
  const seen = new Set<string>();
  const rows = filledRows(found, sheet.id).flatMap((row): readonly Standing<Row>[] => {
    const before = reader.faults.length;
    const path = `${sheet.id}[${first + row}]`;
    const record = recordAt(rowReader(reader, found, team, sheet.id, row, path), row, found);
    if (record === undefined || reader.faults.length > before) return [];
    const { source, id }: { readonly source?: string; readonly id?: string } = record;
    const key = JSON.stringify([source, id]);
    if (id !== undefined && seen.has(key)) reader.faults.push(fault("repeatedName", { value: id }, `${path}.id`).fault);
    else seen.add(key);
    return reader.faults.length > before ? [] : [{ row, record }];
  });
  return { state: "records", rows, faults: reader.faults };
}

/** The cells of one row by the ids of their columns; what is wrong is kept as a fault. */
export interface RowReader {
  readonly text: (id: string) => string | undefined;
  /** The id of a person who is told by it or by the name. */
  readonly person: (id: string) => string | undefined;
  readonly day: (id: string) => string | undefined;
  readonly time: (id: string) => string | undefined;
  readonly number: (id: string, bounds?: { readonly above?: number; readonly max?: number }) => number | undefined;
  /** The code of a word that was chosen from a list. */
  readonly word: <Code extends string>(id: string, prefix: string, codes: readonly Code[]) => Code | undefined;
  readonly isBlank: (id: string) => boolean;
  readonly missing: (id: string) => void;
  /** Keeps a fault of a cell. */
  readonly wrong: (id: string, found: Fault) => void;
}

function rowReader(
  { text, value, word, faults }: Reader,
  found: ReadonlyMap<string, AreaCells>,
  team: readonly (AreaCells | null | undefined)[],
  sheet: string,
  row: number,
  path: string,
): RowReader {
  const before = faults.length;
  const at = (id: string): [string, number, string] => [`${sheet}_${id}`, row, `${path}.${id}`];
  /** A cell as `convert` understands it, if that fits. */
  const taken = <T extends string | number>(id: string, expected: "date" | "time" | "number", convert: Convert<T>): T | undefined => {
    const cell = value(...at(id));
    if (cell === undefined || cell === null || typeof cell === "object") return undefined;
    const converted = convert(cell);
    if (converted === undefined) faults.push(fault("wrongKind", { value: String(cell), expected }, `${path}.${id}`).fault);
    return converted;
  };
  return {
    text: (id) => text(...at(id)),
    person(id) {
      const typed = text(...at(id));
      const known = typed === undefined ? undefined : personNamed(typed, team);
      if (typeof known === "object") faults.push({ ...known, path: `${path}.${id}` });
      return typeof known === "object" ? undefined : known;
    },
    day: (id) => taken(id, "date", (cell) => fitting(date(cell), isDate)),
    time: (id) => taken(id, "time", (cell) => fitting(time(cell), (found) => /^([01]\d|2[0-3]):[0-5]\d$/.test(found))),
    number(id, { above, max } = {}) {
      const cell = taken(id, "number", (found) => (typeof found === "number" ? found : undefined));
      if (cell === undefined) return undefined;
      if (above !== undefined && cell <= above) faults.push(fault("notAbove", { value: cell, limit: above }, `${path}.${id}`).fault);
      if (max !== undefined && cell > max) faults.push(fault("tooLarge", { value: cell, limit: max }, `${path}.${id}`).fault);
      return cell;
    },
    word(id, prefix, codes) {
      const chosen = word(...at(id), prefix, codes);
      return codes.find((code) => code === chosen);
    },
    isBlank: (id) => isBlank(found.get(`${sheet}_${id}`)?.values[row]?.[0]),
    missing(id) {
      // What stands there and cannot be read is named already.
      const isNamed = faults.slice(before).some((found) => found.path === `${path}.${id}`);
      if (!isNamed) faults.push(fault("missing", {}, `${path}.${id}`).fault);
    },
    wrong: (id, found) => faults.push({ ...found, path: `${path}.${id}` }),
  };
}

type Convert<T> = (cell: string | number | boolean) => T | undefined;

function fitting(found: unknown, fits: (text: string) => boolean): string | undefined {
  return typeof found === "string" && fits(found) ? found : undefined;
}

function factAt({ text, day, time: timeOf, number, missing }: RowReader): Fact | undefined {
  const [when, count, lost] = [day("date"), number("count", { above: 0 }), number("lost", { max: 1 })];
  const [clock, amount] = [timeOf("time"), number("amount") ?? 0];
  const texts = textsOf(text, ["id", "person", "stream", "stage", "deal", "client", "product"]);
  if (when === undefined) missing("date");
  if (count === undefined) missing("count");
  if (when === undefined || count === undefined) return undefined;
  const base = { source: text("source") ?? "", date: when, count, amount, ...texts };
  return { ...base, ...(clock === undefined ? {} : { time: clock }), ...(lost === 1 ? { lost: true } : {}) };
}

function dealAt({ text, day, number, missing }: RowReader): OpenDeal | undefined {
  const id = text("id");
  const numbers = given({ amount: number("amount"), probability: number("probability", { max: 1 }) });
  const days = given({ since: day("since"), opened: day("opened"), closes: day("closes") });
  const texts = textsOf(text, ["client", "person", "stream", "stage", "product", "nextStep"]);
  if (id === undefined) {
    missing("id");
    return undefined;
  }
  return { source: text("source") ?? "", id, ...numbers, ...days, ...texts };
}

/** The texts of a row, without those that are blank. */
export function textsOf<Id extends string>(text: RowReader["text"], ids: readonly Id[]): Partial<Record<Id, string>> {
  return given(Object.fromEntries(ids.map((id) => [id, text(id)])) as Record<Id, string | undefined>);
}

/** Without what is undefined. */
export function given<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
