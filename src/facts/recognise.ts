import type { Plan } from "../plan";
import { sameName } from "../plan";
import { findOrder, momentOf, type DateOrder, type OrderFound } from "./days";
import { dayFields, fieldIds, fieldsOf, neededFields, numberFields, type FieldId, type Mapping, type Shape } from "./mapping";
import { nearest } from "./nearest";
import { findDecimal, numberOf, type DecimalFound } from "./numbers";
import { profiles } from "./profiles";
import type { Profile } from "./profiles/profile";
import type { SourceCell } from "./cells";
import { plainHeading } from "./plainHeading";
import { synonyms } from "./synonyms";

/** The first rows of a table, as far as it takes to recognise it. */
export interface TableSample {
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows below the headings. */
  readonly rows: readonly (readonly SourceCell[])[];
}

/** How a table is to be read, and by what it was recognised: `remembered`, the name of a program, or nothing but the headings. */
export interface Recognised {
  readonly mapping: Mapping;
  readonly by: "remembered" | "program" | "headings";
}

/** What a person has to say before a table can be read. */
export type Question =
  /** None of these fields has a column. */
  | { readonly kind: "column"; readonly fields: readonly FieldId[] }
  /** Dates that mean two days, numbers that mean two numbers. */
  | { readonly kind: "order" | "decimal"; readonly column: string; readonly value: string };

/** What the column with a heading shows: the order of its dates, its decimal sign. */
export interface ColumnShown {
  readonly order: OrderFound;
  readonly decimal: DecimalFound;
}

/**
 * Recognises how a table is to be read: a mapping remembered for the same headings, the export of a known program, else headings by
 * their words. A column that cannot be what its heading says (dates that are none) is not taken.
 */
export function recognise(table: TableSample, plan: Plan | null, remembered: readonly Mapping[]): Recognised {
  const known = remembered.filter((mapping) => isOf(mapping, table)).sort((left, right) => headersOf(right) - headersOf(left))[0];
  if (known !== undefined) return { mapping: withReadings({ ...known, headers: table.headers }, table), by: "remembered" };
  const profile = profileOf(table.headers);
  const columns = profile === undefined ? byWords(table, plan) : { ...byWords(table, plan), ...byProfile(profile, table) };
  const shape = profile?.shape ?? shapeOf(columns);
  const used = Object.fromEntries(fieldsOf[shape].flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field]]])));
  const mapping: Mapping = {
    source: profile?.name ?? table.name.replace(/\.[^.]*$/, ""),
    shape,
    headers: table.headers,
    columns: used,
    orders: {},
    decimals: {},
    openedAs: "@first",
    names: { person: {}, stream: {}, stage: {} },
  };
  return { mapping: withReadings(mapping, table), by: profile === undefined ? "headings" : "program" };
}

/**
 * Whether a table is of those that a mapping was made for: it has the columns that are read, and most of its columns were there then.
 * The few headings that any table has, a date and a sum, are not enough: names and facts of another source would be put in the place of
 * this one's.
 */
function isOf({ columns, headers = [] }: Mapping, table: TableSample): boolean {
  const used = Object.values(columns);
  if (used.length < 2 || !used.every((header) => table.headers.includes(header))) return false;
  const known = new Set([...headers, ...used]);
  return table.headers.filter((header) => known.has(header)).length > table.headers.length / 2;
}

function headersOf({ columns, headers }: Mapping): number {
  return headers?.length ?? Object.keys(columns).length;
}

/** The program whose export this is: three or more of its own headings, more than of any other. */
function profileOf(headers: readonly string[]): Profile | undefined {
  const present = new Set(headers.map((header) => header.toLowerCase()));
  const ranked = profiles
    .map((profile) => ({ profile, marks: profile.marks.filter((mark) => present.has(mark.toLowerCase())).length }))
    .filter(({ marks }) => marks >= 3)
    .sort((left, right) => right.marks - left.marks);
  return ranked[0]?.marks === ranked[1]?.marks ? undefined : ranked[0]?.profile;
}

type Columns = Mapping["columns"];

function byProfile({ headings }: Profile, table: TableSample): Columns {
  const found: Partial<Record<FieldId, string>> = {};
  for (const field of fieldIds) {
    const names = headings[field] ?? [];
    const header = names.map((name) => table.headers.find((item) => sameName(item, name))).find((item) => item !== undefined);
    if (header !== undefined) found[field] = header;
  }
  return found;
}

/** Each field takes the column whose heading is the likeliest of its words and whose values fit; a column is taken once. */
function byWords(table: TableSample, plan: Plan | null): Columns {
  const plain = table.headers.map(plainHeading);
  const found: Partial<Record<FieldId, string>> = {};
  const taken = new Set<string>();
  for (const field of fieldIds) {
    const header = synonyms[field]
      .map((word) => table.headers[plain.indexOf(word)])
      .find((item) => item !== undefined && !taken.has(item) && fits(field, table, item));
    if (header === undefined) continue;
    found[field] = header;
    taken.add(header);
  }
  const stream = found.stream ?? streamColumn(table, plan);
  // A list of what was won has happened on the days it was won.
  const date = found.date ?? (found.stage === undefined && found.status === undefined ? found.won : undefined);
  return { ...found, ...(stream === undefined ? {} : { stream }), ...(date === undefined ? {} : { date }) };
}

/** The column most of whose values are streams of the plan. */
function streamColumn(table: TableSample, plan: Plan | null): string | undefined {
  const streams = (plan?.streams ?? []).map(({ name }) => name);
  if (streams.length === 0) return undefined;
  return table.headers.find((header) => {
    const values = [...new Set(valuesOf(table, header))].slice(0, 50);
    const near = values.filter((value) => nearest(value, streams) !== undefined);
    return values.length > 0 && near.length / values.length > 0.5;
  });
}

/** Deals with a stage and with days of their own stand as they are now; what has one date only has happened then. */
function shapeOf(columns: Columns): Shape {
  const ends = columns.closed ?? columns.won ?? columns.closes;
  if (columns.deal === undefined || ends === undefined) return "events";
  return columns.stage === undefined && columns.status === undefined ? "events" : "snapshot";
}

/** Whether a column holds what a field needs; a number of a spreadsheet is one as it stands. */
function fits(field: FieldId, table: TableSample, header: string): boolean {
  const values = valuesOf(table, header);
  if (values.length === 0) return true;
  const share = (test: (value: string) => boolean, clear = 0): number => (values.filter(test).length + clear) / (values.length + clear);
  if (dayFields.includes(field)) return share(isDay) >= 0.5;
  const place = table.headers.indexOf(header);
  if (numberFields.includes(field)) return share(isNumber, table.rows.filter((row) => typeof row[place] === "number").length) >= 0.5;
  return field === "id" || field === "deal" || share(isDay) < 0.5;
}

function isDay(value: string): boolean {
  return (["dmy", "mdy"] as const).some((order) => !("fault" in momentOf(value, order)));
}

function isNumber(value: string): boolean {
  const bare = value.replace(/\s*%$/, "");
  return numberOf(bare, ".") !== undefined || numberOf(bare, ",") !== undefined;
}

/** The filled values of a column, as text; numbers of a spreadsheet are clear by themselves and left out. */
function valuesOf(table: TableSample, header: string): readonly string[] {
  const place = table.headers.indexOf(header);
  return table.rows.flatMap((row) => {
    const cell = row[place];
    return typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [];
  });
}

/** What a column shows of its dates and numbers. */
export function columnShown(table: TableSample, header: string): ColumnShown {
  const values = valuesOf(table, header);
  return { order: findOrder(values), decimal: findDecimal(values.map((value) => value.replace(/\s*%$/, ""))) };
}

/** The mapping with the order of dates and the decimal sign of each column that shows it; elsewhere what was chosen before stays. */
export function withReadings(mapping: Mapping, table: TableSample): Mapping {
  const orders: Record<string, Mapping["orders"][string]> = { ...mapping.orders };
  const decimals: Record<string, Mapping["decimals"][string]> = { ...mapping.decimals };
  const isShown = ({ sure, evidence }: OrderFound | DecimalFound): boolean => sure && evidence !== undefined;
  const columns = Object.entries(mapping.columns).map(([field, header]) => ({
    field: field as FieldId,
    header,
    ...columnShown(table, header),
  }));
  const days = columns.filter(({ field }) => dayFields.includes(field));
  const numbers = columns.filter(({ field }) => numberFields.includes(field));
  // A file writes all its dates alike: where one column shows the order, it holds for those that leave it open.
  const shown = new Set(days.filter(({ order }) => isShown(order) && order.order !== "ymd").map(({ order }) => order.order));
  const common = shown.size === 1 ? ([...shown][0] ?? "unknown") : "unknown";
  for (const { header, order } of days) {
    const otherwise = order.evidence === undefined ? common : "unknown";
    orders[header] = isShown(order) ? order.order : (known(orders[header]) ?? otherwise);
  }
  for (const { header, decimal } of numbers) decimals[header] = isShown(decimal) ? decimal.sign : (decimals[header] ?? "unknown");
  return { ...mapping, orders, decimals };
}

function known(order: DateOrder | undefined): DateOrder | undefined {
  return order === "unknown" ? undefined : order;
}

/** What is still to be said before the table can be read as the mapping says. */
export function questionsOf(mapping: Mapping, table: TableSample): readonly Question[] {
  const has = (field: FieldId): boolean => table.headers.includes(mapping.columns[field] ?? "");
  const missing = neededFields[mapping.shape].filter((fields) => !fields.some(has));
  const used = fieldsOf[mapping.shape].filter(has);
  const columnsOf = (fields: readonly FieldId[]): readonly string[] => [
    ...new Set(used.filter((field) => fields.includes(field)).map((field) => mapping.columns[field] ?? "")),
  ];
  const unclear = (kind: "order" | "decimal", columns: readonly string[]): readonly Question[] =>
    columns.flatMap((column): readonly Question[] => {
      if (((kind === "order" ? mapping.orders : mapping.decimals)[column] ?? "unknown") !== "unknown") return [];
      const shown = columnShown(table, column)[kind];
      const value = shown.sure ? undefined : (shown.evidence ?? valuesOf(table, column)[0]);
      return value === undefined ? [] : [{ kind, column, value }];
    });
  return [
    ...missing.map((fields): Question => ({ kind: "column", fields })),
    ...unclear("order", columnsOf(dayFields)),
    ...unclear("decimal", columnsOf(numberFields)),
  ];
}
