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

/** Makes the function that reads the rows of a table, one after the other. */
export function rowReader(
  headers: readonly string[],
  mapping: Mapping,
  plan: Plan | null,
  names: NameBook,
): (cells: readonly SourceCell[]) => RowResult {
  const width = headers.length;
  const cell = cellReader(headers, mapping);
  const read = mapping.shape === "snapshot" ? snapshotReader(mapping, plan, names, cell) : eventReader(mapping, names, cell);
  return (cells) => {
    if (cells.every(isEmpty)) return { ignored: "blank" };
    const first = cells.find((value) => !isEmpty(value));
    if (typeof first === "string" && totals.test(first.trim())) return { ignored: "total" };
    if (cells.length < width) return { code: "short", value: String(first ?? ""), number: cells.length };
    if (cells.length > width && cells.slice(width).some((value) => !isEmpty(value))) {
      return { code: "long", value: String(cells[width] ?? ""), number: cells.length };
    }
    if (cells.some((value) => typeof value === "string" && value.includes("\uFFFD"))) {
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
  const places = new Map<FieldId, number>();
  for (const [field, header] of Object.entries(columns)) {
    const at = headers.indexOf(header);
    if (at >= 0) places.set(field as FieldId, at);
  }
  const days = new Map<string, Moment | DayFault>();
  const at = (cells: readonly SourceCell[], field: FieldId): SourceCell => {
    const place = places.get(field);
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
    has: (field) => places.has(field),
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
  return (cells: readonly SourceCell[]): Common | RowFaulty | { readonly ignored: IgnoredReason } => {
    const [person, stream] = (["person", "stream"] as const).map((kind) => names.find(kind, text(cells, kind)));
    const unknown: NameKind | undefined = person === undefined ? "person" : stream === undefined ? "stream" : undefined;
    if (unknown !== undefined) return fault(unknown, "unknownName", text(cells, unknown));
    if (person === "@skip" || stream === "@skip") return { ignored: "skipped" };
    const [client, written, deal] = [text(cells, "client"), text(cells, "product"), text(cells, "deal")];
    const product = sameColumn && stream !== "" ? stream : written;
    const lacks = [["client", client] as const, ["person", person] as const, ["stream", stream] as const];
    return {
      fact: { source: mapping.source, ...filled({ person, stream, client, product, deal }) },
      without: lacks.flatMap(([kind, value]) => (has(kind) && (value ?? "") === "" ? [kind] : [])),
    };
  };
}

/** Without what is empty. */
function filled<T extends string>(texts: Readonly<Record<T, string | undefined>>): Partial<Record<T, string>> {
  const found: Partial<Record<T, string>> = {};
  for (const key in texts) if ((texts[key] ?? "") !== "") found[key] = texts[key];
  return found;
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
    const days = (["opened", "closed", "won", "lost", "closes", "since"] as const).map((field) => moment(cells, field));
    const wrong = [amount, chance, ...days].find(isFault);
    if (wrong !== undefined) return wrong;
    const [opened, closed, won, lost, closes, since] = days as readonly (Moment | undefined)[];
    const probability = typeof chance === "number" && chance > 1 ? chance / 100 : (chance as number | undefined);
    if (probability !== undefined && (probability < 0 || probability > 1))
      return fault("probability", "notShare", text(cells, "probability"));
    const facts: Fact[] = [];
    const planned = stage === "@won" || stage === "@lost" ? "" : stage;
    const begun = openedStage(shared.fact.stream);
    const event = (name: string, when: Moment, more: Partial<Fact>): Fact => ({
      ...shared.fact,
      ...{ id: `${id}/${name}`, date: when.day, count: 1, amount: 0 },
      ...(when.time === undefined ? {} : { time: when.time }),
      ...more,
    });
    if (opened !== undefined && begun !== "") facts.push(event("opened", opened, { stage: begun }));
    if (outcome === "@won" || outcome === "@lost") {
      const end = (outcome === "@won" ? won : lost) ?? closed;
      if (end === undefined)
        return fault(outcome === "@won" ? (has("won") ? "won" : "closed") : has("lost") ? "lost" : "closed", "closeMissing", "");
      if (outcome === "@won") facts.push(event("won", end, { amount: (amount as number | undefined) ?? 0 }));
      else facts.push(event("lost", end, { lost: true, ...filled({ stage: planned === "" ? begun : planned }) }));
      seen.add(id);
      return { facts, without: shared.without };
    }
    seen.add(id);
    const { source, person, stream, client, product } = shared.fact;
    const deal: OpenDeal = {
      ...{ source, id },
      ...filled({ person, stream, client, product, stage: planned, nextStep: text(cells, "nextStep") }),
      ...filled({ opened: opened?.day, closes: (closes ?? closed)?.day, since: since?.day }),
      ...(amount === undefined ? {} : { amount: amount as number }),
      ...(probability === undefined ? {} : { probability }),
    };
    return { facts, deal, without: shared.without };
  };
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
