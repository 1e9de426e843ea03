import { describe, expect, it } from "vitest";
import { createFileHost, readTable } from "../../../src/host/file";

describe("a table of an .xlsx file", () => {
  it("is the first sheet that holds anything, dates as days", async () => {
    const host = createFileHost();
    await host.write([
      { kind: "sheet", name: "Empty" },
      { kind: "sheet", name: "Deals" },
      { kind: "values", sheet: "Deals", range: "A1:D1", values: [["Deal", "Closed", "Moved", "Amount"]] },
      { kind: "values", sheet: "Deals", range: "A2:D2", values: [["007", 46_329, 46_329.6041666667, 1200.5]] },
      { kind: "format", sheet: "Deals", range: "B2", format: { number: "yyyy-mm-dd" } },
      { kind: "format", sheet: "Deals", range: "C2", format: { number: "yyyy-mm-dd hh:mm" } },
      { kind: "values", sheet: "Deals", range: "A4:B4", values: [["x", true]] },
    ]);
    const rows = await readTable(await host.toXlsx());
    expect(rows.slice(0, 2)).toEqual([
      ["Deal", "Closed", "Moved", "Amount"],
      ["007", "2026-11-03", "2026-11-03T14:30", 1200.5],
    ]);
    expect(rows[3]?.slice(0, 2)).toEqual(["x", true]);
  });

  it("is refused where the bytes are no workbook", async () => {
    await expect(readTable(new TextEncoder().encode("Deal,Amount\n1,2\n"))).rejects.toThrow();
  });
});
