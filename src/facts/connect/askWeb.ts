import { fault, type FaultError } from "../../core";
import type { Web, WebAnswer, WebRequest } from "./web";

/** What an answer means: its content, a fault that stays, or one that may pass when asked again. */
export type Verdict = { readonly content: unknown } | { readonly fault: FaultError; readonly passes?: boolean };

/** How one system wants to be asked. */
export interface WebSystem {
  readonly name: string;
  /** Milliseconds to leave before each request, so that its limit is kept. */
  readonly pause: number;
  /** What an answer means; `body` is its JSON, or undefined when it is none. */
  readonly judge: (answer: WebAnswer, body: unknown) => Verdict;
}

/** How often a request is sent before its fault is told, and how long to wait before the second time; then twice as long each. */
const attempts = 6;
const firstWait = 1000;
/** Longer than this nobody is kept waiting. */
const longestWait = 60_000;

/**
 * Sends a request and gives the content of its answer. What may pass (too many requests, a server that broke, no answer at all)
 * is tried again: after as many seconds as the header Retry-After says, or 1, 2, 4, 8 and 16.
 *
 * @throws readingStopped; noAnswer and whatever the system's `judge` says; what stands in the way of sending at all
 */
export async function askWeb(web: Web, system: WebSystem, request: WebRequest): Promise<unknown> {
  let wait = firstWait;
  for (let attempt = 1; ; attempt += 1) {
    await web.sleep(system.pause);
    if (web.isStopped()) throw fault("readingStopped", {});
    const answer = await web.send(request);
    if (web.isStopped()) throw fault("readingStopped", {});
    const verdict = answer === null ? noAnswer(request) : system.judge(answer, parsed(answer.text));
    if ("content" in verdict) return verdict.content;
    const seconds = Number(answer?.retryAfter ?? NaN);
    const due = seconds >= 0 ? seconds * 1000 : wait;
    if (verdict.passes !== true || attempt === attempts || due > longestWait) throw verdict.fault;
    await web.sleep(due);
    wait *= 2;
  }
}

function noAnswer({ url }: WebRequest): Verdict {
  return { fault: fault("noAnswer", { host: hostOf(url) }), passes: true };
}

/**
 * The host of an address, without its path: a webhook's path is a key.
 *
 * @example
 * hostOf("https://acme.bitrix24.com/rest/1/secret/") // => "acme.bitrix24.com"
 */
export function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1]?.replace(/^.*@/, "") ?? url;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What a status means when the system says nothing more exact.
 *
 * @example
 * "content" in judgeStatus("HubSpot", 200, { results: [] }, "") // => true
 */
export function judgeStatus(system: string, status: number, body: unknown, text: string): Verdict {
  if (status === 429) return { fault: fault("askedTooOften", { system }), passes: true };
  if (status === 401) return { fault: fault("keyRefused", { system }) };
  if (status >= 500) return { fault: fault("serverFailed", { system, status }), passes: true };
  if (status >= 400) return { fault: fault("requestRefused", { system, reason: shortened(text) || String(status) }) };
  return body === undefined ? unreadable(system, text) : { content: body };
}

/**
 * An answer that is not what was promised.
 *
 * @example
 * "content" in unreadable("HubSpot", "<html>") // => false
 */
export function unreadable(system: string, value: unknown): Verdict & { readonly fault: FaultError } {
  return {
    fault: fault("answerUnreadable", { system, value: shortened(typeof value === "string" ? value : JSON.stringify(value)) }),
  };
}

/**
 * The start of a text, on one line.
 *
 * @example
 * shortened("one\n two") // => "one two"
 */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
