import { beforeAll, describe, expect, test } from "vitest";
import { createFileHost, openXlsx } from "../../src/host/file";
import type { HostPort, Step } from "../../src/host/port";
import { engine } from "../support/xlsxEngine";
import { editPart } from "../support/xlsxEdit";
import { listParts, readPart, readWorkbook } from "../support/xlsxRead";
import { sampleSteps } from "../support/xlsxSample";

describe("the written package", () => {
  let bytes: Uint8Array;
  let sheet: string;
  let workbook: string;
  beforeAll(async () => {
    const host = createFileHost({
      engine: engine(),
      title: "План <1 & 2>",
      language: "ru",
      created: new Date(Date.UTC(2026, 0, 2)),
    });
    await host.write(sampleSteps("Πλάνο (1)"));
    bytes = await host.toXlsx();
    sheet = readPart(bytes, "xl/worksheets/sheet2.xml");
    workbook = readPart(bytes, "xl/workbook.xml");
  });

  test("holds the sheets in their order, the hidden one hidden, the active one active", () => {
    expect([...workbook.matchAll(/<sheet name="([^"]*)"[^>]*?(state="hidden")?\/>/g)].map(([, name, state]) => [name, state])).toEqual([
      ["Πλάνο (1)", undefined],
      ["План продаж", undefined],
      ["_plan", 'state="hidden"'],
    ]);
    expect(workbook).toContain('activeTab="1"');
    expect(sheet).toContain('tabSelected="1"');
    expect(sheet).toContain('<selection pane="bottomRight" activeCell="B2" sqref="B2"/>');
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
  });

  test("asks to be recalculated in full, and holds live formulas beside what they came to", () => {
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(sheet).toMatch(/<c r="C2"[^>]*><f>ROUNDUP\(ROUND\(B2\/B3,6\),0\)<\/f><v>4<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="C7"[^>]* t="str"><f>[^<]*<\/f><v>больше<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="C8"[^>]* t="str"><f>[^<]*<\/f><v\s*(\/>|><\/v>)<\/c>/);
    expect(sheet).toContain("<f>'Πλάνο (1)'!A1+1</f><v>21</v></c>");
  });

  test("holds the defined names", () => {
    expect(workbook).toContain(`<definedName name="plan.goal">'План продаж'!$B$2</definedName>`);
    expect(workbook).toContain(`<definedName name="план_итоги">'Πλάνο (1)'!$A$1:$A$2</definedName>`);
  });

  test("holds every kind of validation with its messages", () => {
    const rules = [...sheet.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/g)].map(([rule]) => rule);
    expect(rules).toHaveLength(6);
    expect(rules[0]).toMatch(/type="whole" sqref="B2:B3" operator="between".*promptTitle="Сделки" prompt="штук в месяц"/);
    expect(rules[0]).toContain('showInputMessage="1" showErrorMessage="1"');
    expect(rules[0]).toContain('error="Целое число от 0 до 100."><formula1>0</formula1><formula2>100</formula2>');
    expect(rules[1]).toContain('<formula1>"да,нет"</formula1>');
    expect(rules[2]).toContain("<formula1>'План продаж'!$A$2:$A$4</formula1>");
    expect(rules[3]).toMatch(/type="date" sqref="E3" operator="between".*<formula1>46023<\/formula1><formula2>46387<\/formula2>/);
    expect(rules[4]).toMatch(/type="decimal" sqref="E4" operator="greaterThanOrEqual".*<formula1>0.5<\/formula1>/);
    expect(rules[5]).toMatch(/sqref="E5".*showInputMessage="1".*<formula1>TRUE<\/formula1>/);
    expect(rules[5]).not.toContain("showErrorMessage");
  });

  test("holds the looks: fonts, fills, borders, alignment, number formats, unlocked inputs", () => {
    const styles = readPart(bytes, "xl/styles.xml");
    expect(styles).toContain('<font><b/><color rgb="FF0F6CBD"/><sz val="14"/><name val="Calibri"/></font>');
    expect(styles).toContain('<patternFill patternType="solid"><fgColor rgb="FFEEF4FF"/></patternFill>');
    expect(styles).toContain('<bottom style="thin"><color rgb="FF808080"/></bottom>');
    expect(styles).toContain('<alignment horizontal="center" vertical="center" wrapText="true"/>');
    expect(styles).toContain('formatCode="#,##0"');
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
    expect(styles).toContain('<protection locked="0"/>');
    expect(styles).toContain('<dxf><font><b/><color rgb="FF0E700E"/></font>');
    expect(styles).toContain('<bgColor rgb="FFEBF3FC"/>');
    expect(sheet).toMatch(/<conditionalFormatting sqref="B2:B3"><cfRule type="expression"[^>]*><formula>\$B2&gt;5<\/formula>/);
  });

  test("holds the sheet's frame: gridlines off, frozen panes, widths, tab colour, folded columns, A4, protection", () => {
    expect(sheet).toContain('showGridLines="0"');
    expect(sheet).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen" activePane="bottomRight"/>');
    expect(sheet).toContain('<tabColor rgb="FF0F6CBD"/>');
    expect(sheet).toMatch(/<col min="1" max="1" width="30\.71[0-9]*" customWidth="true"\/>/);
    expect(sheet).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1"/>');
    expect(sheet).toMatch(/<col min="16" max="16" width="[0-9.]+" customWidth="true" hidden="true" outlineLevel="1"\/>/);
    expect(sheet).toMatch(/<col min="18" max="18" [^>]*collapsed="true"\/>/);
    expect(sheet).toContain('<row r="10" outlineLevel="1"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'План продаж\'!$1:$1</definedName>');
    expect(sheet).toContain('<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>');
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).not.toContain("sheetProtection");
    expect(workbook).not.toContain("workbookProtection");
  });

  test("holds the charts with their titles, categories, colours and size", () => {
    expect(listParts(bytes).filter((path) => path.startsWith("xl/charts/chart"))).toHaveLength(3);
    const [line, column, bar] = [1, 2, 3].map((number) => readPart(bytes, `xl/charts/chart${number}.xml`));
    expect(line).toContain("<c:lineChart>");
    expect(column).toContain('<c:barDir val="col"/>');
    expect(bar).toContain('<c:barDir val="bar"/>');
    expect(bar).toContain('<c:orientation val="maxMin"/>');
    for (const chart of [line, column, bar]) {
      expect(chart).toContain("<c:f>'План продаж'!$A$2:$A$3</c:f>");
      expect(chart).toContain("<c:f>'План продаж'!$B$2:$B$3</c:f>");
      expect(chart).toContain("<c:v>План</c:v>");
      expect(chart).toContain('<a:srgbClr val="0F6CBD"/>');
      expect(chart).toMatch(/<a:rPr lang="ru"[^>]*\/><a:t>Месяц<\/a:t>/);
      expect(chart).toContain("<a:t>штук</a:t>");
      expect(chart).toContain('<c:plotVisOnly val="0"/>');
    }
    const drawing = readPart(bytes, "xl/drawings/drawing2.xml");
    expect(drawing.match(/<xdr:ext cx="4572000" cy="2667000"\/>/g)).toHaveLength(3);
    expect(drawing).toContain('descr="Сделки: line"');
  });

  test("says what it is, in which language, and who made it", () => {
    const properties = readPart(bytes, "docProps/core.xml");
    expect(properties).toContain("<dc:language>ru</dc:language>");
    expect(properties).toContain("<dc:title>План &lt;1 &amp; 2&gt;</dc:title>");
    expect(properties).toContain("2026-01-02T00:00:00.000Z");
    expect(readPart(bytes, "docProps/app.xml")).toContain("<Application>Plan Cascade</Application>");
  });

  test("is the same bytes for the same steps", async () => {
    const [first, second] = await Promise.all([write(sampleSteps("It's Πλάνο")), write(sampleSteps("It's Πλάνο"))]);
    expect(first).toEqual(second);
  });

  test("reads back as it was written", async () => {
    const host = createFileHost({ engine: engine() });
    await host.write(sampleSteps("Πλάνο (1)"));
    const opened = await openXlsx(await host.toXlsx());
    const places = [
      { sheet: "План продаж", range: "A1:E12" },
      { sheet: "πλάνο (1)", range: "A1:A2" },
      { name: "plan.goal" },
      { name: "нет_такого" },
    ];
    expect(await opened.read(places)).toEqual(await host.read(places));
    expect(await opened.describe()).toEqual(await host.describe());
  });
});

describe("what is hard to write", () => {
  test("texts that look like something else stay texts", async () => {
    const texts = ["=1+1", "+7", "#N/A", "#1", "_x0041_", "  blanks  ", "a\nb", "<&>\"'", "'quoted", "TRUE", "0010"];
    const bytes = await write([{ kind: "sheet", name: "S" }, column(texts)]);
    expect((await readWorkbook(bytes)).sheets["S"]?.flat()).toEqual(texts);
    const sheet = readPart(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    expect(sheet).not.toContain('t="e"');
  });

  test("an error beside a formula is an error, not a text", async () => {
    const values = [[{ error: "#DIV/0!" }], [{ error: "#N/A" }], ["#N/A"]];
    const wrong: HostPort = {
      ...createFileHost(),
      read: async (places) => places.map(() => ({ sheet: "S", range: "A1:A3", values, formulas: [] })),
    };
    const bytes = await write([{ kind: "sheet", name: "S" }, formulas(["=1/0", "=NA()", '="#N/A"'])], wrong);
    expect((await readWorkbook(bytes)).sheets["S"]).toEqual(values);
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<c r="A1" t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v><\/c>/);
  });

  test("newer functions carry their prefix in the file, and none in what is read; older ones and texts carry none", async () => {
    const written = ["=BINOM.DIST(1,2,0.5,TRUE)", '=IFNA(NETWORKDAYS.INTL(1,2,1),"BINOM.DIST(")', "='IFNA('!A1"];
    const bytes = await write([{ kind: "sheet", name: "S" }, { kind: "sheet", name: "IFNA(" }, formulas(written)]);
    const sheet = readPart(bytes, "xl/worksheets/sheet1.xml");
    expect([...sheet.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual([
      "_xlfn.BINOM.DIST(1,2,0.5,TRUE)",
      '_xlfn.IFNA(NETWORKDAYS.INTL(1,2,1),"BINOM.DIST(")',
      "'IFNA('!A1",
    ]);
    expect((await readWorkbook(bytes)).formulas["S"]?.flat()).toEqual(written);
  });

  test("a removed sheet leaves #REF! in formulas, names, lists and charts, even when one of its name comes back", async () => {
    const gone = { sheet: "Gone", range: "A1:A2" };
    const bytes = await write([
      { kind: "sheet", name: "S" },
      { kind: "sheet", name: "Gone" },
      formulas(["=Gone!A1+SUM('gone'!A1:B2)", '="Gone!A1"', "=gone_but_a_name"]),
      { kind: "name", ...gone, name: "gone_but_a_name" },
      { kind: "validation", sheet: "S", range: "B1", rule: { type: "listFrom", source: gone } },
      {
        kind: "chart",
        sheet: "S",
        anchor: "D1",
        width: 9,
        height: 9,
        type: "line",
        title: "",
        categories: gone,
        series: [{ title: "a", values: gone }],
      },
      { kind: "removeSheet", sheet: "Gone" },
      { kind: "sheet", name: "Gone" },
    ]);
    const read = await readWorkbook(bytes);
    expect(read.formulas["S"]?.flat()).toEqual(["=#REF!+SUM(#REF!)", '="Gone!A1"', "=gone_but_a_name"]);
    expect(read.names).toEqual([{ name: "gone_but_a_name", area: null }]);
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).toContain("<formula1>#REF!</formula1>");
    expect(readPart(bytes, "xl/charts/chart1.xml")).toContain("<c:f>#REF!</c:f>");
  });

  test("a formula that names a sheet nobody made says #REF!, as no spreadsheet opens it otherwise", async () => {
    const bytes = await write([{ kind: "sheet", name: "S" }, formulas(["=Nowhere!A1*2"])]);
    expect((await readWorkbook(bytes)).formulas["S"]?.flat()).toEqual(["=#REF!*2"]);
  });

  test("a later validation takes its cells from an earlier one", async () => {
    const whole = { type: "number", whole: true } as const;
    const bytes = await write([
      { kind: "sheet", name: "S" },
      { kind: "validation", sheet: "S", range: "A1:C3", rule: whole },
      { kind: "validation", sheet: "S", range: "B2", rule: { type: "list", values: ["x"] } },
      { kind: "validation", sheet: "S", range: "A1:C1", rule: { type: "any" } },
    ]);
    const ranges = [...readPart(bytes, "xl/worksheets/sheet1.xml").matchAll(/sqref="([^"]+)" (?:operator|allowBlank)/g)].map(
      ([, range]) => range,
    );
    expect(ranges).toEqual(["A3:C3 A2 C2", "B2"]);
  });

  test.each<readonly [string, Step]>([
    ["a list too long to be typed", { kind: "validation", sheet: "S", range: "A1", rule: { type: "list", values: ["x".repeat(256)] } }],
    ["a list with a comma", { kind: "validation", sheet: "S", range: "A1", rule: { type: "list", values: ["a,b"] } }],
    [
      "a message too long",
      { kind: "validation", sheet: "S", range: "A1", rule: { type: "any" }, note: { title: "", text: "x".repeat(256) } },
    ],
    ["a title too long", { kind: "validation", sheet: "S", range: "A1", rule: { type: "any" }, note: { title: "x".repeat(33), text: "" } }],
    ["a text too long", { kind: "values", sheet: "S", range: "A1", values: [["x".repeat(32_768)]] }],
    ["no number", { kind: "values", sheet: "S", range: "A1", values: [[Number.NaN]] }],
  ])("%s is refused, as Excel would call the file broken", async (_, step) => {
    await expect(createFileHost().write([{ kind: "sheet", name: "S" }, step])).rejects.toMatchObject({ code: "refused", step: 1 });
  });

  test("no file comes of a workbook without a sheet that shows", async () => {
    const host = createFileHost();
    await expect(host.toXlsx()).rejects.toThrow(/sheet that shows/);
    await host.write([{ kind: "sheet", name: "S", hidden: true }]);
    await expect(host.toXlsx()).rejects.toThrow(/sheet that shows/);
  });
});

describe("an engine behind the file", () => {
  test("keeps its own first sheet out of the file and out of the way", async () => {
    const sheets = engine();
    const [own] = (await sheets.describe()).sheets;
    const host = createFileHost({ engine: sheets });
    await host.write([{ kind: "sheet", name: own?.name ?? "" }]);
    expect((await openXlsx(await host.toXlsx()).then((opened) => opened.describe())).sheets.map(({ name }) => name)).toEqual([own?.name]);
  });

  test("that refuses a step leaves file and engine alike", async () => {
    const sheets = engine();
    const host = createFileHost({ engine: sheets });
    await host.write([{ kind: "sheet", name: "S" }]);
    await expect(host.write([column([1]), formulas(["=SUM(1,,)("]), column([2])])).rejects.toMatchObject({ code: "badFormula", step: 1 });
    const place = { sheet: "S", range: "A1" };
    expect([(await host.read([place]))[0]?.values, (await sheets.read([place]))[0]?.values]).toEqual([[[1]], [[1]]]);
    expect(await host.undo()).toBe(true);
    expect([(await host.read([place]))[0]?.values, (await sheets.read([place]))[0]?.values]).toEqual([[[null]], [[null]]]);
  });
});

describe("files of others", () => {
  test("shared formulas of Excel are spelled out for each cell", async () => {
    const bytes = await write([{ kind: "sheet", name: "S" }, formulas(["=B1*$C$1+SUM(S!B$1:B1)", "=0", "=0"])]);
    const shared = editPart(bytes, "xl/worksheets/sheet1.xml", (xml) =>
      xml
        .replace(/<f>(B1[^<]*)<\/f>/, '<f t="shared" ref="A1:A3" si="0">$1</f><v>1</v>')
        .replaceAll("<f>0</f>", '<f t="shared" si="0"/><v>2</v>'),
    );
    expect((await readWorkbook(shared)).formulas["S"]?.flat()).toEqual([
      "=B1*$C$1+SUM(S!B$1:B1)",
      "=B2*$C$1+SUM(S!B$1:B2)",
      "=B3*$C$1+SUM(S!B$1:B3)",
    ]);
  });

  test("names of a single sheet give way to the workbook's; names for constants are left out", async () => {
    const bytes = await write([
      { kind: "sheet", name: "S" },
      { kind: "name", sheet: "S", range: "A1", name: "goal" },
    ]);
    const others =
      '<definedName name="goal" localSheetId="0">S!$B$9</definedName><definedName name="rate">0.2</definedName></definedNames>';
    const edited = editPart(bytes, "xl/workbook.xml", (xml) => xml.replace("</definedNames>", others));
    expect((await readWorkbook(edited)).names).toEqual([{ name: "goal", area: { sheet: "S", range: "A1" } }]);
  });

  test("dates that count from 1904 are refused, never misread", async () => {
    const bytes = await write([{ kind: "sheet", name: "S" }, column([1])]);
    const mac = editPart(bytes, "xl/workbook.xml", (xml) => xml.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>'));
    await expect(openXlsx(mac)).rejects.toThrow(/1904/);
  });

  test("what is no workbook is refused", async () => {
    await expect(openXlsx(new TextEncoder().encode("Month,Deals\nJan,10\n"))).rejects.toThrow("this is no .xlsx workbook");
    await expect(openXlsx(new Uint8Array())).rejects.toThrow("this is no .xlsx workbook");
  });

  test("an opened file takes no writes", async () => {
    const opened: HostPort = await openXlsx(await write([{ kind: "sheet", name: "S" }]));
    await expect(opened.write([column([1])])).rejects.toMatchObject({ code: "refused", step: 0 });
    expect(await opened.undo()).toBe(false);
  });
});

async function write(steps: readonly Step[], computing?: HostPort): Promise<Uint8Array> {
  const host = createFileHost(computing === undefined ? {} : { engine: computing });
  await host.write(steps);
  return host.toXlsx();
}

/** Values down column A of the sheet S. */
function column(values: readonly (string | number)[]): Step {
  return { kind: "values", sheet: "S", range: `A1:A${values.length}`, values: values.map((value) => [value]) };
}

/** Formulas down column A of the sheet S. */
function formulas(texts: readonly string[]): Step {
  return { kind: "formulas", sheet: "S", range: `A1:A${texts.length}`, formulas: texts.map((text) => [text]) };
}
