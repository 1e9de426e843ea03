import { describe, expect, test } from "vitest";
import { createHeadlessHost, type EmbeddedLocale } from "../../src/host/embedded";
import type { Step, ValidationRule } from "../../src/host/port";
import { actsOf } from "./embeddedActs";

/** A workbook with a sheet Data, and the engine's view of it. */
async function open(steps: readonly Step[], locale: EmbeddedLocale = "en") {
  const host = createHeadlessHost({ locale });
  await host.write([{ kind: "sheet", name: "Data" }, ...steps]);
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName("Data") ?? "";
  const at = (cell: string) => {
    const { left, top } = getters.getRangeFromSheetXC(sheetId, cell).zone;
    return { sheetId, col: left, row: top };
  };
  return {
    host,
    getters,
    sheetId,
    at,
    acts: actsOf(host.model),
    read: async (range: string) => (await host.read([{ sheet: "Data", range }]))[0],
  };
}
const data = (range: string) => ({ sheet: "Data", range });

describe("what steps become in the engine", () => {
  test("a sheet's tab, frozen panes, widths and gridlines", async () => {
    const host = createHeadlessHost({ locale: "en" });
    await host.write([{ kind: "sheet", name: "S", tabColor: "#0f6cbd", freezeRows: 2, freezeColumns: 1, widths: [30, null, 10] }]);
    const { getters } = host.model;
    const sheetId = getters.getSheetIdByName("S") ?? "";
    expect(getters.getSheet(sheetId).color).toBe("#0f6cbd");
    expect(getters.getPaneDivisions(sheetId)).toEqual({ xSplit: 1, ySplit: 2 });
    expect([0, 1, 2].map((column) => getters.getColSize(sheetId, column))).toEqual([219, 96, 79]);
    expect(getters.getGridLinesVisibility(sheetId)).toBe(false);
  });

  test("looks: style, number format, borders at the outer edge; what is not named stays", async () => {
    const format = { bold: true, size: 14, color: "#0000d0", fill: "#fff8e1", align: "right", vertical: "middle", wrap: true } as const;
    const { getters, at } = await open([
      {
        kind: "values",
        ...data("A1:B2"),
        values: [
          [1234.5, 2],
          [3, 4],
        ],
      },
      { kind: "format", ...data("A1:B2"), format: { ...format, number: "#,##0.00" } },
      { kind: "format", ...data("A1"), format: { italic: true } },
      {
        kind: "format",
        ...data("A1:B2"),
        format: { top: { style: "thin", color: "#111111" }, bottom: { style: "medium", color: "#222222" } },
      },
    ]);
    expect(getters.getCell(at("A1"))?.style).toMatchObject({
      bold: true,
      italic: true,
      fontSize: 14,
      textColor: "#0000d0",
      fillColor: "#fff8e1",
      align: "right",
      verticalAlign: "middle",
      wrapping: "wrap",
    });
    expect(getters.getEvaluatedCell(at("A1")).formattedValue).toBe("1,234.50");
    expect(getters.getCellBorder(at("A1"))).toMatchObject({ top: { style: "thin", color: "#111111" } });
    expect(getters.getCellBorder(at("B2"))).toMatchObject({ bottom: { style: "medium", color: "#222222" } });
    expect(getters.getCellBorder(at("A1"))?.bottom).toBeUndefined();
  });

  test.each([
    ["#,##0 [$₽-419]", "1,235 ₽"],
    ['#,##0.0 "deals"', "1,234.5 deals"],
    ["[Red]0.00", "1234.50"],
    ["0.0%", "123450.0%"],
    ["_-#,##0_-", " 1,235 "],
    ["General", "1234.5"],
  ])("the number format %s shows 1234.5 as %s", async (number, shown) => {
    const { getters, at } = await open([
      { kind: "values", ...data("A1"), values: [[1234.5]] },
      { kind: "format", ...data("A1"), format: { number } },
    ]);
    expect(getters.getEvaluatedCell(at("A1")).formattedValue).toBe(shown);
  });

  test("a conditional format counts from the first cell of its range", async () => {
    const { getters, at } = await open([
      {
        kind: "values",
        ...data("A1:B3"),
        values: [
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ],
      },
      { kind: "conditional", ...data("A1:B3"), formula: "=$B1>1", format: { fill: "#ebf3fc", bold: true } },
    ]);
    const fills = ["A1", "A2", "B3"].map((cell) => getters.getCellComputedStyle(at(cell)).fillColor?.toLowerCase());
    expect(fills).toEqual([undefined, "#ebf3fc", "#ebf3fc"]);
  });

  test("a chart stands over its ranges and follows inserted rows", async () => {
    const { getters, sheetId, acts } = await open([
      {
        kind: "values",
        ...data("A1:B2"),
        values: [
          ["a", 1],
          ["b", 2],
        ],
      },
      {
        kind: "chart",
        sheet: "Data",
        anchor: "D2",
        width: 400,
        height: 200,
        type: "bar",
        title: "Deals",
        categories: data("A1:A2"),
        series: [{ title: "Plan", values: data("B1:B2"), color: "#0f6cbd" }],
      },
    ]);
    const [figure] = getters.getFigures(sheetId);
    expect(figure).toMatchObject({ col: 3, row: 1, width: 400, height: 200, tag: "chart" });
    const definition = () => getters.getChartDefinition(getters.getChartIds(sheetId)[0] ?? "");
    expect(definition()).toMatchObject({ type: "bar", horizontal: true, title: { text: "Deals" } });
    await acts.insertRows("Data", 1, 3);
    expect(definition()).toMatchObject({ dataSource: { dataSets: [{ dataRange: "B4:B5" }], labelRange: "Data!A4:A5" } });
  });

  test("groups fold and open", async () => {
    const { getters, sheetId } = await open([
      { kind: "group", sheet: "Data", range: "G:H", folded: true },
      { kind: "group", sheet: "Data", range: "5:9", folded: false },
    ]);
    expect(getters.isColHidden(sheetId, 6)).toBe(true);
    expect(getters.getHeaderGroup(sheetId, "ROW", 4, 8)).toBeDefined();
    expect(getters.isRowHidden(sheetId, 4)).toBe(false);
  });

  test("protection is remembered and locks nothing", async () => {
    const { host, read } = await open([{ kind: "protect", sheet: "Data", on: true }]);
    expect(host.isProtected("Data")).toBe(true);
    await host.write([{ kind: "values", ...data("A1"), values: [[1]] }]);
    expect((await read("A1"))?.values).toEqual([[1]]);
    await host.write([{ kind: "protect", sheet: "Data", on: false }]);
    expect(host.isProtected("Data")).toBe(false);
  });

  test("a sheet grows when a batch writes beyond its edge, and reading beyond it gives blanks", async () => {
    const { host, read } = await open([]);
    await host.write([{ kind: "values", ...data("AZ5000"), values: [["far"]] }]);
    expect((await read("AZ5000"))?.values).toEqual([["far"]]);
    expect((await read("BZ9000"))?.values).toEqual([[null]]);
  });
});

describe("what people type", () => {
  const rules: readonly Step[] = [
    { kind: "validation", ...data("A1"), rule: { type: "number", min: 0, max: 10, whole: true }, error: "0 to 10." },
    { kind: "validation", ...data("A2"), rule: { type: "date", min: 46_000 } },
    {
      kind: "validation",
      ...data("A3"),
      rule: { type: "list", values: ["new", "repeat"] },
      note: { title: "Kind", text: "new or repeat" },
    },
    { kind: "values", ...data("D1:D2"), values: [["x"], ["y"]] },
    { kind: "validation", ...data("A4"), rule: { type: "listFrom", source: data("D1:D2") } },
    { kind: "validation", ...data("A5"), rule: { type: "any" }, note: { title: "", text: "as you like" } },
    { kind: "validation", ...data("A6"), rule: { type: "number", whole: true } },
  ];

  test.each<[string, number | string | boolean, boolean]>([
    ["A1", 0, true],
    ["A1", 10, true],
    ["A1", 11, false],
    ["A1", 1.5, false],
    ["A1", "ten", false],
    ["A2", 46_000, true],
    ["A2", 45_999, false],
    ["A2", "soon", false],
    ["A3", "repeat", true],
    ["A3", "other", false],
    ["A4", "y", true],
    ["A4", "z", false],
    ["A5", "anything", true],
    ["A6", -5, true],
    ["A6", 0.5, false],
    ["B1", "free", true],
  ])("into %s, %s: taken is %s", async (cell, value, isTaken) => {
    const { getters, at } = await open(rules);
    const result = getters.getValidationResultForCellValue(value, at(cell));
    expect(result.isValid).toBe(isTaken);
    if (!result.isValid && cell !== "A5") expect(result.rule.isBlocking).toBe(true);
  });

  test("notes stand at their cells, move with them, and go with their rule", async () => {
    const { host, acts } = await open(rules);
    expect(host.noteAt("Data", "A3")).toMatchObject({ title: "Kind", text: "new or repeat" });
    expect(host.noteAt("Data", "A1")).toMatchObject({ error: "0 to 10." });
    await acts.insertRows("Data", 1, 2);
    expect(host.noteAt("Data", "A3")?.title).not.toBe("Kind");
    expect(host.noteAt("Data", "A5")).toMatchObject({ title: "Kind" });
    await host.write([{ kind: "validation", ...data("A5"), rule: { type: "any" } }]);
    expect(host.noteAt("Data", "A5")).toBeUndefined();
    expect(host.noteAt("Nowhere", "A5")).toBeUndefined();
  });

  test("a date with points is a date in Russian and Greek, in one undo, and a text in English", async () => {
    for (const locale of ["ru", "el"] as const) {
      const { acts, read, getters, at, host } = await open(rules, locale);
      expect(getters.getValidationResultForCellValue("31.12.2026", at("A2")).isValid).toBe(true);
      expect(getters.getValidationResultForCellValue("31.12.2016", at("A2")).isValid).toBe(false);
      await acts.edit("Data", "B1", "31.12.2026");
      expect((await read("B1"))?.values).toEqual([[46_387]]);
      expect(getters.getEvaluatedCell(at("B1")).formattedValue).toBe("31.12.2026");
      host.model.dispatch("REQUEST_UNDO");
      expect((await read("B1"))?.values).toEqual([[null]]);
      await host.write([{ kind: "values", ...data("B1"), values: [["31.12.2026"]] }]);
      expect((await read("B1"))?.values).toEqual([["31.12.2026"]]);
    }
    const { acts, read } = await open(rules);
    await acts.edit("Data", "B1", "31.12.2026");
    expect((await read("B1"))?.values).toEqual([["31.12.2026"]]);
  });

  test.each<[ValidationRule & { type: "number" | "date" }, EmbeddedLocale, string]>([
    [{ type: "number", min: 0, whole: true }, "ru", "Нужно целое число не меньше 0."],
    [{ type: "number", min: 0, max: 1000 }, "ru", "Нужно число от 0 до 1\u00a0000."],
    [{ type: "number", max: 0.5 }, "el", "Χρειάζεται αριθμός όχι πάνω από 0,5."],
    [{ type: "number" }, "en", "Write a number."],
    [{ type: "date", min: 46_387 }, "ru", "Нужна дата не раньше 31.12.2026."],
    [{ type: "date", min: 46_023, max: 46_387 }, "en", "Write a date from 2026-01-01 to 2026-12-31."],
  ])("a rule without words of its own, %j in %s, says: %s", async (rule, locale, said) => {
    const { host } = await open([{ kind: "validation", ...data("A1"), rule }], locale);
    expect(host.noteAt("Data", "A1")).toMatchObject({ title: "", text: "", error: said });
  });

  test("a value that was there before its rule is told the rule's words", async () => {
    const { getters, at } = await open([{ kind: "values", ...data("A1"), values: [[99]] }, ...rules]);
    expect(getters.getInvalidDataValidationMessage(at("A1"))).toBe("0 to 10.");
    expect(getters.getInvalidDataValidationMessage(at("A3"))).toBeUndefined();
  });
});

describe("a batch", () => {
  test("is one undo for a person, too", async () => {
    const { host, read } = await open([]);
    await host.write([
      { kind: "values", ...data("A1:A2"), values: [[1], [2]] },
      { kind: "formulas", ...data("B1"), formulas: [["=A1+A2"]] },
    ]);
    host.model.dispatch("REQUEST_UNDO");
    expect((await read("A1:B2"))?.values).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await host.undo()).toBe(false);
    host.model.dispatch("REQUEST_REDO");
    expect((await read("A1:B1"))?.values).toEqual([[1, 3]]);
  });

  test("is taken back from under what a person did since, whose own undo still works", async () => {
    const { host, read, acts } = await open([]);
    await host.write([{ kind: "values", ...data("A1"), values: [["ours"]] }]);
    await acts.edit("Data", "A2", "theirs");
    expect(await host.undo()).toBe(true);
    expect((await read("A1:A2"))?.values).toEqual([[null], ["theirs"]]);
    host.model.dispatch("REQUEST_UNDO");
    expect((await read("A1:A2"))?.values).toEqual([[null], [null]]);
  });

  test("is refused on a sheet that a person locked, and goes on elsewhere", async () => {
    const { host, sheetId, read } = await open([{ kind: "sheet", name: "Free" }]);
    await host.write([{ kind: "activate", sheet: "Data", cell: "A1" }]);
    host.model.dispatch("LOCK_SHEET", { sheetId });
    await host.write([{ kind: "values", sheet: "Free", range: "A1", values: [[1]] }]);
    await expect(host.write([{ kind: "values", ...data("A1"), values: [[1]] }])).rejects.toMatchObject({ code: "protected", step: 0 });
    expect((await read("A1"))?.values).toEqual([[null]]);
    expect(await host.read([{ sheet: "Free", range: "A1" }])).toMatchObject([{ values: [[1]] }]);
  });

  test("may hold a formula over a cell below one over a range, which the engine's packer of commands cannot take", async () => {
    const { read } = await open([
      { kind: "values", ...data("A1:A3"), values: [[1], [2], [3]] },
      { kind: "formulas", ...data("B1:B4"), formulas: [["=SUM(A1:A2)"], ["=SUM(A3)"], ["=SUM($A$1:$A$3)"], ["=SUM($A$1)"]] },
    ]);
    expect((await read("B1:B4"))?.values).toEqual([[3], [3], [6], [1]]);
  });

  test("with nothing in it leaves no trace", async () => {
    const { host } = await open([]);
    await host.write([]);
    expect(await host.undo()).toBe(true);
    expect((await host.describe()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("writes nothing to the console", async () => {
    const lines: unknown[][] = [];
    const { debug, log, warn } = console;
    Object.assign(console, {
      debug: (...line: unknown[]) => lines.push(line),
      log: (...line: unknown[]) => lines.push(line),
      warn: (...line: unknown[]) => lines.push(line),
    });
    try {
      const { host } = await open([{ kind: "values", ...data("A1:A2000"), values: Array.from({ length: 2000 }, (_, row) => [row]) }]);
      await host.undo();
    } finally {
      Object.assign(console, { debug, log, warn });
    }
    expect(lines).toEqual([]);
  });
});
