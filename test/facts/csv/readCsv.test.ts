import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import papa from "papaparse";
import { describe, expect, it } from "vitest";
import { collect, recognise, rowSourceOf, type Mapping, type RowSource } from "../../../src/facts";
import { openCsv } from "../../support/csvFile";

const headers = ["Deal", "Opened", "Closed", "Stage", "Owner", "Product", "Account", "Amount"];

const mappingOf = (change: Partial<Mapping> = {}): Mapping => ({
  ...recognise({ name: "deals.csv", headers, rows: [] }, null, []).mapping,
  orders: { Opened: "ymd", Closed: "ymd" },
  decimals: { Amount: "." },
  openedAs: "Opened",
  ...change,
});

const collected = async (source: RowSource, mapping = mappingOf()) => {
  const found = await collect(source, mapping, null);
  if (found === undefined) throw new Error("stopped");
  return found;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a CSV", () => {
  it("comes to what the same table comes to in memory, whatever stands in its cells", async () => {
    const day = fc.constantFrom("2026-10-01", "2026-11-30", "2026-11-31", "", " 2026-01-05 ", "05.01.2026", "Aa", "BB");
    const name = fc.constantFrom("Anna", " Anna ", "Анна", "Άννα", 'A "B"', "two\nlines", "a,b", "", "\u00a0", "BB", "Aa", "Итого");
    const amount = fc.constantFrom("1", "-12.50", "1 200.5", "much", "", "0.1", "1e3", "12345678901234567890", "5 €");
    const row = fc.tuple(fc.nat({ max: 30 }).map(String), day, day, fc.constantFrom("Won", "Lost", "Demo", ""), name, name, name, amount);
    const table = fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.array(name, { maxLength: 10 }) }), {
      maxLength: 30,
    });
    const seen = { facts: 0, deals: 0, bad: 0 };
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.integer({ min: 1, max: 300 }), async (rows, quotes, piece) => {
        const text = `${papa.unparse([headers, ...rows], { quotes, newline: "\r\n" })}\r\n`;
        const fromText = await collected(openCsv(bytesOf(text), { delimiter: ",", encoding: "utf-8" }, piece).source);
        // A row of nothing at all is an empty line, which is one empty cell.
        const inMemory = await collected(
          rowSourceOf(
            "deals.csv",
            headers,
            rows.map((cells) => (cells.length === 0 ? [""] : cells)),
          ),
        );
        const withoutLines = ({ bad, ...rest }: typeof inMemory) => ({
          ...rest,
          bad: bad.map(({ line, ...row }) => (line > 0 ? row : line)),
        });
        expect(withoutLines(fromText)).toEqual(withoutLines(inMemory));
        seen.facts += fromText.facts.length;
        seen.deals += fromText.deals.length;
        seen.bad += fromText.badCount;
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(Math.min(seen.facts, seen.deals, seen.bad)).toBeGreaterThan(100);
  }, 20_000);

  it("keeps a byte order mark that stands in its midst, wherever the pieces end", async () => {
    const line = (id: string) => `${id},2026-10-01,2026-10-05,Won,Anna,A,B,5\n`;
    const bytes = bytesOf(`\ufeff${headers.join()}\n${line("1")}\ufeff${line("2")}${line("\ufeff3")}`);
    for (const piece of [7, 50, 1000]) {
      const ids: (string | undefined)[] = [];
      for await (const { rows } of openCsv(bytes, {}, piece).source.batches()) {
        for (const row of rows) ids.push("text" in row ? row.text.slice(row.bounds[row.first], row.bounds[row.first + 1]) : String(row[0]));
      }
      expect(ids).toEqual(["1", "\ufeff2", "\ufeff3"]);
    }
  });

  it("leaves nothing of its text in memory but what is kept of it", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    const heap = (): number => (collectGarbage(), process.memoryUsage().heapUsed);
    // A deal in each 64 KB is open, with words long enough to be cut out of the text without being copied.
    const long = "a long name of a client that is written out";
    const row = (at: number): string =>
      `A-long-number-of-a-deal-${at},2026-10-01,2026-10-${10 + (at % 20)},${at % 500 === 0 ? "A stage of a long name" : "Closed won"},A seller's long name ${at % 20},Product,${long} ${at % 900},5.5\n`;
    const text = [`${headers.join()}\n`, ...Array.from({ length: 200_000 }, (_, at) => row(at))].join("");
    const bytes = bytesOf(text);
    const { source } = openCsv(bytes);
    const before = heap();
    const { deals, aggregated, used } = await collected(source);
    const held = heap() - before;
    expect({ deals: deals.length, aggregated, used }).toEqual({ deals: 400, aggregated: true, used: 200_000 });
    expect(bytes.length).toBeGreaterThan(25e6);
    expect(held).toBeLessThan(5e6);
  }, 30_000);
});
