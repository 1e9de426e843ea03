import { describe, expect, it } from "vitest";
import { collect, mendRows, recognise } from "../../src/facts";
import { openCsv } from "../support/csvFile";

const head = "Deal,Opened,Closed,Stage,Owner,Amount\n";
const text = `${head}1,2026-10-01,2026-11-31,Won,Ann,5\n2,2026-10-01,2026-11-30,Won,"Ann,6\n3,2026-10-01\n4,2026-10-01,2026-11-30,Won,Ann,8\n`;
const whole = (deal: string, amount: string) => [deal, "2026-10-01", "2026-11-30", "Won", "Ann", amount];

async function read(mended: ReadonlyMap<number, readonly string[]>, piece = 65_536) {
  const { look, source } = openCsv(new TextEncoder().encode(text), {}, piece);
  const { mapping } = recognise({ name: "deals.csv", headers: look.headers, rows: look.rows.slice(1) }, null, []);
  const found = await collect(mendRows(source, mended), { ...mapping, openedAs: "" }, null);
  if (found === undefined) throw new Error("stopped");
  return found;
}

describe("mended rows", () => {
  it("are taken in the place of the bad ones, whether those could be read as rows or not", async () => {
    const before = await read(new Map());
    expect(before.bad.map(({ line, code }) => [line, code])).toEqual([
      [2, "noSuchDay"],
      [3, "quoteOpen"],
      [4, "short"],
    ]);
    const mended = new Map([2, 3, 4].map((line) => [line, whole(String(line - 1), String(line + 3))]));
    for (const piece of [7, 65_536]) {
      const { bad, rows, used, facts, cutOff } = await read(mended, piece);
      expect({ bad, rows, used, cutOff }).toEqual({ bad: [], rows: 4, used: 4, cutOff: false });
      expect(facts.map(({ amount }) => amount).sort()).toEqual([5, 6, 7, 8]);
    }
  });

  it("are named again when they are still bad, and touch no other row", async () => {
    const { bad, facts } = await read(new Map([[4, whole("4", "much")]]));
    expect(bad.map(({ line, code, value }) => [line, code, value])).toEqual([
      [2, "noSuchDay", "2026-11-31"],
      [3, "quoteOpen", '2,2026-10-01,2026-11-30,Won,"Ann,6'],
      [4, "notNumber", "much"],
    ]);
    expect(facts).toMatchObject([{ id: "4/won", amount: 8 }]);
  });
});
