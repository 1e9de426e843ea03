import { serveJson, type Answers, type FakeServer, type Reply } from "./serveJson";

/** A portal that behaves as apidocs.bitrix24.com documents: forms with nested names, 50 records a page, `batch`, errors with codes. */
export interface FakePortal extends FakeServer {
  readonly webhook: string;
}

type Row = Readonly<Record<string, unknown>>;
/** What the portal holds, by method. */
export type PortalTables = Readonly<Record<string, readonly Row[]>>;

interface PortalOptions {
  /** Called before each request with its number from 1: what it gives is answered instead. */
  readonly trouble?: (request: number, method: string) => Reply | undefined;
  readonly scopes?: readonly string[];
}

const key = "abc123def456";
/** Where the webhook stands under the portal's address. */
export const webhookPath = `/rest/1/${key}/`;
const pageSize = 50;

export function fakeBitrix24(tables: PortalTables, options?: PortalOptions): Promise<FakePortal> {
  return serveJson(bitrixAnswers(tables, options)).then((server) => ({ ...server, webhook: `${server.origin}${webhookPath}` }));
}

/** How the portal answers. */
export function bitrixAnswers(tables: PortalTables, { trouble, scopes = ["crm", "user"] }: PortalOptions = {}): Answers {
  let requests = 0;
  return (request, body) => {
    const [, user, given, method = ""] = /^\/rest\/(\d+)\/(\w+)\/([\w.]+)\.json$/.exec(request.url ?? "") ?? [];
    if (user === undefined || request.method !== "POST")
      return [404, { error: "ERROR_METHOD_NOT_FOUND", error_description: "Method not found!" }];
    requests += 1;
    const instead = trouble?.(requests, method);
    if (instead !== undefined) return instead;
    if (given !== key) return [401, { error: "INVALID_CREDENTIALS", error_description: "Invalid request credentials" }];
    const params = readForm(body);
    return method === "batch" ? batchOf(params, tables, scopes) : callOf(method, params, tables, scopes);
  };
}

type Form = Readonly<Record<string, string>>;

/** The pairs of a form by their full names: `filter[>=ID]`. */
function readForm(body: string): Form {
  return Object.fromEntries(new URLSearchParams(body));
}

function batchOf(params: Form, tables: PortalTables, scopes: readonly string[]): Reply {
  const commands = Object.entries(params).filter(([name]) => name.startsWith("cmd["));
  if (commands.length > 50) return [400, { error: "ERROR_BATCH_LENGTH_EXCEEDED", error_description: "Max batch length exceeded" }];
  const result: Record<string, unknown> = {};
  const errors: Record<string, unknown> = {};
  for (const [name, command] of commands) {
    const [method = "", query = ""] = command.split("?");
    const [status, answer] = callOf(method, readForm(query), tables, scopes);
    const id = name.slice(4, -1);
    if (status === 200) result[id] = (answer as Row)["result"];
    else errors[id] = answer;
  }
  // PHP writes an empty table as a list.
  const noErrors = Object.keys(errors).length === 0;
  return [200, { result: { result, result_error: noErrors ? [] : errors, result_total: [], result_next: [] }, time: {} }];
}

function callOf(method: string, params: Form, tables: PortalTables, scopes: readonly string[]): Reply {
  const scope = method.split(".")[0] ?? "";
  const insufficient = {
    error: "insufficient_scope",
    error_description: "The request requires higher privileges than provided by the webhook token",
  };
  if (!scopes.includes(scope)) return [403, insufficient];
  const kind = method === "crm.stagehistory.list" ? `${method} ${params["entityTypeId"]}` : method;
  const rows = tables[kind];
  if (rows === undefined) return [404, { error: "ERROR_METHOD_NOT_FOUND", error_description: "Method not found!" }];
  const found = rows.filter((row) => isAsked(row, params));
  const start = Number(params["start"] ?? 0);
  const page = found.slice(start, start + pageSize);
  const next = start + pageSize < found.length ? { next: start + pageSize } : {};
  const wrapped = method === "crm.stagehistory.list" ? { items: page } : method === "crm.category.list" ? { categories: page } : page;
  return [200, { result: wrapped, total: found.length, ...next, time: {} }];
}

/** `>=FIELD`, `@FIELD` and `FIELD` of a filter. */
function isAsked(row: Row, params: Form): boolean {
  const wanted = new Map<string, string[]>();
  for (const [name, value] of Object.entries(params)) {
    const [, field] = /^filter\[([^\]]+)\](?:\[\d+\])?$/.exec(name) ?? [];
    if (field !== undefined) wanted.set(field, [...(wanted.get(field) ?? []), value]);
  }
  return [...wanted].every(([name, values]) => {
    const [, sign = "", field = ""] = /^(>=|@)?(.*)$/.exec(name) ?? [];
    const value = String(row[field]);
    return sign === ">=" ? row[field] === undefined || value >= (values[0] ?? "") : values.includes(value);
  });
}
