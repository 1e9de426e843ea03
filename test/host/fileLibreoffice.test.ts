import { describe, expect, test } from "vitest";
import { createFileHost } from "../../src/host/file";
import type { Step } from "../../src/host/port";
import { convertAll, editAndRecalculate, findSoffice, noSofficeReason, recalculate, recalculateAll } from "../support/libreoffice";
import { engine } from "../support/xlsxEngine";
import { editPart, editXlsx } from "../support/xlsxEdit";
import { errorCells, listParts, readPart, readWorkbook } from "../support/xlsxRead";
import { sampleSteps } from "../support/xlsxSample";

const soffice = findSoffice();
if (soffice === null) console.warn(`skipped: ${noSofficeReason}`);

describe.skipIf(soffice === null)("LibreOffice", () => {
  test("opens our file, computes what our engine computed, and keeps values, formulas and names", async () => {
    const written = await readWorkbook(await sample());
    const read = await readWorkbook(await recalculate(await sample()));
    expect(errorCells(read)).toEqual([]);
    expect(rounded(read.sheets)).toEqual(rounded(written.sheets));
    expect(read.sheets["План продаж"]?.slice(1, 6).map((row) => row[2])).toEqual([4, 109, expect.closeTo(0.595103721992565, 12), 3, 22]);
    expect(byName(read.names)).toEqual(byName(written.names));
    expect(read.formulas["План продаж"]?.[1]?.[2]).toBe("=ROUNDUP(ROUND(B2/B3,6),0)");
  });

  test("understands the looks: validation, protection, charts, language, outline", async () => {
    const bytes = await recalculate(await sample());
    const sheet = readPart(bytes, "xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(/<dataValidation [^>]*prompt="штук в месяц"[^>]*type="whole"/);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="true"/);
    expect(sheet).toMatch(/<conditionalFormatting sqref="B2:B3">/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*fitToWidth="1"/);
    expect(sheet).toMatch(/<col [^>]*hidden="true" outlineLevel="1" max="17" min="16"/);
    expect(sheet).toMatch(/<row r="10" [^>]*outlineLevel="1"/);
    expect(listParts(bytes).filter((path) => path.startsWith("xl/charts/chart"))).toHaveLength(3);
    expect(readPart(bytes, "docProps/core.xml")).toContain("<dc:language>ru</dc:language>");
  });

  test("computes anew whatever stands beside a formula, even in a file that says it is Excel's", async () => {
    const bytes = editPart(await small(), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("<f>A1*2</f><v>14</v>", "<f>A1*2</f><v>999</v>"),
    );
    expect((await readWorkbook(bytes)).sheets["S"]).toEqual([[7], [999]]);
    const trusted = editPart(
      editPart(bytes, "docProps/app.xml", (xml) =>
        xml.replace(/<Application>.*<\/Application>/, "<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>"),
      ),
      "xl/workbook.xml",
      (xml) => xml.replace(/ fullCalcOnLoad="1"/, ""),
    );
    const [ours, excels] = await recalculateAll([bytes, trusted]);
    for (const file of [ours, excels]) expect((await readWorkbook(file ?? new Uint8Array())).sheets["S"]).toEqual([[7], [14]]);
  });

  test("follows a cell that was changed in the file, also in a file that it saved itself", async () => {
    const first = await editAndRecalculate(await small(), [{ sheet: "S", cell: "A1", value: 8 }]);
    expect(first.sheets["S"]).toEqual([[8], [16]]);
    const second = await editAndRecalculate(await recalculate(await sample()), [{ sheet: "План продаж", cell: "B2", value: 30 }]);
    expect(errorCells(second)).toEqual([]);
    expect(second.sheets["Πλάνο (1)"]?.slice(0, 2)).toEqual([[60], [63]]);
    expect(second.sheets["План продаж"]?.[1]?.[2]).toBe(10);
  });

  test("finds sheets whose names hold an apostrophe", async () => {
    const host = createFileHost();
    await host.write(sampleSteps("It's Πλάνο"));
    const bytes = await host.toXlsx();
    const read = await editAndRecalculate(bytes, [{ sheet: "It's Πλάνο", cell: "A1", value: 5 }]);
    expect(errorCells(read)).toEqual([]);
    expect(read.sheets["План продаж"]?.[1]?.[3]).toBe(6);
  });

  test("keeps a text that begins with = a text, and an error an error", async () => {
    const host = createFileHost();
    await host.write([
      { kind: "sheet", name: "S" },
      { kind: "values", sheet: "S", range: "A1:A3", values: [["=1+1"], ["#N/A"], ["_x0041_"]] },
      { kind: "formulas", sheet: "S", range: "B1:B3", formulas: [["=1/0"], ["=ISERROR(A2)"], ["=LEN(A3)"]] },
    ]);
    const read = await readWorkbook(await recalculate(await host.toXlsx()));
    expect(read.sheets["S"]).toEqual([
      ["=1+1", { error: "#DIV/0!" }],
      ["#N/A", false],
      ["_x0041_", 7],
    ]);
    expect(errorCells(read)).toEqual(["S!B1 #DIV/0!"]);
  });

  test("knows every newer function by the prefix we write", async () => {
    const host = createFileHost();
    const written = [
      "=BINOM.DIST(2,20,0.15,TRUE)",
      "=IFNA(NA(),1)",
      "=AGGREGATE(9,6,B1:B2)",
      "=NORM.S.DIST(0,TRUE)",
      '=TEXTJOIN("-",TRUE,B1:B2)',
    ];
    await host.write([
      { kind: "sheet", name: "S" },
      { kind: "values", sheet: "S", range: "B1:B2", values: [[2], [3]] },
      { kind: "formulas", sheet: "S", range: "A1:A5", formulas: written.map((formula) => [formula]) },
    ]);
    const read = await readWorkbook(await recalculate(await host.toXlsx()));
    expect(read.sheets["S"]?.map((row) => row[0])).toEqual([expect.closeTo(0.404896278007435, 12), 1, 5, 0.5, "2-3"]);
    expect(read.formulas["S"]?.map((row) => row[0]?.replace("TRUE()", "TRUE"))).toEqual(written);
  });

  test("prints the sheet on A4", async () => {
    const [pdf] = await convertAll([await sample()], "pdf:calc_pdf_Export", "pdf");
    expect(new TextDecoder("latin1").decode(pdf?.slice(0, 5))).toBe("%PDF-");
  });

  test("several at once do not get in each other's way", async () => {
    const bytes = await small();
    const edited = [1, 2, 3].map((value) => editXlsx(bytes, [{ sheet: "S", cell: "A1", value }]));
    const files = await Promise.all(edited.map((file) => recalculate(file)));
    expect(await Promise.all(files.map(async (file) => (await readWorkbook(file)).sheets["S"]?.[1]))).toEqual([[2], [4], [6]]);
  });

  test("says so when it cannot open a file", async () => {
    await expect(recalculateAll([new Uint8Array([80, 75, 3, 4, 0])])).rejects.toThrow(/LibreOffice/);
  });
});

test("a test that edits a cell or sheet the file does not have fails", async () => {
  const bytes = await small();
  expect(() => editXlsx(bytes, [{ sheet: "S", cell: "Z9", value: 1 }])).toThrow("no cell Z9");
  expect(() => editXlsx(bytes, [{ sheet: "T", cell: "A1", value: 1 }])).toThrow("no sheet T");
});

async function write(steps: readonly Step[]): Promise<Uint8Array> {
  const host = createFileHost({ engine: engine(), language: "ru" });
  await host.write(steps);
  return host.toXlsx();
}

function sample(): Promise<Uint8Array> {
  return write(sampleSteps("Πλάνο (1)"));
}

/** A number and its double. */
function small(): Promise<Uint8Array> {
  return write([
    { kind: "sheet", name: "S" },
    { kind: "values", sheet: "S", range: "A1", values: [[7]] },
    { kind: "formulas", sheet: "S", range: "A2", formulas: [["=A1*2"]] },
  ]);
}

/** Two engines may differ in the last digits of a double, and LibreOffice saves 15 of them. */
function rounded(sheets: Awaited<ReturnType<typeof readWorkbook>>["sheets"]): unknown {
  return JSON.parse(JSON.stringify(sheets, (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)));
}

function byName(names: readonly { readonly name: string }[]): readonly { readonly name: string }[] {
  return [...names].sort((first, second) => (first.name < second.name ? -1 : 1));
}
