import { describe, expect, test } from "vitest";
import { nativeFunctions } from "../../../src/app/engine";
import { sayIn } from "../../../src/app/say";
import { embeddedFunctions, functions, type Argument, type Cell, type SheetFunction } from "../../../src/functions";
import { createHeadlessHost } from "../../../src/host/embedded";
import { locales, type Locale } from "../../../src/i18n";
import { examples, expectLike } from "./examples";

function engineIn(locale: Locale) {
  return createHeadlessHost({ locale, functions: [...nativeFunctions, ...embeddedFunctions(functions, locale, sayIn(locale))] });
}

/** A column's letters. */
const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Puts the ranges of an example into a sheet, its formula beside them, and reads what it gives. */
async function inEngine({ id }: SheetFunction, args: readonly Argument[], size: { rows: number; columns: number }): Promise<Cell[][]> {
  const host = engineIn("en");
  await host.write([{ kind: "sheet", name: "Data" }]);
  let column = 30;
  const parts: string[] = [];
  for (const argument of args) {
    if (!Array.isArray(argument)) {
      parts.push(argument === null || argument === undefined ? "" : JSON.stringify(argument));
      continue;
    }
    const rows = argument as readonly (readonly (number | string | null)[])[];
    const range = `${letters(column)}1:${letters(column + (rows[0]?.length ?? 1) - 1)}${rows.length}`;
    await host.write([{ kind: "values", sheet: "Data", range, values: rows }]);
    parts.push(range);
    column += rows[0]?.length ?? 1;
  }
  await host.write([{ kind: "formulas", sheet: "Data", range: "A1", formulas: [[`=${id}(${parts.join(",")})`]] }]);
  const [read] = await host.read([{ sheet: "Data", range: `A1:${letters(size.columns - 1)}${size.rows}` }]);
  return read?.values as Cell[][];
}

describe("every example in the embedded sheet", () => {
  test.each(examples)("%s", async (_, definition, { args, result }) => {
    const rows = Array.isArray(result) ? (result as readonly (readonly Cell[])[]) : [[result as Cell]];
    expectLike(await inEngine(definition, args, { rows: rows.length, columns: rows[0]?.length ?? 1 }), rows);
  });
});

describe("the embedded sheet's functions", () => {
  test.each(locales)("have their help in %s", (locale) => {
    const list = embeddedFunctions(functions, locale, sayIn(locale));
    expect(list.map(({ name }) => name)).toEqual(functions.map(({ id }) => id));
    const leads = list.find(({ name }) => name === "REQUIRED_LEADS");
    const { params, text } = functions.find(({ id }) => id === "REQUIRED_LEADS") as SheetFunction;
    expect(leads?.description).toBe(text[locale]);
    expect(leads?.args.map(({ name }) => name)).toEqual(Object.values(params).map(({ word }) => word[locale]));
    expect(leads?.args.map(({ optional }) => optional)).toEqual([false, false, false, true]);
  });

  test("put their sentence behind the error, in the page's language", async () => {
    const host = engineIn("ru");
    await host.write([{ kind: "formulas", sheet: "Лист1", range: "A1", formulas: [["=REQUIRED_LEADS(600000,200000,15)"]] }]);
    const sheetId = host.model.getters.getSheetIdByName("Лист1") ?? "";
    expect(host.model.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 })).toMatchObject({
      value: "#NUM!",
      message: "конверсия: 15 не между 0 и 1; напишите 15 % или 0,15",
    });
  });

  test("follow their cells, sideways and by rows, and IFERROR and IFNA see their codes", async () => {
    const host = engineIn("en");
    await host.write([
      { kind: "sheet", name: "Data" },
      {
        kind: "values",
        sheet: "Data",
        range: "A1:C2",
        values: [
          [600, null, 900],
          [200, 0.5, 0.25],
        ],
      },
      {
        kind: "formulas",
        sheet: "Data",
        range: "A4:A8",
        formulas: [
          ["=REQUIRED_DEALS(A1:C1,A2)"],
          ["=IFERROR(REQUIRED_DEALS(A1,0),-1)"],
          ["=IFNA(REQUIRED_DEALS(A1,0),-1)"],
          ["=IFNA(SEASONAL_INDEX(A2:C2),-1)"],
          ["=SUM(REQUIRED_LEADS(A1,A2,B2:C2),1)"],
        ],
      },
    ]);
    const read = async (range: string) => (await host.read([{ sheet: "Data", range }]))[0]?.values;
    expect(await read("A4:C4")).toEqual([[3, "", 5]]);
    expect(await read("A5:A8")).toEqual([[-1], [{ error: "#NUM!" }], [-1], [25]]);
    await host.write([{ kind: "values", sheet: "Data", range: "A1", values: [[1000]] }]);
    expect(await read("A4:C4")).toEqual([[5, "", 5]]);
  });
});
