import { fault } from "../../core";
import { askWeb, hostOf, judgeStatus, unreadable, type Verdict, type WebSystem } from "./askWeb";
import { listOf, objectOf, textOf, type Json } from "./read";
import type { Web, WebAnswer } from "./web";

const name = "Bitrix24";
/** Two requests a second are kept up without limit: https://apidocs.bitrix24.com/limits.html */
const pause = 500;
/** Records a page, and requests a batch: https://apidocs.bitrix24.com/settings/how-to-call-rest-api/list-methods-pecularities.html */
const pageSize = 50;
const batchSize = 50;

/** Codes of errors: https://apidocs.bitrix24.com/error-codes.html */
const tooOften = ["QUERY_LIMIT_EXCEEDED", "OPERATION_TIME_LIMIT"];
const badKeys = ["expired_token", "invalid_token", "invalid_grant", "INVALID_CREDENTIALS", "NO_AUTH_FOUND", "authorization_error"];
const noRights = ["insufficient_scope", "ACCESS_DENIED", "user_access_error", "ERROR_METHOD_NOT_FOUND"];

const system: WebSystem = { name, pause, judge: judgeBitrix };

/** An inbound webhook, as its owner copies it: https://apidocs.bitrix24.com/local-integrations/local-webhooks.html */
const webhook = /^(https:\/\/[^/\s?#]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)\/rest\/(\d+)\/([\w-]+)\/?$/;

/**
 * The address of a webhook in one shape: its protocol, host, user and key, a slash at the end.
 *
 * @throws addressWrong, without the key
 * @example
 * webhookOf(" https://acme.bitrix24.com/rest/1/abc ") // => "https://acme.bitrix24.com/rest/1/abc/"
 */
export function webhookOf(text: string): string {
  const [, origin, user, key] = webhook.exec(text.trim().replace(/\/profile\.json$/, "")) ?? [];
  if (origin === undefined || user === undefined || key === undefined) {
    const example = "https://acme.bitrix24.com/rest/1/abcdefgh12345678/";
    throw fault("addressWrong", { value: hostOf(text.trim()), system: name, example }, "address");
  }
  return `${origin}/rest/${user}/${key}/`;
}

/** What a method is asked: as in the documentation, nested. */
export type BitrixParams = Readonly<Record<string, unknown>>;

/** A page of a list, and how much of the whole list has come with it. */
export interface BitrixPage {
  readonly records: readonly unknown[];
  readonly share: number;
}

/**
 * Reads a list from its first page to its last: the first one alone, which says how many there are, then the others in batches
 * of fifty pages, so that 10,000 records take five requests.
 *
 * @param address of `webhookOf`
 */
export async function* bitrixList(web: Web, address: string, method: string, params: BitrixParams): AsyncGenerator<BitrixPage> {
  const first = objectOf(await call(web, address, method, params));
  const records = recordsOf(first["result"]);
  const total = Number(first["total"] ?? records.length);
  const hasMore = first["next"] !== undefined && Number.isFinite(total);
  yield { records, share: hasMore ? records.length / total : 1 };
  if (!hasMore) return;
  for (let start = pageSize; start < total; start += pageSize * batchSize) {
    const end = Math.min(total, start + pageSize * batchSize);
    yield { records: await batch(web, address, method, params, start, end), share: end / total };
  }
}

/** Pages of a list from one record to before another, by one request: https://apidocs.bitrix24.com/settings/how-to-call-rest-api/batch.html */
async function batch(
  web: Web,
  address: string,
  method: string,
  params: BitrixParams,
  from: number,
  to: number,
): Promise<readonly unknown[]> {
  const cmd: Record<string, string> = {};
  for (let start = from; start < to; start += pageSize) cmd[`p${start}`] = `${method}?${bracketQuery({ ...params, start })}`;
  const answer = objectOf(objectOf(await call(web, address, "batch", { halt: 1, cmd }))["result"]);
  const pages = objectOf(answer["result"]);
  return Object.keys(cmd).flatMap((key) => recordsOf(pages[key]));
}

function call(web: Web, address: string, method: string, params: BitrixParams): Promise<unknown> {
  // Sent as a form, a browser asks no leave first (no preflight), which a webhook would not answer.
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return askWeb(web, system, { method: "POST", url: `${address}${method}.json`, headers, body: bracketQuery(params) });
}

/** The records of a result: a list, or a list under the name of its kind. */
function recordsOf(result: unknown): readonly unknown[] {
  const { items, categories } = objectOf(result);
  const records = listOf(result) ?? listOf(items) ?? listOf(categories);
  if (records === undefined) throw unreadable(name, result ?? null).fault;
  return records;
}

/** Parameters as a form, the way PHP nests them: `filter[>ID]=5`. */
function bracketQuery(params: BitrixParams): string {
  const pairs = (path: string, value: unknown): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => pairs(path === "" ? key : `${path}[${key}]`, part))
      : [`${encodeURIComponent(path)}=${encodeURIComponent(String(value))}`];
  return pairs("", params).join("&");
}

/** An error may come with status 200, and inside a batch: in both cases it has a code. */
function judgeBitrix({ status, text }: WebAnswer, body: unknown): Verdict {
  const answer = objectOf(body);
  const inBatch = Object.values(objectOf(objectOf(answer["result"])["result_error"]))[0];
  const wrong: Json = inBatch === undefined ? answer : objectOf(inBatch);
  const code = textOf(wrong["error"]);
  if (code === undefined) return judgeStatus(name, status, body, text);
  const reason = textOf(wrong["error_description"]) ?? code;
  if (tooOften.includes(code)) return { fault: fault("askedTooOften", { system: name }), passes: true };
  if (badKeys.includes(code)) return { fault: fault("keyRefused", { system: name }) };
  if (noRights.includes(code)) return { fault: fault("rightMissing", { system: name, right: reason }) };
  if (status >= 500) return judgeStatus(name, status, body, text);
  return { fault: fault("requestRefused", { system: name, reason }) };
}
