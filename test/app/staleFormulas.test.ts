import { describe, expect, it } from "vitest";
import { staleFormulas } from "../../src/app/staleFormulas";
import type { CellValue, HostPort, Step } from "../../src/host/port";

const names = ["REQUIRED_LEADS", "PACE"];

interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A workbook of one column a sheet, and what is written to it. */
function workbook(sheets: Readonly<Record<string, readonly Cell[]>>, size: { readonly columns: number } = { columns: 1 }) {
  const written: Step[] = [];
  const asked: string[] = [];
  const host: Pick<HostPort, "describe" | "read" | "write"> = {
    describe: async () => ({
      sheets: Object.entries(sheets).map(([name, cells]) => ({ name, hidden: false, rows: cells.length, columns: size.columns })),
      names: [],
      selection: null,
    }),
    read: async (places) =>
      places.map((place) => {
        if ("name" in place) return null;
        asked.push(`${place.sheet}!${place.range}`);
        const cells = sheets[place.sheet] ?? [];
        return { ...place, values: cells.map(({ value }) => [value]), formulas: cells.map(({ formula = null }) => [formula]) };
      }),
    write: async (steps) => void written.push(...steps),
  };
  return { host: host as HostPort, written, asked };
}

const waiting = { error: "#NAME?" };
const formula = "=REQUIRED_LEADS(1,2,3)";

describe("formulas that were opened before the functions were there", () => {
  it("are counted in every sheet, and entered again where they stand, each as it was", async () => {
    const { host, written } = workbook({
      One: [{ value: 1 }, { value: waiting, formula }],
      Two: [{ value: { error: "#BUSY!" }, formula: "=IF(A1,PACE(1,2),0)" }],
    });
    const stale = staleFormulas(host, names);
    expect(await stale.find()).toBe(2);
    expect(written).toEqual([]);
    await stale.renew();
    expect(written).toEqual([
      { kind: "formulas", sheet: "One", range: "A2", formulas: [[formula]] },
      { kind: "formulas", sheet: "Two", range: "A1", formulas: [["=IF(A1,PACE(1,2),0)"]] },
    ]);
  });

  it.each([
    ["an answer", { value: 20, formula }],
    ["an error of its own", { value: { error: "#NUM!" }, formula }],
    ["nothing of ours", { value: waiting, formula: "=UNKNOWN(1)" }],
    ["a longer name of somebody else's", { value: waiting, formula: "=MY_PACE(1)+OTHER.PACE(1)" }],
    ["a defined name that is gone", { value: waiting, formula: "=PACE+1" }],
    ["a text that looks like one", { value: "=PACE(1)" }],
    ["nothing", { value: null }],
  ])("are not those that hold %s", async (_what, cell) => {
    expect(await staleFormulas(workbook({ One: [cell] }).host, names).find()).toBe(0);
  });

  it("are looked for beyond the column Z", async () => {
    const { host, asked } = workbook({ Wide: [{ value: 1 }] }, { columns: 703 });
    await staleFormulas(host, names).find();
    expect(asked).toEqual(["Wide!A1:AAA1"]);
  });

  it("are not looked for in empty sheets, nor in those that are too large to read at once", async () => {
    const { host, asked } = workbook({ Empty: [], Large: [{ value: 1 }, { value: 2 }] }, { columns: 100_001 });
    expect(await staleFormulas(host, names).find()).toBe(0);
    expect(asked).toEqual([]);
  });
});
