// npm run bench [-- NAME]: runs every bench of test/bench and writes docs/benchmarks.md: ours, the peer's and the ratio of the same run.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { textTable } from "../src/report/textTable";

/** A line of the table: milliseconds of ours and the peer's, their ratio, and what it was to be. */
interface BenchLine {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly target: string;
  readonly note?: string;
}

// The engine tells of every evaluation.
console.debug = console.log = () => undefined;

const wanted = process.argv[2];
const folder = join(import.meta.dirname, "../test/bench");
const files = readdirSync(folder).filter((file) => file.endsWith(".bench.ts") && (wanted === undefined || file.includes(wanted)));
const lines: BenchLine[] = [];
for (const file of files.sort()) {
  const { bench } = (await import(pathToFileURL(join(folder, file)).href)) as { bench: () => Promise<readonly BenchLine[]> };
  for (const line of await bench()) {
    process.stderr.write(`${line.name}: ${line.ratio.toFixed(3)} (${line.target})\n`);
    lines.push(line);
  }
}
const time = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : "");
const cells = lines.map((line) => [line.name, time(line.ours), time(line.peer), line.ratio.toPrecision(3), line.target, line.note ?? ""]);
const titles = ["Bench", "Ours, ms", "Peer, ms", "Times faster", "To reach", "Note"];
const aligns = ["left", "right", "right", "right", "left", "left"] as const;
process.stdout.write(
  `${textTable(
    titles.map((title, index) => ({ title, align: aligns[index] ?? "left" })),
    cells,
  )}\n`,
);
if (wanted === undefined) {
  const path = join(import.meta.dirname, "../docs/benchmarks.md");
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
  const table = [titles, aligns.map((align) => (align === "right" ? "---:" : "---")), ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
  const [, notes = ""] = /(\n## [\s\S]*)/.exec(readIfThere(path)) ?? [];
  writeFileSync(
    path,
    `# Benchmarks\n\nMade by \`npm run bench\` on ${machine}. Each line compares two ways in the same run: how many times faster ours is than the peer.\n\n${table}\n${notes}`,
  );
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
