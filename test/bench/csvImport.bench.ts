import { createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papa from "papaparse";
import { collect, lookAtCsv, readCsv, recognise, type ByteSource, type RowSource } from "../../src/facts";
import { decoder } from "../support/csvFile";
import type { BenchResult } from "./benchResult";
import { seededRandom } from "./seededRandom";

const rows = 1_000_000;
const rounds = 5;

/** A CSV of 1,000,000 deals: read, and understood and summed up, against papaparse alone cutting the same file into cells. */
export async function bench(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), "plan-cascade-bench-"));
  try {
    const results: BenchResult[] = [];
    for (const quoted of [false, true]) results.push(...(await compare(join(folder, `deals-${quoted}.csv`), quoted)));
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(path: string, quoted: boolean): Promise<readonly BenchResult[]> {
  writeDeals(path, quoted);
  const times = { reading: [] as number[], all: [] as number[], peer: [] as number[] };
  let [summed, peak, cut, calls] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    times.peer.push(await timeOf(async () => (cut = await peerRows(path))));
    times.reading.push(await timeOf(async () => void (await lines(await open(path)))));
    times.all.push(
      await timeOf(async () => {
        const source = await open(path);
        const { mapping } = recognise({ name: "deals.csv", headers: source.headers, rows: [] }, null, []);
        const settled = { ...mapping, orders: { opened: "ymd", closed: "ymd" }, decimals: { amount: "." } } as const;
        const found = await collect(source, settled, null, () => {
          // Looking at the heap takes time of its own.
          if (++calls % 16 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
          return true;
        });
        summed = (found?.used ?? 0) + (found?.badCount ?? 0);
      }),
    );
  }
  const [ours, all, peer] = [median(times.reading), median(times.all), median(times.peer)];
  const size = Math.round(statSync(path).size / 1e6);
  const counts = cut === rows + 1 && summed === rows ? "all rows counted" : `${cut - 1} and ${summed} rows counted`;
  const file = `1,000,000-row CSV (${size} MB, ${quoted ? "every cell quoted" : "no quotes"})`;
  const common = { peer, unit: "ms", target: "≤ 1.5 × its time" } as const;
  return [
    { ...common, name: `${file} as a source of rows: papaparse alone`, ours, ratio: peer / ours, note: counts },
    {
      ...common,
      name: `${file} understood and summed up as facts: papaparse alone`,
      ours: all,
      ratio: peer / all,
      note: `${(all / peer).toFixed(2)} × its time; heap at most ${Math.round(peak / 2 ** 20)} MiB`,
    },
  ];
}

function writeDeals(path: string, quoted: boolean): void {
  const random = seededRandom(5);
  const file = openSync(path, "w");
  const line = (cells: readonly string[]): string => `${cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(",")}\r\n`;
  writeSync(file, line(["deal", "opened", "closed", "stage", "owner", "product", "account", "amount"]));
  const day = (): string =>
    `2026-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  for (let start = 0; start < rows; start += 10_000) {
    const part = Array.from({ length: 10_000 }, (_, index) => {
      const won = random() < 0.6;
      const owner = `Seller ${Math.floor(random() * 30)}`;
      return line([
        `D${start + index}`,
        day(),
        day(),
        won ? "Won" : "Lost",
        owner,
        `Product ${index % 7}`,
        `Client ${index % 900}`,
        String(Math.floor(random() * 100_000) / 100),
      ]);
    });
    writeSync(file, part.join(""));
  }
}

async function open(path: string): Promise<RowSource> {
  const pieces = (): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1 << 19 });
  const file: ByteSource = { name: "deals.csv", size: statSync(path).size, pieces };
  for await (const first of pieces()) return readCsv(file, lookAtCsv(first, false, decoder), decoder);
  throw new Error("an empty file");
}

async function lines(source: RowSource): Promise<number> {
  let count = 0;
  for await (const batch of source.batches()) count += batch.rows.length;
  return count;
}

function peerRows(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    papa.parse<string[], NodeJS.ReadableStream>(createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 19 }), {
      chunk: ({ data }) => (count += data.filter((row) => row.length > 1).length),
      complete: () => resolve(count),
      error: reject,
    });
  });
}

/** Milliseconds of the processor: other work on the machine makes them no more than dearer, and all ways alike. */
async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}
