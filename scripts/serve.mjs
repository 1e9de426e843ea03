// Serves the embedded page: builds it when its sources are newer than what was built, then answers on localhost.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { dirname, extname, join, normalize, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const lastPort = 65_535;

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Builds what has to be built and serves the page.
 *
 * @param {{ port?: number, open?: boolean }} options the first port to try (0: any free one), and whether to open a browser
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} where the page is, and how to stop
 */
export async function serve({ port = 3000, open = false } = {}) {
  await buildWhenStale();
  const served = await serveFolder({ folder: join(root, "dist/embedded"), port });
  if (open) openBrowser(served.url);
  return served;
}

/**
 * Serves the files of a folder to this machine alone.
 *
 * @param {{ folder: string, port: number, tls?: { key: string, cert: string }, beside?: Record<string, string> }} options the
 *   first port to try (0: any free one); with a key and a certificate over https and to pages of other addresses, too, for Excel
 *   on the web asks from its own; folders that are served beside, by the names they get there
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} where the folder is, and how to stop
 */
export async function serveFolder({ folder, port, tls, beside = {} }) {
  const extra = tls === undefined ? {} : { "Access-Control-Allow-Origin": "*" };
  const answer = (request, response) => answerFrom({ "": folder, ...beside }, extra, request, response);
  const create = () => (tls === undefined ? createServer(answer) : createSecureServer(tls, answer));
  const { servers, port: taken } = await listen(port, create);
  return {
    url: `${tls === undefined ? "http" : "https"}://localhost:${taken}/`,
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()))));
    },
  };
}

/**
 * Builds a host's folder of dist unless what stands there is newer than everything it is made of. Where another process is at
 * it, waits: what is half written looks new.
 *
 * @param {string} host one of the hosts of webpack.config.js
 */
export async function buildWhenStale(host = "embedded") {
  const lock = join(root, "dist", `.${host}.building`);
  while (!taken(lock)) await wait(200);
  try {
    await build(host);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the lock is ours now: nobody had it, or a process that is no more. */
function taken(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAlive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** The longest that a build may take; a lock older than that was left behind, though its number may be another process's now. */
const longestBuild = 5 * 60_000;

/** Whether the process that wrote the lock still runs; just made, it may not name it yet. */
function isAlive(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > longestBuild) return false;
    const owner = readFileSync(lock, "utf8");
    return owner === "" || process.kill(Number(owner), 0);
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

async function build(host) {
  const made = ["src", "assets", "webpack.config.js", "scripts", "package.json", "package-lock.json"];
  const sources = made.map((path) => newest(join(root, path)));
  if (newest(join(root, "dist", host)) > Math.max(...sources)) return;
  const { default: webpack } = await import("webpack");
  const { default: config } = await import("../webpack.config.js");
  const compiler = webpack(config({ host }));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, moduleTrace: true }));
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Listens on both addresses of localhost; a port that is taken on either is passed over. */
async function listen(first, create) {
  for (let port = first; port <= lastPort; port++) {
    const server = await tryPort(port, "127.0.0.1", create);
    if (server === null) continue;
    const taken = server.address().port;
    const other = await tryPort(taken, "::1", create);
    if (other !== null) return { servers: other === undefined ? [server] : [server, other], port: taken };
    server.close();
  }
  throw new Error(`no free port from ${first} on`);
}

/** A server on the port; null when the port is taken, undefined when this machine has no such address. */
function tryPort(port, host, create) {
  return new Promise((resolve, reject) => {
    const server = create();
    server.once("error", ({ code, message }) => {
      if (code === "EADDRINUSE" || code === "EACCES") resolve(null);
      else if (host === "::1") resolve(undefined);
      else reject(new Error(message));
    });
    server.listen(port, host, () => resolve(server));
  });
}

async function answerFrom(folders, extra, request, response) {
  try {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const [, first = ""] = asked.split("/", 2);
    const name = Object.hasOwn(folders, first) ? first : "";
    const [folder, path] = [folders[name], name === "" ? asked : asked.slice(name.length + 1)];
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return refuse(response, 404);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const type = types[extname(file)] ?? "application/octet-stream";
    const { content, tag } = await load(file);
    const zipped = content.zipped !== null && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const headers = { "Content-Type": type, ETag: tag, "Cache-Control": "no-cache", Vary: "Accept-Encoding", ...extra };
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304, headers).end();
    const body = zipped ? content.zipped : content.plain;
    response.writeHead(200, { ...headers, ...(zipped && { "Content-Encoding": "gzip" }), "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  } catch (error) {
    refuse(response, error instanceof URIError ? 400 : 404);
  }
}

const loaded = new Map();

/** A file, zipped once where that pays, as long as it has not changed on the disk. */
async function load(file) {
  const { mtimeMs, size } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const known = loaded.get(file);
  if (known?.tag === tag) return known;
  const plain = await readFile(file);
  const pays = size > 1024 && /\.(html|js|css|xml|json|svg|wasm)$/.test(file);
  const entry = { tag, content: { plain, zipped: pays ? gzipSync(plain, { level: 6 }) : null } };
  loaded.set(file, entry);
  return entry;
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

function openBrowser(url) {
  const command = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] }[process.platform] ?? ["xdg-open", url];
  const child = spawn(command[0], command.slice(1), { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ open: !process.argv.includes("--no-open") });
  console.log(`Plan Cascade: ${url}`);
}
