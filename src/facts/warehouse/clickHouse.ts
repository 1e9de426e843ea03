import { fault } from "../../core";
import { askWeb, hostOf, judgeStatus, shortened, unreadable, type Verdict, type WebSystem } from "../connect/askWeb";
import type { Connection } from "../connect/connection";
import { listOf, objectOf } from "../connect/read";
import type { Web, WebAnswer } from "../connect/web";
import type { RowBatch } from "../rowSource";
import type { SourceCell } from "../cells";
import { warehouseHeaders, warehouseQuery, warehouseRows, type WarehouseTable } from "./warehouseQuery";

const name = "ClickHouse";
const system: WebSystem = { name, pause: 0, judge: judgeClickHouse };

/** A ClickHouse server and the table to ask it about. */
export interface ClickHouseSettings extends WarehouseTable {
  /** Its HTTP interface, such as `https://warehouse.example.com:8443`. */
  readonly address: string;
  /** None: the user `default` without a password. */
  readonly user?: string;
  readonly password?: string;
}

/**
 * Events of a ClickHouse warehouse summed up by day, person, stage and stream: thousands of rows however many lie behind. Asked by
 * GET, which a server answers read-only whatever the user may do.
 *
 * Documentation: https://clickhouse.com/docs/interfaces/http
 *
 * @throws addressWrong and what `warehouseQuery` throws; while it is read, tooManyRows and what `askWeb` throws
 */
export function clickHouse(settings: ClickHouseSettings, web: Web): Connection {
  const origin = /^https?:\/\/[^/?#\s@]+/.exec(settings.address.trim())?.[0];
  const example = "https://warehouse.example.com:8443";
  if (origin === undefined) throw fault("addressWrong", { value: hostOf(settings.address), system: name, example }, "address");
  const query = encodeURIComponent(warehouseQuery(settings));
  async function* batches(): AsyncGenerator<RowBatch> {
    const { user = "", password = "" } = settings;
    // A header makes a browser ask for leave first, so there is none where none is needed.
    const headers = user === "" ? {} : { "x-clickhouse-user": encodeURIComponent(user), "x-clickhouse-key": password };
    const url = `${origin}/?add_http_cors_header=1&query=${query}`;
    const rows = rowsOf(await askWeb(web, system, { method: "GET", url, headers }));
    if (rows.length > warehouseRows) throw fault("tooManyRows", { rows: rows.length, limit: warehouseRows });
    yield { rows, lines: rows.map((_, index) => index + 2), share: 1 };
  }
  return { name, events: { name, headers: warehouseHeaders, batches } };
}

/** The rows of JSONCompact; counts and sums of 64 bits come as text. */
function rowsOf(answer: unknown): readonly (readonly SourceCell[])[] {
  const rows = listOf(objectOf(answer)["data"])?.map(listOf);
  if (rows === undefined) throw unreadable(name, answer).fault;
  return rows.map((row) => {
    if (row?.length !== warehouseHeaders.length) throw unreadable(name, row ?? null).fault;
    return row.map((cell, column) => (column < 4 ? cellOf(cell) : numberOf(cell)));
  });
}

function cellOf(cell: unknown): SourceCell {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}

function numberOf(cell: unknown): SourceCell {
  const value = cell === null || cell === "" ? NaN : Number(cell);
  return Number.isFinite(value) ? value : cellOf(cell);
}

/** Codes of exceptions: https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp */
const badKeys = ["192", "193", "194", "516"];
const noRights = ["497", "164"];

/** An exception is told in words, whatever the status, and even in the midst of an answer that began well. */
function judgeClickHouse({ status, text }: WebAnswer, body: unknown): Verdict {
  const [, code, words = ""] =
    /Code: (\d+)[.,]\s*(?:e\.displayText\(\) = )?(?:DB::Exception: )?([^]*)/.exec(body === undefined ? text : "") ?? [];
  const reason = shortened(words.replace(/, e\.what\(\)[^]*/, ""));
  if (code === undefined) return judgeStatus(name, status, body, text);
  if (badKeys.includes(code)) return { fault: fault("keyRefused", { system: name }) };
  if (noRights.includes(code)) return { fault: fault("rightMissing", { system: name, right: reason }) };
  return { fault: fault("requestRefused", { system: name, reason }) };
}
