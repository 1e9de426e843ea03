import { dateOf, sameName, type Plan } from "../plan";
import type { BadRow, IgnoredReason } from "./badRow";
import { momentOf, type DayFault, type Moment } from "./days";
import type { Fact, OpenDeal } from "./fact";
import type { FieldId, Mapping, NameKind } from "./mapping";
import type { NameBook } from "./nameBook";
import { numberOf } from "./numbers";
import type { SourceCell } from "./rowSource";

/** What a row came to: facts and perhaps an open deal, or why it is not taken. */
export type RowResult =
  | { readonly facts: readonly Fact[]; readonly deal?: OpenDeal; readonly without: readonly ("client" | "person" | "stream")[] }
  | { readonly ignored: IgnoredReason }
  | RowFaulty;
type RowFaulty = Omit<BadRow, "line" | "cells">;

/** How many numbers of deals are remembered, the last ones, to tell those that stand twice. */
const mostIds = 200_000;
const totals = /^(итого|всего|total|grand total|sum|σύνολο|γενικό σύνολο)\b|^(итого|всего)/i;

/** What a total can begin with, to look closer at few rows only. */
const ends = /^\s*[ивtgsσγ]/i;

/** Makes the function that reads the rows of a table, one after the other. */
export function rowReader(
  headers: readonly string[],
  mapping: Mapping,
  plan: Plan | null,
  names: NameBook,
): (cells: readonly SourceCell[], suspect: boolean) => RowResult {
  const width = headers.length;
  const cell = cellReader(headers, mapping);
  const read = mapping.shape === "snapshot" ? snapshotReader(mapping, plan, names, cell) : eventReader(mapping, names, cell);
  return (cells, suspect) => {
    let start = 0;
    while (start < cells.length && isEmpty(cells[start])) start++;
    if (start === cells.length) return { ignored: "blank" };
    const first = cells[start];
    if (typeof first === "string" && ends.test(first) && totals.test(first.trim())) return { ignored: "total" };
    if (cells.length < width) return { code: "short", value: String(first ?? ""), number: cells.length };
    if (cells.length > width && cells.slice(width).some((value) => !isEmpty(value))) {
      return { code: "long", value: String(cells[width] ?? ""), number: cells.length };
    }
    if (suspect && cells.some((value) => typeof value === "string" && value.includes("\uFFFD"))) {
      return { code: "unreadable", value: String(cells.find((value) => typeof value === "string" && value.includes("\uFFFD"))) };
    }
    return read(cells);
  };
}

function isEmpty(cell: SourceCell | undefined): boolean {
  return cell === null || cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");
}

/** Reads cells by field; a fault comes back in place of the value. */
interface CellReader {
  readonly text: (cells: readonly SourceCell[], field: FieldId) => string;
  readonly moment: (cells: readonly SourceCell[], field: FieldId) => Moment | RowFaulty | undefined;
  readonly number: (cells: readonly SourceCell[], field: FieldId) => number | RowFaulty | undefined;
  readonly fault: (field: FieldId, code: RowFaulty["code"], value: string, number?: number) => RowFaulty;
  readonly has: (field: FieldId) => boolean;
}

function cellReader(headers: readonly string[], { columns, orders, decimals }: Mapping): CellReader {
  const places: Partial<Record<FieldId, number>> = {};
  for (const [field, header] of Object.entries(columns)) {
    const at = headers.indexOf(header);
    if (at >= 0) places[field as FieldId] = at;
  }
  const days = new Map<string, Moment | DayFault>();
  const at = (cells: readonly SourceCell[], field: FieldId): SourceCell => {
    const place = places[field];
    return place === undefined ? null : (cells[place] ?? null);
  };
  const fault: CellReader["fault"] = (field, code, value, number) => {
    const column = columns[field];
    return { code, field, value, ...(column === undefined ? {} : { column }), ...(number === undefined ? {} : { number }) };
  };
  const text: CellReader["text"] = (cells, field) => {
    const value = at(cells, field);
    return value === null ? "" : typeof value === "string" ? value.trim() : String(value);
  };
  return {
    text,
    fault,
    has: (field) => places[field] !== undefined,
    moment(cells, field) {
      const value = at(cells, field);
      if (typeof value === "number") return value >= 61 && value < 2_958_466 ? serialMoment(value) : fault(field, "notDate", String(value));
      const written = text(cells, field);
      if (written === "") return undefined;
      let found = days.get(written);
      if (found === undefined) {
        found = momentOf(written, orders[columns[field] ?? ""] ?? "unknown");
        if (days.size < 100_000) days.set(written, found);
      }
      if (!("fault" in found)) return found;
      return fault(field, found.fault, written, found.fault === "noSuchDay" ? found.days : undefined);
    },
    number(cells, field) {
      const value = at(cells, field);
      if (typeof value === "number") return value;
      const written = text(cells, field);
      if (written === "") return undefined;
      const decimal = decimals[columns[field] ?? ""] ?? "unknown";
      const found = numberOf(field === "probability" ? written.replace(/\s*%$/, "") : written, decimal);
      if (found !== undefined) return found;
      const unclear = decimal === "unknown" && numberOf(written, ".") !== undefined && numberOf(written, ",") !== undefined;
      return fault(field, unclear ? "numberUnclear" : "notNumber", written);
    },
  };
}

/** A date with its time as a spreadsheet counts it. */
function serialMoment(serial: number): Moment {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return {
    day: dateOf(serial),
    ...(minutes > 0 && minutes < 1440 ? { time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` } : {}),
  };
}

function isFault(value: unknown): value is RowFaulty {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Who, in which stream, for whom: what every fact of a row carries. */
interface Common {
  readonly fact: Pick<Fact, "source" | "person" | "stream" | "client" | "product" | "deal">;
  readonly without: readonly ("client" | "person" | "stream")[];
}

function commonReader(mapping: Mapping, names: NameBook, { text, fault, has }: CellReader) {
  const sameColumn = mapping.columns.stream !== undefined && mapping.columns.stream === mapping.columns.product;
  const [hasClient, hasPerson, hasStream] = (["client", "person", "stream"] as const).map(has);
  return (cells: readonly SourceCell[]): Common | RowFaulty | { readonly ignored: IgnoredReason } => {
    const person = names.find("person", text(cells, "person"));
    const stream = names.find("stream", text(cells, "stream"));
    const unknown: NameKind | undefined = person === undefined ? "person" : stream === undefined ? "stream" : undefined;
    if (unknown !== undefined) return fault(unknown, "unknownName", text(cells, unknown));
    if (person === "@skip" || stream === "@skip") return { ignored: "skipped" };
    const client = text(cells, "client");
    const product = sameColumn && stream !== "" ? stream : text(cells, "product");
    const without: ("client" | "person" | "stream")[] = [];
    if (hasClient === true && client === "") without.push("client");
    if (hasPerson === true && person === "") without.push("person");
    if (hasStream === true && stream === "") without.push("stream");
    const fact: Mutable<Common["fact"]> = { source: mapping.source };
    if (person !== undefined && person !== "") fact.person = person;
    if (stream !== undefined && stream !== "") fact.stream = stream;
    if (client !== "") fact.client = client;
    if (product !== undefined && product !== "") fact.product = product;
    const deal = text(cells, "deal");
    if (deal !== "") fact.deal = deal;
    return { fact, without };
  };
}

/** Without what is empty; a source is never empty. */
function filled<T extends { readonly [key: string]: string | undefined }>(texts: T): { source: string } & { [K in keyof T]?: string } {
  const found: Record<string, string> = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined && text !== "") found[key] = text;
  }
  return found as { source: string } & { [K in keyof T]?: string };
}

function snapshotReader(mapping: Mapping, plan: Plan | null, names: NameBook, cell: CellReader) {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const seen = new Set<string>();
  const openedStage = openedStageOf(mapping, plan);
  return (cells: readonly SourceCell[]): RowResult => {
    const id = text(cells, "deal");
    if (id === "") return fault("deal", "missing", "");
    if (seen.has(id)) return fault("deal", "repeated", id);
    if (seen.size > mostIds) seen.clear();
    const [stageText, status] = [text(cells, "stage"), text(cells, "status")];
    // Every name is looked up before the row is judged, so that all that is unknown is asked at once.
    const byStatus = status !== "" && !isOpenWord(status);
    const [stage, ended, shared] = [names.find("stage", stageText), byStatus ? names.find("stage", status) : "", common(cells)];
    if (!("fact" in shared)) return shared;
    if (ended === undefined) return fault("status", "unknownName", status);
    if (stage === undefined) return fault("stage", "unknownName", stageText);
    const outcome = status === "" ? stage : ended;
    if (stage === "@skip" || outcome === "@skip") return { ignored: "skipped" };
    const [amount, chance] = [number(cells, "amount"), number(cells, "probability")];
    const opened = moment(cells, "opened");
    const closed = moment(cells, "closed");
    const [won, lost] = [moment(cells, "won"), moment(cells, "lost")];
    const [closes, since] = [moment(cells, "closes"), moment(cells, "since")];
    if (isFault(amount)) return amount;
    if (isFault(chance)) return chance;
    if (isFault(opened)) return opened;
    if (isFault(closed)) return closed;
    if (isFault(won)) return won;
    if (isFault(lost)) return lost;
    if (isFault(closes)) return closes;
    if (isFault(since)) return since;
    const probability = chance !== undefined && chance > 1 ? chance / 100 : chance;
    if (probability !== undefined && (probability < 0 || probability > 1))
      return fault("probability", "notShare", text(cells, "probability"));
    const facts: Fact[] = [];
    const planned = stage === "@won" || stage === "@lost" ? "" : stage;
    const begun = openedStage(shared.fact.stream);
    if (opened !== undefined && begun !== "") facts.push(eventOf(shared.fact, `${id}/opened`, opened, { stage: begun }));
    if (outcome === "@won" || outcome === "@lost") {
      const end = (outcome === "@won" ? won : lost) ?? closed;
      if (end === undefined)
        return fault(outcome === "@won" ? (has("won") ? "won" : "closed") : has("lost") ? "lost" : "closed", "closeMissing", "");
      if (outcome === "@won") facts.push(eventOf(shared.fact, `${id}/won`, end, { amount: amount ?? 0 }));
      else {
        const at = planned === "" ? begun : planned;
        facts.push(eventOf(shared.fact, `${id}/lost`, end, at === "" ? { lost: true } : { lost: true, stage: at }));
      }
      seen.add(id);
      return { facts, without: shared.without };
    }
    seen.add(id);
    const { source, person, stream, client, product } = shared.fact;
    const nextStep = text(cells, "nextStep");
    const days = { opened: opened?.day, closes: (closes ?? closed)?.day, since: since?.day };
    const deal: OpenDeal = {
      ...filled({ source, id, person, stream, client, product, stage: planned, nextStep, ...days }),
      id,
      ...(amount === undefined ? {} : { amount }),
      ...(probability === undefined ? {} : { probability }),
    };
    return { facts, deal, without: shared.without };
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One event of a deal: made field by field, as this is done a million times. */
function eventOf(common: Common["fact"], id: string, when: Moment, { stage, lost, amount = 0 }: Partial<Fact>): Fact {
  const fact: Mutable<Fact> = { source: common.source, id, date: when.day, count: 1, amount };
  if (when.time !== undefined) fact.time = when.time;
  if (common.person !== undefined) fact.person = common.person;
  if (common.stream !== undefined) fact.stream = common.stream;
  if (stage !== undefined) fact.stage = stage;
  if (lost === true) fact.lost = true;
  if (common.deal !== undefined) fact.deal = common.deal;
  if (common.client !== undefined) fact.client = common.client;
  if (common.product !== undefined) fact.product = common.product;
  return fact;
}

/** Whether a choice is a stage of the plan, not an end. */
function isStage(choice: string): boolean {
  return choice !== "" && !choice.startsWith("@");
}

/** A status that says only that a deal goes on. */
function isOpenWord(status: string): boolean {
  return /^(open|in progress|active|открыта|открыт|в работе|активна|ανοιχτή|ανοικτή|σε εξέλιξη)$/i.test(status.trim());
}

/** The stage that a deal of a stream has reached when it is opened. */
function openedStageOf({ openedAs }: Mapping, plan: Plan | null): (stream: string | undefined) => string {
  if (openedAs !== "@first") return () => openedAs;
  const first = new Map<string, string>();
  for (const { name, funnel } of plan?.streams ?? []) {
    const stage = plan?.funnels.find((item) => sameName(item.name, funnel ?? ""))?.stages[0]?.name;
    if (stage !== undefined) first.set(name, stage);
  }
  const all = new Set(first.values());
  const only = all.size === 1 ? ([...all][0] ?? "") : "";
  return (stream) => (stream === undefined ? only : (first.get(stream) ?? ""));
}

function eventReader(mapping: Mapping, names: NameBook, cell: CellReader) {
  const { text, moment, number, fault, has } = cell;
  const common = commonReader(mapping, names, cell);
  const seen = new Map<string, number>();
  const staged = has("stage") || has("status");
  return (cells: readonly SourceCell[]): RowResult => {
    const when = moment(cells, "date");
    if (when === undefined) return fault("date", "missing", "");
    if (isFault(when)) return when;
    const [stageText, status] = [text(cells, "stage"), text(cells, "status")];
    if (staged && stageText === "" && status === "") return fault(has("stage") ? "stage" : "status", "missing", "");
    const byStatus = status !== "" && !isOpenWord(status);
    const [reached, ended, shared] = [names.find("stage", stageText), byStatus ? names.find("stage", status) : "", common(cells)];
    if (reached === undefined) return fault("stage", "unknownName", stageText);
    if (ended === undefined) return fault("status", "unknownName", status);
    if (!("fact" in shared)) return shared;
    const stage = staged ? (ended === "" ? reached : ended) : "@won";
    if (stage === "@skip" || reached === "@skip") return { ignored: "skipped" };
    if (stage === "") return { ignored: "outside" };
    const [amount, counted] = [number(cells, "amount"), number(cells, "count")];
    if (isFault(amount)) return amount;
    if (isFault(counted)) return counted;
    if (counted !== undefined && counted <= 0) return fault("count", "notPositive", text(cells, "count"));
    if (seen.size > mostIds) seen.clear();
    const own = text(cells, "id");
    const key =
      own !== ""
        ? own
        : shared.fact.deal === undefined
          ? ""
          : [shared.fact.deal, stageText, status, when.day, when.time ?? "", shared.fact.stream ?? ""].join("/");
    const times = (seen.get(key) ?? 0) + 1;
    if (key !== "") seen.set(key, times);
    if (own !== "" && times > 1) return fault("id", "repeated", own);
    // The further lines of an invoice belong to its deal; anything else that happens twice has happened twice.
    const further = !staged && times > 1 && key !== "";
    const id = times > 1 && !further ? `${key}#${times}` : key;
    const won = stage === "@won";
    const fact: Fact = {
      ...shared.fact,
      ...{ date: when.day, count: further ? 0 : (counted ?? 1), amount: won ? (amount ?? 0) : 0 },
      ...(when.time === undefined ? {} : { time: when.time }),
      ...(won || stage === "@lost" ? {} : { stage }),
      ...(stage === "@lost" ? { lost: true, ...(isStage(reached) ? { stage: reached } : {}) } : {}),
      ...(id === "" ? {} : { id }),
    };
    return { facts: [fact], without: shared.without };
  };
}
