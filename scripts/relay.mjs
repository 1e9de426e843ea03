// npm run relay: HubSpot gives no page in a browser an answer; this hands its answers on, to pages of this machine alone.
//   -- --port 3100                     another port than 3456
//   -- --origin https://example.com    a page that may ask besides those of localhost (Excel's page, where it is hosted)
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

/** The only place it asks, and the only things it asks for: reading. */
const upstreamOrigin = "https://api.hubapi.com";
const allowed = [
  ["GET", /^\/crm\/v3\/objects\/deals$/],
  ["GET", /^\/crm\/v3\/pipelines\/deals$/],
  ["GET", /^\/crm\/v3\/owners\/?$/],
  ["POST", /^\/crm\/v3\/objects\/companies\/batch\/read$/],
];
const localPage = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const longestBody = 100_000;

/**
 * Starts the relay on the loopback.
 *
 * @param {{ port?: number, origins?: readonly string[], upstream?: string }} options pages besides those of localhost; the upstream
 * is another one in tests alone
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startRelay({ port = 3456, origins = [], upstream = upstreamOrigin } = {}) {
  const server = createServer((request, response) => {
    relay(request, response, { origins, upstream }).catch(() => answer(response, 502, "HubSpot did not answer."));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

async function relay(request, response, { origins, upstream }) {
  const origin = request.headers.origin ?? "";
  // A name that leads here from elsewhere (DNS rebinding) shows itself by its Host.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return answer(response, 403, "Ask 127.0.0.1.");
  if (!localPage.test(origin) && !origins.includes(origin))
    return answer(response, 403, `The page ${origin} is not allowed; see --origin.`);
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("vary", "origin");
  if (request.method === "OPTIONS") return allow(response);
  const url = new URL(`http://127.0.0.1${request.url}`);
  if (!allowed.some(([method, path]) => method === request.method && path.test(url.pathname)))
    return answer(response, 403, "Only reading is relayed.");
  const body = request.method === "POST" ? await bodyOf(request) : undefined;
  if (body === null) return answer(response, 413, "The request is too long.");
  const headers = {
    authorization: request.headers.authorization ?? "",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const reply = await fetch(`${upstream}${url.pathname}${url.search}`, { method: request.method, headers, body, redirect: "error" });
  const retryAfter = reply.headers.get("retry-after");
  if (retryAfter !== null) response.setHeader("retry-after", retryAfter);
  response.setHeader("access-control-expose-headers", "retry-after");
  response.writeHead(reply.status, { "content-type": reply.headers.get("content-type") ?? "text/plain" });
  response.end(Buffer.from(await reply.arrayBuffer()));
}

/** A page may send its key, and Chrome asks whether one of the web may come to this machine. */
function allow(response) {
  response.writeHead(204, {
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "authorization, content-type",
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
  });
  response.end();
}

/** The body, or null when it is too long. */
async function bodyOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > longestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function answer(response, status, text) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}

/** The values of an option that may stand several times. */
function valuesOf(args, name) {
  return args.flatMap((argument, index) => (args[index - 1] === name ? [argument] : []));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const port = Number(valuesOf(args, "--port")[0] ?? 3456);
  try {
    const { url } = await startRelay({ port, origins: valuesOf(args, "--origin") });
    process.stdout.write(`HubSpot is relayed at ${url} to pages of this machine (Ctrl+C stops it).\n`);
  } catch (error) {
    process.stderr.write(`The relay did not start: ${error.message}\n`);
    process.exitCode = 1;
  }
}
