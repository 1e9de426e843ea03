import { afterEach, describe, expect, test } from "vitest";
import type { Area, AreaCells, HostChange, HostPort, Place, Step } from "../../src/host/port";

/** What a person at the workbook does, which no step does. Each is done to the workbook that the host stands before. */
export interface Acts {
  insertRows(sheet: string, before: number, count: number): Promise<void>;
  deleteRows(sheet: string, first: number, count: number): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  /** Types a plain value into a cell. */
  edit(sheet: string, cell: string, value: number | string): Promise<void>;
}

export type ContractLocale = "en" | "ru" | "el";

/** A fresh workbook behind a host, with at least one visible sheet that the contract leaves alone. */
export interface HostUnderTest {
  readonly host: HostPort;
  /** Left out where nobody but the host itself can change the workbook while it is open. */
  readonly acts?: Acts;
  /** The host's spelling, where the test reaches the host only asynchronously. */
  spell?(formula: string): Promise<string>;
  close?(): Promise<void>;
}

/** Where hosts truly differ. What is false here is not tested, so it takes a reason in the platform. */
export interface Capabilities {
  /** Values of formulas follow their inputs at once. */
  readonly recalculates: boolean;
  /** The last write can be taken back. */
  readonly undo: boolean;
  /** A formula that nobody can read is refused. */
  readonly checksFormulas: boolean;
  /** People work in the workbook while it is open: `acts` does what they do. */
  readonly people: boolean;
  /** Changes by people are reported. */
  readonly watches: boolean;
  /** There is a selected range. */
  readonly selects: boolean;
  /** The languages a workbook can have. */
  readonly locales: readonly ContractLocale[];
}

/** The suite that every adapter of the host port passes. */
export function hostContract(
  hostName: string,
  makeHost: (locale: ContractLocale) => Promise<HostUnderTest>,
  capabilities: Capabilities,
): void {
  const opened: HostUnderTest[] = [];
  const open = async (locale: ContractLocale = "en"): Promise<HostUnderTest> => {
    const made = await makeHost(locale);
    opened.push(made);
    return made;
  };
  /** A workbook with an empty sheet Data. */
  const openData = async (...steps: Step[]): Promise<HostUnderTest> => {
    const made = await open();
    await made.host.write([{ kind: "sheet", name: "Data" }, ...steps]);
    return made;
  };

  const openForPeople = async (...steps: Step[]): Promise<{ host: HostPort; acts: Acts }> => {
    const { host, acts } = await openData(...steps);
    if (acts === undefined) throw new Error(`${hostName} has people but not what they do`);
    return { host, acts };
  };

  describe(`${hostName} keeps the contract of hosts`, () => {
    afterEach(async () => {
      for (const made of opened.splice(0)) await made.close?.();
    });

    describe("values", () => {
      test("numbers, texts and booleans come back as they went in", async () => {
        const { host } = await openData();
        const rows = [
          [0, -1.5, 1e-7, 123_456_789.25],
          [0.1 + 0.2, 1e21, true, false],
          ["text", "два слова", "δύο λέξεις", "line\nline"],
        ];
        await host.write([values("A1:D3", rows)]);
        expect((await cells(host, data("A1:D3"))).values).toEqual(rows);
      });

      test("a text stays a text, whatever it looks like", async () => {
        const { host } = await openData();
        const rows = [
          ["=1+1", "+7", "-7", "@name", "'quoted"],
          ["5", "15%", "2026-01-31", "TRUE", "1,5"],
          ["1/2", "10:30", "1e5", "https://example.org/a", "[a](https://example.org)"],
        ];
        await host.write([values("A1:E3", rows)]);
        const read = await cells(host, data("A1:E3"));
        expect(read.values).toEqual(rows);
        expect(read.formulas.flat().every((formula) => formula === null)).toBe(true);
      });

      test("a text stays a text in cells of format @, written before or after", async () => {
        const { host } = await openData();
        const row = ["=1+1", "0010", "'quoted", "plain"];
        const asText: Step = { kind: "format", ...data("A1:D2"), format: { number: "@" } };
        await host.write([values("A1:D1", [row]), asText, values("A2:D2", [row])]);
        expect((await cells(host, data("A1:D2"))).values).toEqual([row, row]);
      });

      test("a cell nobody wrote is null", async () => {
        const { host } = await openData();
        expect(await cells(host, data("C3:D3"))).toEqual({ ...data("C3:D3"), values: [[null, null]], formulas: [[null, null]] });
      });

      test("null leaves a cell, an empty text empties it", async () => {
        const { host } = await openData(values("A1:C1", [[1, 2, 3]]), formulas("D1:E1", [["=A1", "=A1"]]));
        await host.write([values("A1:E1", [[null, "", 4, null, ""]])]);
        const read = await cells(host, data("A1:E1"));
        expect([read.values[0]?.[0], read.values[0]?.[1], read.values[0]?.[2]]).toEqual([1, null, 4]);
        expect(read.formulas).toEqual([[null, null, null, "=A1", null]]);
        expect(read.values[0]?.[4]).toBeNull();
      });

      test("a value takes a formula's place, and null in a formulas step leaves a cell", async () => {
        const { host } = await openData(formulas("A1:B1", [["=1+1", "=2+2"]]));
        await host.write([values("A1", [[7]]), formulas("A1:B1", [[null, "=3+3"]])]);
        const read = await cells(host, data("A1:B1"));
        expect(read.values[0]?.[0]).toBe(7);
        expect(read.formulas).toEqual([[null, "=3+3"]]);
      });

      test("a date is its serial number, whatever its format", async () => {
        const { host } = await openData(values("A1:B1", [[46_022, 46_022.5]]));
        await host.write([{ kind: "format", ...data("A1:B1"), format: { number: "yyyy-mm-dd" } }]);
        expect((await cells(host, data("A1:B1"))).values).toEqual([[46_022, 46_022.5]]);
      });

      test("20,000 cells in one batch", async () => {
        const { host } = await openData();
        const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
        await host.write([values("A1:J2000", rows)]);
        expect((await cells(host, data("A1:J2000"))).values).toEqual(rows);
        expect(await sheetOf(host, "Data")).toMatchObject({ rows: 2000, columns: 10 });
      });
    });

    describe("formulas", () => {
      test("come back canonical, the names English, separators , and .", async () => {
        for (const locale of capabilities.locales) {
          const { host } = await open(locale);
          await host.write([{ kind: "sheet", name: "Data" }, formulas("A1:B1", [["=SUM(1,0.5)", '=IF(A1>1.25,"a,b","c;d")']])]);
          expect((await cells(host, data("A1:B1"))).formulas).toEqual([["=SUM(1,0.5)", '=IF(A1>1.25,"a,b","c;d")']]);
        }
      });

      test("spell writes them as people type them", async () => {
        const spelled = { en: '=F(A1,0.5,"a,b")', ru: '=F(A1;0,5;"a,b")', el: '=F(A1;0,5;"a,b")' };
        for (const locale of capabilities.locales) {
          const { host, spell = (formula: string) => host.spell(formula) } = await open(locale);
          expect(await spell('=F(A1,0.5,"a,b")')).toBe(spelled[locale]);
        }
      });

      test.runIf(capabilities.recalculates)("are worked out, in the order they need, not in that of the cells", async () => {
        const { host } = await openData(
          formulas("A1:C1", [["=B1*2", "=C1+1", "=SUM(C2:C3)"]]),
          values("C2:C3", [[3], [4]]),
          formulas("A2", [['="n="&C2']]),
        );
        expect((await cells(host, data("A1:C1"))).values).toEqual([[16, 8, 7]]);
        expect((await cells(host, data("A2"))).values).toEqual([["n=3"]]);
      });

      test.runIf(capabilities.recalculates)("follow a changed input, across sheets, too", async () => {
        const { host } = await openData(values("A1", [[10]]), { kind: "sheet", name: "Two words" });
        await host.write([{ kind: "formulas", sheet: "Two words", range: "A1", formulas: [["=Data!A1*2"]] }]);
        await host.write([values("A1", [[11]])]);
        expect((await cells(host, { sheet: "Two words", range: "A1" })).values).toEqual([[22]]);
      });

      test.runIf(capabilities.recalculates)("an error is the cell's value, by its code", async () => {
        const { host } = await openData(formulas("A1:C1", [["=1/0", "=NA()", "=NO_SUCH_FUNCTION(1)"]]));
        expect((await cells(host, data("A1:C1"))).values).toEqual([[{ error: "#DIV/0!" }, { error: "#N/A" }, { error: "#NAME?" }]]);
      });
    });

    describe("sheets", () => {
      test("are added at the end or at their position, hidden or not", async () => {
        const { host } = await open();
        const before = (await host.describe()).sheets.map(({ name }) => name);
        await host.write([
          { kind: "sheet", name: "Last", tabColor: "#0f6cbd", freezeRows: 2, freezeColumns: 1, widths: [30, null, 12], landscape: true },
          { kind: "sheet", name: "First", position: 0 },
          { kind: "sheet", name: "_hidden", hidden: true },
        ]);
        const { sheets } = await host.describe();
        expect(sheets.map(({ name }) => name)).toEqual(["First", ...before, "Last", "_hidden"]);
        expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(["_hidden"]);
        expect(await sheetOf(host, "Last")).toMatchObject({ rows: 0, columns: 0 });
      });

      test("are removed with all they hold", async () => {
        const { host } = await openData(values("A1", [[1]]), { kind: "name", ...data("A1"), name: "kept_cell" });
        await host.write([{ kind: "removeSheet", sheet: "Data" }]);
        const read = await host.read([data("A1"), { name: "kept_cell" }]);
        expect(read).toEqual([null, null]);
        expect((await host.describe()).sheets.some(({ name }) => name === "Data")).toBe(false);
      });

      test("that are hidden are removed, too, even from beside the only one that is seen", async () => {
        const { host } = await openData({ kind: "sheet", name: "_hidden", hidden: true });
        const rest = (await host.describe()).sheets.map(({ name }) => name).filter((name) => name !== "Data" && name !== "_hidden");
        await host.write([...rest, "_hidden"].map((sheet) => ({ kind: "removeSheet", sheet })));
        expect((await host.describe()).sheets).toMatchObject([{ name: "Data", hidden: false }]);
      });

      test("a name that is taken is refused, in any case of letters", async () => {
        const { host } = await openData();
        expect(await failure(host, [{ kind: "sheet", name: "Data" }])).toMatchObject({ code: "sheetExists", step: 0 });
        expect(await failure(host, [{ kind: "sheet", name: "dATA" }])).toMatchObject({ code: "sheetExists", step: 0 });
      });

      test("a name that no sheet can have is refused", async () => {
        const { host } = await open();
        for (const name of ["", "a/b", "a*b", "[a]", "x".repeat(32)]) {
          expect(await failure(host, [{ kind: "sheet", name }])).toMatchObject({ code: "badName", step: 0 });
        }
      });

      test("the used area is counted from A1", async () => {
        const { host } = await openData(
          values("C4:D5", [
            ["x", ""],
            [null, 2],
          ]),
        );
        await host.write([{ kind: "format", ...data("A1:Z50"), format: { fill: "#fff8e1" } }]);
        expect(await sheetOf(host, "Data")).toEqual({ name: "Data", hidden: false, rows: 5, columns: 4 });
      });

      test("cyrillic and greek names, with spaces, hold cells and formulas", async () => {
        const { host } = await open();
        await host.write([
          { kind: "sheet", name: "План продаж" },
          { kind: "sheet", name: "Πλάνο πωλήσεων" },
          { kind: "values", sheet: "План продаж", range: "A1", values: [[5]] },
          { kind: "formulas", sheet: "Πλάνο πωλήσεων", range: "A1", formulas: [["='План продаж'!A1"]] },
        ]);
        const read = await cells(host, { sheet: "Πλάνο πωλήσεων", range: "A1" });
        expect(read.formulas).toEqual([["='План продаж'!A1"]]);
        if (capabilities.recalculates) expect(read.values).toEqual([[5]]);
      });
    });

    describe("names", () => {
      test("stand for their cells, and are moved by naming again", async () => {
        const { host } = await openData(
          values("A1:B2", [
            [1, 2],
            [3, 4],
          ]),
          { kind: "name", ...data("A1:B1"), name: "plan_goal" },
        );
        expect(await host.read([{ name: "plan_goal" }])).toEqual([{ ...data("A1:B1"), values: [[1, 2]], formulas: [[null, null]] }]);
        await host.write([{ kind: "name", ...data("B2"), name: "plan_goal" }]);
        expect(await host.read([{ name: "plan_goal" }])).toMatchObject([{ ...data("B2"), values: [[4]] }]);
        expect((await host.describe()).names).toEqual([{ name: "plan_goal", area: data("B2") }]);
      });

      test.runIf(capabilities.recalculates)("may stand in formulas", async () => {
        const { host } = await openData(values("A1:A2", [[1], [2]]), { kind: "name", ...data("A1:A2"), name: "plan_parts" });
        await host.write([formulas("B1", [["=SUM(plan_parts)"]])]);
        expect(await cells(host, data("B1"))).toMatchObject({ values: [[3]], formulas: [["=SUM(plan_parts)"]] });
      });

      test("that no host can have are refused", async () => {
        const { host } = await openData();
        for (const name of ["", "A1", "has space", "1st", "a-b"]) {
          expect(await failure(host, [{ kind: "name", ...data("A1"), name }])).toMatchObject({ code: "badName", step: 0 });
        }
      });

      test.runIf(capabilities.people)("follow rows that a person inserts, and a sheet that a person renames", async () => {
        const { host, acts } = await openForPeople(values("A3:A4", [[3], [4]]), { kind: "name", ...data("A3:A4"), name: "plan_rows" });
        await acts.insertRows("Data", 2, 2);
        expect(await host.read([{ name: "plan_rows" }])).toMatchObject([{ ...data("A5:A6"), values: [[3], [4]] }]);
        await acts.renameSheet("Data", "Новый лист");
        expect(await host.read([{ name: "plan_rows" }])).toMatchObject([{ sheet: "Новый лист", range: "A5:A6", values: [[3], [4]] }]);
      });

      test.runIf(capabilities.people)("whose cells are deleted read null", async () => {
        const { host, acts } = await openForPeople(values("A3", [[3]]), { kind: "name", ...data("A3"), name: "plan_lost" });
        await acts.deleteRows("Data", 3, 1);
        expect(await host.read([{ name: "plan_lost" }])).toEqual([null]);
        expect((await host.describe()).names.find(({ name }) => name === "plan_lost")?.area ?? null).toBeNull();
      });
    });

    describe("reading", () => {
      test("gives null for a sheet or a name that is not there, and the others all the same", async () => {
        const { host } = await openData(values("A1", [[1]]));
        const read = await host.read([{ sheet: "Nowhere", range: "A1" }, data("A1"), { name: "no_such_name" }]);
        expect([read[0], read[1]?.values, read[2]]).toEqual([null, [[1]], null]);
      });

      test("nothing gives nothing", async () => {
        const { host } = await open();
        expect(await host.read([])).toEqual([]);
      });
    });

    describe("looks and rules", () => {
      test("formats, groups, conditional formats and charts are accepted and change no value", async () => {
        const { host } = await openData(
          values("A1:B3", [
            ["a", 1],
            ["b", 2],
            ["c", 3],
          ]),
        );
        await host.write(looks());
        expect((await cells(host, data("A1:B3"))).values).toEqual([
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ]);
      });

      test("every kind of validation is accepted, and given again", async () => {
        const { host } = await openData(values("D1:D2", [["x"], ["y"]]));
        await host.write(validations());
        await host.write(validations());
        await host.write([values("A1:A5", [["new"], ["x"], [5], [46_022], ["free"]])]);
        expect((await cells(host, data("A1:A5"))).values).toEqual([["new"], ["x"], [5], [46_022], ["free"]]);
      });

      test("protecting twice is no error, nor is lifting it twice, and inputs stay writable", async () => {
        const { host } = await openData(
          { kind: "format", ...data("A1"), format: { locked: false } },
          { kind: "protect", sheet: "Data", on: true },
          { kind: "protect", sheet: "Data", on: true },
        );
        await host.write([
          { kind: "protect", sheet: "Data", on: false },
          { kind: "protect", sheet: "Data", on: false },
          values("A1", [[1]]),
        ]);
        expect((await cells(host, data("A1"))).values).toEqual([[1]]);
      });

      test("a sheet and a cell are brought to the front", async () => {
        const { host } = await openData();
        await host.write([{ kind: "activate", sheet: "Data", cell: "C3" }]);
        expect((await host.describe()).selection).toEqual(capabilities.selects ? data("C3") : null);
      });
    });

    describe("a step that fails", () => {
      const failures: readonly (readonly [string, string, Step])[] = [
        ["missingSheet", "values on no sheet", { kind: "values", sheet: "Nowhere", range: "A1", values: [[1]] }],
        ["missingSheet", "removing no sheet", { kind: "removeSheet", sheet: "Nowhere" }],
        ["missingSheet", "protecting no sheet", { kind: "protect", sheet: "Nowhere", on: true }],
        ["badRange", "a range that is none", { kind: "values", sheet: "Data", range: "here", values: [[1]] }],
        ["badRange", "a range beyond the largest sheet", { kind: "values", sheet: "Data", range: "A1048577", values: [[1]] }],
        ["badRange", "a group of cells", { kind: "group", sheet: "Data", range: "A1:B2", folded: false }],
        ["shape", "too few rows", { kind: "values", sheet: "Data", range: "A1:A2", values: [[1]] }],
        ["shape", "ragged rows", { kind: "values", sheet: "Data", range: "A1:B2", values: [[1, 2], [3]] }],
        ["shape", "formulas of another shape", { kind: "formulas", sheet: "Data", range: "A1", formulas: [["=1", "=2"]] }],
        ["badFormula", "a formula without =", { kind: "formulas", sheet: "Data", range: "A1", formulas: [["1+1"]] }],
      ];
      test.each(failures)("is named, by its index and %s: %s", async (code, _, step) => {
        const { host } = await openData();
        const error = await failure(host, [values("B1", [["before"]]), step, values("B2", [["after"]])]);
        expect(error).toMatchObject({ name: "HostError", code, step: 1 });
        expect((await cells(host, data("A1:B2"))).values).toEqual([
          [null, "before"],
          [null, null],
        ]);
      });

      test.runIf(capabilities.checksFormulas)("may be a formula that nobody can read", async () => {
        const { host } = await openData();
        expect(await failure(host, [formulas("A1:A2", [["=1"], ["=SUM("]])])).toMatchObject({ code: "badFormula", step: 0 });
        expect((await cells(host, data("A1"))).formulas).toEqual([[null]]);
      });

      test("leaves the host ready for the next batch", async () => {
        const { host } = await openData();
        await failure(host, [values("A1", [[1, 2]])]);
        await host.write([values("A1", [[3]])]);
        expect((await cells(host, data("A1"))).values).toEqual([[3]]);
      });
    });

    describe("undo", () => {
      test("without a write there is nothing to take back", async () => {
        const { host } = await open();
        expect(await host.undo()).toBe(false);
      });

      test.runIf(capabilities.undo)("takes the last batch back whole, and nothing else", async () => {
        const { host } = await openData(values("A1:A2", [[1], [2]]));
        const before = await host.describe();
        await host.write([
          values("A1:A2", [[10], [""]]),
          formulas("B1", [["=A1*2"]]),
          { kind: "sheet", name: "More" },
          { kind: "name", ...data("A1"), name: "plan_more" },
          { kind: "values", sheet: "More", range: "A1", values: [["x"]] },
          ...looks(),
          ...validations(),
        ]);
        expect(await host.undo()).toBe(true);
        expect({ ...(await host.describe()), selection: null }).toEqual({ ...before, selection: null });
        expect(await cells(host, data("A1:B2"))).toMatchObject({
          values: [
            [1, null],
            [2, null],
          ],
          formulas: [
            [null, null],
            [null, null],
          ],
        });
      });

      test.runIf(capabilities.undo)("takes back what stands of a batch that failed", async () => {
        const { host } = await openData(values("A1", [[1]]));
        await failure(host, [values("A1", [[2]]), { kind: "removeSheet", sheet: "Nowhere" }]);
        expect(await host.undo()).toBe(true);
        expect((await cells(host, data("A1"))).values).toEqual([[1]]);
      });

      test.runIf(capabilities.undo && capabilities.people)("leaves what a person typed since, or says that it cannot", async () => {
        const { host, acts } = await openForPeople(values("A1", [[1]]));
        await host.write([values("A1", [[2]])]);
        await acts.edit("Data", "B1", 7);
        const isUndone = await host.undo();
        expect((await cells(host, data("A1:B1"))).values).toEqual([[isUndone ? 1 : 2, 7]]);
      });
    });

    describe("watching", () => {
      test("is declared as it is", async () => {
        const { host } = await open();
        expect(host.watches.kind !== "none").toBe(capabilities.watches);
        expect((await host.describe()).selection !== null).toBe(capabilities.selects);
        expect(typeof host.watch(() => undefined)).toBe("function");
      });

      test.runIf(capabilities.watches)("reports what a person does, not what we write", async () => {
        const { host, acts } = await openForPeople();
        const pause = host.watches.kind === "poll" ? host.watches.milliseconds * 2 : 50;
        const changes: HostChange["kind"][] = [];
        const stop = host.watch(({ kind }) => changes.push(kind));
        await host.write([values("A1", [[1]]), { kind: "sheet", name: "More" }]);
        await host.undo();
        await wait(pause);
        expect(changes.filter((kind) => kind !== "select")).toEqual([]);
        await acts.edit("Data", "A1", 2);
        await wait(pause);
        expect(changes).toContain("edit");
        await acts.insertRows("Data", 1, 1);
        await wait(pause);
        expect(changes).toContain("structure");
        stop();
        const count = changes.length;
        await acts.edit("Data", "A1", 3);
        await wait(pause);
        expect(changes).toHaveLength(count);
      });
    });
  });
}

function data(range: string): Area {
  return { sheet: "Data", range };
}

function values(range: string, rows: readonly (readonly (number | string | boolean | null)[])[]): Step {
  return { kind: "values", ...data(range), values: rows };
}

function formulas(range: string, rows: readonly (readonly (string | null)[])[]): Step {
  return { kind: "formulas", ...data(range), formulas: rows };
}

/** A step of every kind of looks, over A1:B3. */
function looks(): readonly Step[] {
  const all = {
    bold: true,
    italic: true,
    size: 14,
    color: "#0000d0",
    fill: "#fff8e1",
    align: "right",
    vertical: "middle",
    wrap: true,
  } as const;
  const border = { style: "thin", color: "#0f6cbd" } as const;
  const chart = { kind: "chart", sheet: "Data", width: 480, height: 280, title: "Deals", categories: data("A1:A3") } as const;
  return [
    { kind: "format", ...data("A1:B3"), format: { ...all, top: border, bottom: { style: "medium", color: "#242424" } } },
    ...["#,##0", "0.0%", "0.00", "yyyy-mm-dd", "General", "#,##0;-#,##0;0"].map((number): Step => ({
      kind: "format",
      ...data("B1:B3"),
      format: { number },
    })),
    { kind: "conditional", ...data("A1:B3"), formula: "=$B1>1", format: { color: "#0e700e", fill: "#ebf3fc", bold: true } },
    { kind: "group", sheet: "Data", range: "G:H", folded: true },
    { kind: "group", sheet: "Data", range: "9:12", folded: false },
    { ...chart, anchor: "D2", type: "column", series: [{ title: "Plan", values: data("B1:B3"), color: "#0f6cbd" }] },
    { ...chart, anchor: "D20", type: "bar", series: [{ title: "Plan", values: data("B1:B3") }] },
    {
      ...chart,
      anchor: "D40",
      type: "line",
      series: [
        { title: "Plan", values: data("B1:B3") },
        { title: "Fact", values: data("B1:B3"), color: "#bc4b09" },
      ],
      axisTitles: { x: "Stage", y: "Deals" },
    },
  ];
}

/** A step of every kind of validation, down column A. */
function validations(): readonly Step[] {
  const note = { title: "Kind", text: "new, repeat or other" };
  return [
    { kind: "validation", ...data("A1"), rule: { type: "list", values: ["new", "repeat", "other"] }, note, error: "Pick one." },
    { kind: "validation", ...data("A2"), rule: { type: "listFrom", source: data("D1:D2") } },
    { kind: "validation", ...data("A3"), rule: { type: "number", min: 0, max: 10, whole: true }, error: "0 to 10." },
    { kind: "validation", ...data("A4"), rule: { type: "date", min: 36_526 } },
    { kind: "validation", ...data("A5"), rule: { type: "any" }, note: { title: "Note", text: "Anything goes." } },
    { kind: "validation", ...data("A6"), rule: { type: "number", min: 0.5 } },
    { kind: "validation", ...data("A7"), rule: { type: "any" } },
  ];
}

async function cells(host: HostPort, place: Place): Promise<AreaCells> {
  const [read] = await host.read([place]);
  if (read === null || read === undefined) throw new Error(`nothing to read at ${JSON.stringify(place)}`);
  return read;
}

async function sheetOf(host: HostPort, name: string) {
  return (await host.describe()).sheets.find((sheet) => sheet.name === name);
}

/** The error that a write ends in. */
async function failure(host: HostPort, steps: readonly Step[]): Promise<unknown> {
  try {
    await host.write(steps);
  } catch (error) {
    return error;
  }
  throw new Error("the write did not fail");
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
