import { describe, expect, test } from "vitest";
import { binomdist, createHeadlessHost, normsinv, type EmbeddedArgument, type EmbeddedFunction } from "../../src/host/embedded";

const seen: EmbeddedArgument[][] = [];
const parameter = (name: string, optional = false, range = false) => ({ name, description: `the ${name}`, optional, range });

const probe: EmbeddedFunction = {
  name: "TEST_PROBE",
  description: "Notes its arguments.",
  args: [parameter("first"), parameter("second", true, true), parameter("third", true)],
  compute: (args) => {
    seen.push([...args]);
    return args.length;
  },
};
const answers: EmbeddedFunction = {
  name: "TEST_ANSWER",
  description: "Answers what it is asked for.",
  args: [parameter("kind")],
  compute: ([kind]) => {
    if (kind === "rows")
      return [
        [1, "two", true],
        [null, { error: "#NUM!", message: "four is out of range" }, 6],
      ];
    if (kind === "fault") return { error: "#VALUE!", message: "first: write a number" };
    return kind === "nan" ? NaN : "";
  },
};

async function workbook(formulas: readonly string[], ...functions: readonly EmbeddedFunction[]) {
  const host = createHeadlessHost({ locale: "en", functions });
  await host.write([
    { kind: "sheet", name: "Data" },
    {
      kind: "values",
      sheet: "Data",
      range: "A1:C2",
      values: [
        [1, "two", true],
        [null, 46_022, 6],
      ],
    },
    { kind: "formulas", sheet: "Data", range: "D1", formulas: [["=1/0"]] },
    { kind: "format", sheet: "Data", range: "B2", format: { number: "yyyy-mm-dd" } },
    ...formulas.map((formula, index) => ({
      kind: "formulas" as const,
      sheet: "Data",
      range: `A${4 + 3 * index}`,
      formulas: [[formula]],
    })),
  ]);
  const read = async (range: string) => (await host.read([{ sheet: "Data", range }]))[0]?.values;
  return { host, read };
}

describe("a function of ours in the embedded sheet", () => {
  test("takes cells as cells, ranges row by row, blanks as null, what is left out as undefined, errors as errors", async () => {
    seen.length = 0;
    const { read } = await workbook(
      ["=TEST_PROBE(A1,A1:C2,A2)", "=TEST_PROBE(B2,,D1)", "=TEST_PROBE(0.5,A1)", "=TEST_PROBE()", "=TEST_PROBE(A1:B1)"],
      probe,
    );
    expect(seen).toContainEqual([
      1,
      [
        [1, "two", true],
        [null, 46_022, 6],
      ],
      null,
    ]);
    expect(seen).toContainEqual([46_022, undefined, { error: "#DIV/0!" }]);
    expect(seen).toContainEqual([0.5, [[1]]]);
    expect(seen).toContainEqual([[[1, "two"]]]);
    expect(await read("A4:A13")).toEqual([[3], [null], [null], [3], [null], [null], [2], [null], [null], [0]]);
  });

  test("spills its rows, a faulty cell among them, and gives an empty cell as an empty text", async () => {
    const { read, host } = await workbook(['=TEST_ANSWER("rows")'], answers);
    expect(await read("A4:C5")).toEqual([
      [1, "two", true],
      ["", { error: "#NUM!" }, 6],
    ]);
    const id = host.model.getters.getSheetIdByName("Data") ?? "";
    expect(host.model.getters.getEvaluatedCell({ sheetId: id, col: 1, row: 4 })).toMatchObject({ message: "four is out of range" });
  });

  test("shows a fault by its code with its sentence, and never a number that is none", async () => {
    const { read, host } = await workbook(['=TEST_ANSWER("fault")', '=TEST_ANSWER("nan")'], answers);
    expect(await read("A4:A7")).toEqual([[{ error: "#VALUE!" }], [null], [null], [{ error: "#NUM!" }]]);
    const id = host.model.getters.getSheetIdByName("Data") ?? "";
    expect(host.model.getters.getEvaluatedCell({ sheetId: id, col: 0, row: 3 })).toMatchObject({ message: "first: write a number" });
  });

  test("follows its inputs", async () => {
    const doubled: EmbeddedFunction = {
      name: "TEST_DOUBLE",
      description: "Twice a number.",
      args: [parameter("number")],
      compute: ([number]) => (typeof number === "number" ? 2 * number : 0),
    };
    const { read, host } = await workbook(["=TEST_DOUBLE(A1)+1"], doubled);
    expect(await read("A4")).toEqual([[3]]);
    await host.write([{ kind: "values", sheet: "Data", range: "A1", values: [[10]] }]);
    expect(await read("A4")).toEqual([[21]]);
  });
});

describe("BINOMDIST in the embedded sheet", () => {
  test("hands whole numbers and the kind to the numerics, and judges the domain as Excel does", async () => {
    const asked: unknown[] = [];
    const chance = binomdist((...args) => {
      asked.push(args);
      return 0.25;
    });
    const { read } = await workbook(
      [
        "=BINOMDIST(2.9,20,0.15,TRUE)",
        "=1-BINOMDIST(2,20,0.15,FALSE)",
        "=BINOMDIST(21,20,0.15,TRUE)",
        "=BINOMDIST(-1,20,0.15,TRUE)",
        "=BINOMDIST(1,20,1.5,TRUE)",
        "=BINOMDIST(B1,20,0.15,TRUE)",
        "=BINOMDIST(D1,20,0.15,TRUE)",
        "=BINOMDIST(A2,20,0.15,TRUE)",
      ],
      chance,
    );
    const column = (await read("A4:A25"))?.map(([value]) => value).filter((value) => value !== null);
    const [number, value, zero] = [{ error: "#NUM!" }, { error: "#VALUE!" }, { error: "#DIV/0!" }];
    expect(column).toEqual([0.25, 0.75, number, number, number, value, zero, 0.25]);
    expect(asked).toEqual(
      expect.arrayContaining([
        [2, 20, 0.15, true],
        [2, 20, 0.15, false],
        [0, 20, 0.15, true],
      ]),
    );
  });
});

describe("NORMSINV in the embedded sheet", () => {
  test("hands chances to the numerics, and judges the domain as Excel does", async () => {
    const asked: number[] = [];
    const quantile = normsinv((p) => {
      asked.push(p);
      return 1.5;
    });
    const { read } = await workbook(
      ["=NORMSINV(0.9)*2", "=NORMSINV(0)", "=NORMSINV(1)", "=NORMSINV(-1)", "=NORMSINV(B1)", "=NORMSINV(D1)"],
      quantile,
    );
    const column = (await read("A4:A25"))?.map(([value]) => value).filter((value) => value !== null);
    const [number, value, zero] = [{ error: "#NUM!" }, { error: "#VALUE!" }, { error: "#DIV/0!" }];
    expect(column).toEqual([3, number, number, number, value, zero]);
    expect(asked).toEqual([0.9]);
  });
});
