import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRelay, type Relay } from "../../scripts/relay.mjs";
import { serveJson, type FakeServer } from "../facts/connect/serveJson";

const page = "http://localhost:3000";
let hubspot: FakeServer;
let relay: Relay;
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  hubspot = await serveJson(({ headers }, body) => {
    seen.push(headers.authorization, headers.cookie, body);
    return headers.authorization === "Bearer slow" ? [429, { status: "error" }, { "retry-after": "7" }] : [200, { results: [1] }];
  });
  relay = await startRelay({ port: 0, origins: ["https://addin.example.com"], upstream: hubspot.origin });
});
afterAll(() => Promise.all([relay.close(), hubspot.close()]));

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Answered {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}
/** As a browser asks: with headers that fetch would not let out. */
const ask = ({ method = "GET", path = "/crm/v3/objects/deals?limit=50", headers = {}, body = "" }: Asked = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request(relay.url + path, { method, headers: { origin: page, ...headers } }, (answer) => {
      let text = "";
      answer.on("data", (part: Buffer) => (text += part.toString("utf8")));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });

describe("the relay to HubSpot", () => {
  it("hands on an answer, the key, and nothing else of the page", async () => {
    seen.length = 0;
    const { status, headers, text } = await ask({ headers: { authorization: "Bearer key", cookie: "session=1" } });
    expect([status, text]).toEqual([200, '{"results":[1]}']);
    expect(headers["access-control-allow-origin"]).toBe(page);
    expect(hubspot.asked[hubspot.asked.length - 1]).toBe("GET /crm/v3/objects/deals?limit=50");
    expect(seen).toEqual(["Bearer key", undefined, ""]);
  });

  it("hands on how long to wait, and lets the page see it", async () => {
    const { status, headers } = await ask({ headers: { authorization: "Bearer slow" } });
    expect(status).toBe(429);
    expect([headers["retry-after"], headers["access-control-expose-headers"]]).toEqual(["7", "retry-after"]);
  });

  it("answers a page's first question, also Chrome's about this machine", async () => {
    const { status, headers } = await ask({ method: "OPTIONS", headers: { "access-control-request-headers": "authorization" } });
    expect(status).toBe(204);
    expect(headers["access-control-allow-headers"]).toContain("authorization");
    expect(headers["access-control-allow-private-network"]).toBe("true");
  });

  it("lets in pages of this machine and those that were named, no others", async () => {
    const before = hubspot.asked.length;
    for (const origin of ["https://evil.example", "http://localhost.evil.example", "null", ""]) {
      expect((await ask({ headers: { origin } })).status, origin).toBe(403);
    }
    expect((await ask({ headers: { host: "evil.example" } })).status).toBe(403);
    expect(hubspot.asked).toHaveLength(before);
    expect((await ask({ headers: { origin: "https://addin.example.com" } })).status).toBe(200);
  });

  it("only reads, and only what the plan needs", async () => {
    const before = hubspot.asked.length;
    const refused: readonly Asked[] = [
      { method: "POST", path: "/crm/v3/objects/deals", body: "{}" },
      { method: "DELETE" },
      { path: "/crm/v3/objects/contacts" },
      { path: "/crm/v3/objects/deals/../contacts" },
      { path: "//evil.example/crm/v3/objects/deals" },
    ];
    for (const asked of refused) expect((await ask(asked)).status, JSON.stringify(asked)).toBe(403);
    expect((await ask({ method: "POST", path: "/crm/v3/objects/companies/batch/read", body: "x".repeat(100_001) })).status).toBe(413);
    expect(hubspot.asked).toHaveLength(before);
    seen.length = 0;
    expect((await ask({ method: "POST", path: "/crm/v3/objects/companies/batch/read", body: '{"inputs":[]}' })).status).toBe(200);
    expect(seen[2]).toBe('{"inputs":[]}');
  });

  it("says when HubSpot does not answer", async () => {
    const lonely = await startRelay({ port: 0, upstream: "http://127.0.0.1:1" });
    const answer = await fetch(`${lonely.url}/crm/v3/owners`, { headers: { origin: page } });
    expect(answer.status).toBe(502);
    await lonely.close();
  });
});
