import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** Status, body (JSON unless it is a text) and headers. */
export type Reply = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

/** What of a request a server looks at. */
export interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** How a server answers, whether it is asked over a network or not. */
export type Answers = (request: Asked, body: string) => Reply;

export interface FakeServer {
  readonly origin: string;
  /** What was asked, in order: method and address. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** A server on the loopback that any page may ask, as the real ones that are asked from a page. */
export async function serveJson(answer: Answers): Promise<FakeServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url}`);
      const [status, body, headers] = answer(request, Buffer.concat(parts).toString("utf8"));
      response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
