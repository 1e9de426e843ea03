import type { Answers } from "../../../facts/connect/serveJson";

type Params = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

/** The parameters that `UrlFetchApp.fetch` knows; it passes others over in silence, the fake does not. */
const known = ["method", "headers", "contentType", "payload", "muteHttpExceptions", "followRedirects"];

export interface FakeFetch {
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  /** What was asked, in order: method and address. */
  readonly asked: string[];
  /** Fails the next requests with Google's words. */
  readonly failing: string[];
}

/** `UrlFetchApp` over servers by their origin: synchronous, text alone, errors that name the address. */
export function makeUrlFetch(servers: Readonly<Record<string, Answers>>): FakeFetch {
  const [asked, failing]: string[][] = [[], []];
  const fetch = (url: string, params: Params = {}) => {
    const strange = Object.keys(params).filter((name) => !known.includes(name));
    if (strange.length > 0) throw new Error(`Attribute provided with invalid value: ${strange.join(", ")}`);
    const { method = "get", headers = {}, contentType, payload, muteHttpExceptions = false } = params;
    if (!["get", "post"].includes(method)) throw new Error("Attribute provided with invalid value: method");
    if (Object.keys(headers).some((name) => name.toLowerCase() === "content-type"))
      throw new Error("Attribute provided with invalid value: Header:content-type");
    if (payload !== undefined && typeof payload !== "string") throw new Error("the fake takes a text for its payload");
    asked?.push(`${method.toUpperCase()} ${url}`);
    const fails = failing?.shift();
    if (fails !== undefined) throw new Error(fails);
    const { origin, pathname, search } = new URL(url);
    const answers = servers[origin];
    if (answers === undefined) throw new Error(`DNS error: ${url}`);
    const sent = Object.entries({
      ...headers,
      ...(payload === undefined ? {} : { "content-type": contentType ?? "application/x-www-form-urlencoded" }),
    });
    const small = Object.fromEntries(sent.map(([name, value]) => [name.toLowerCase(), value]));
    const [status, body, more = {}] = answers({ method: method.toUpperCase(), url: pathname + search, headers: small }, payload ?? "");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    if (status >= 400 && !muteHttpExceptions) {
      throw new Error(`Request failed for ${origin} returned code ${status}. Truncated server response: ${text.slice(0, 100)}`);
    }
    const named = Object.fromEntries(
      Object.entries(more).map(([name, value]) => [name.replace(/(^|-)\w/g, (part) => part.toUpperCase()), value]),
    );
    return { getResponseCode: () => status, getContentText: () => text, getAllHeaders: () => named };
  };
  return { UrlFetchApp: { fetch } as unknown as FakeFetch["UrlFetchApp"], asked: asked ?? [], failing: failing ?? [] };
}
