import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What the skipped tests say where ClickHouse is missing. */
export const noClickHouseReason = "ClickHouse was not found: install clickhouse-server, or set CLICKHOUSE to its path";

export interface ClickHouseServer {
  readonly address: string;
  /** Runs a statement and gives the answer's text; throws with the server's words. */
  readonly run: (statement: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The path of the server: the variable CLICKHOUSE, or the PATH; null when it is not there. */
export function findClickHouse(): string | null {
  const named = process.env["CLICKHOUSE"] ?? "";
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/bin"];
  return [named, ...folders.map((folder) => join(folder, "clickhouse-server"))].find((path) => path !== "" && existsSync(path)) ?? null;
}

const users = `<yandex>
  <profiles><default></default></profiles>
  <quotas><default></default></quotas>
  <users>
    <default><password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default>
    <reader><password>p&amp;ss word</password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></reader>
  </users>
</yandex>`;

const config = (folder: string, port: number): string => `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host><http_port>${port}</http_port>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><format_schema_path>${folder}/formats/</format_schema_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
</yandex>`;

/** Starts a server of its own, without rights and without a trace: its files lie in a folder that goes with it. */
export async function startClickHouse(program: string): Promise<ClickHouseServer> {
  const folder = await mkdtemp(join(tmpdir(), "plan-clickhouse-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  await writeFile(join(folder, "users.xml"), users);
  await writeFile(join(folder, "config.xml"), config(folder, port));
  const child = spawn(program, [`--config-file=${join(folder, "config.xml")}`], { cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()).on("error", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const run = async (statement: string): Promise<string> => {
    const answer = await fetch(address, { method: "POST", body: statement });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const isUp = await run("SELECT 1").catch(() => "");
    if (isUp.trim() === "1") return { address, run, close };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const errors = await readFile(join(folder, "errors"), "utf8").catch(() => "");
  await close();
  throw new Error(`ClickHouse did not start in 30 s. ${errors}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
