import { fault } from "../../core";
import { isDate } from "../../plan";

/** Where events lie in a warehouse: a row an event, in columns of any name. */
export interface WarehouseTable {
  /** `table`, or `database.table`. */
  readonly table: string;
  /** Its columns: a date or a moment, who did it, what stage was reached; the others where they are. */
  readonly columns: {
    readonly date: string;
    readonly person: string;
    readonly stage: string;
    readonly stream?: string;
    readonly amount?: string;
  };
  /** First and last day, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
}

/** More rows than this are not a summary: a sheet takes thousands. */
export const warehouseRows = 100_000;

/** What a query asks for, in the order of its columns. */
export const warehouseHeaders = ["Date", "Person", "Stage", "Stream", "Count", "Amount"] as const;

/**
 * The one question that is asked of a ClickHouse warehouse: events summed up by day, person, stage and stream. Names are quoted as
 * identifiers; the only values in it are the two days, and they are days. Nothing in it changes anything.
 *
 * It is the text that a person sees and that is sent: servers before 19.14 do not know parameters beside the text.
 *
 * @throws wrongKind for a day that is none, emptyName for a name that is empty, endBeforeStart
 * @example
 * warehouseQuery({ table: "crm.events", columns: { date: "at", person: "who", stage: "what" }, from: "2026-01-01", to: "2026-01-31" }).split("\n")[7] // => "FROM `crm`.`events`"
 */
export function warehouseQuery({ table, columns, from, to }: WarehouseTable): string {
  const [start, end] = [day(from, "from"), day(to, "to")];
  if (to < from) throw fault("endBeforeStart", { start: from, end: to }, "to");
  const date = `toDate(${identifier(columns.date, "date")})`;
  const stream = columns.stream === undefined ? "NULL" : identifier(columns.stream, "stream");
  const amount = columns.amount === undefined ? "NULL" : `sum(${identifier(columns.amount, "amount")})`;
  return [
    "SELECT",
    `  ${date} AS \`Date\`,`,
    `  ${identifier(columns.person, "person")} AS \`Person\`,`,
    `  ${identifier(columns.stage, "stage")} AS \`Stage\`,`,
    `  ${stream} AS \`Stream\`,`,
    "  count() AS `Count`,",
    `  ${amount} AS \`Amount\``,
    `FROM ${tableName(table)}`,
    `WHERE ${date} >= ${start} AND ${date} <= ${end}`,
    "GROUP BY `Date`, `Person`, `Stage`, `Stream`",
    "ORDER BY `Date`, `Person`, `Stage`, `Stream`",
    `LIMIT ${warehouseRows + 1}`,
    "FORMAT JSONCompact",
  ].join("\n");
}

function day(text: string, path: string): string {
  if (!isDate(text)) throw fault("wrongKind", { value: text, expected: "date" }, path);
  return `toDate('${text}')`;
}

/** `database.table`: the first dot parts them. */
function tableName(text: string): string {
  const dot = text.indexOf(".");
  if (dot < 0) return identifier(text, "table");
  return `${identifier(text.slice(0, dot), "table")}.${identifier(text.slice(dot + 1), "table")}`;
}

/** A name in backquotes, in which a backslash takes away the meaning of a backquote and of itself. */
function identifier(name: string, path: string): string {
  if (name.trim() === "") throw fault("emptyName", {}, path);
  return `\`${name.trim().replace(/[\\`]/g, "\\$&")}\``;
}
