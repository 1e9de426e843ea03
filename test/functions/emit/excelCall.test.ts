import { describe, expect, test } from "vitest";
import { sayIn } from "../../../src/app/say";
import { excelCall, type Argument, type ExcelCell, type ExcelError, type SheetFunction } from "../../../src/functions";
import { functionOf } from "../functionOf";
import { beside, multiplied } from "../probes";
import { examples, expectLike } from "./examples";

const say = sayIn("en");
/** What Excel hands over for a blank cell: null on the web, 0 on older desktops. */
const blanks = [null, 0];
const invocation = { address: "Sheet1!A1", functionName: "X" };

/** Calls as Excel does: every parameter is there, what was left out as null, a lone cell as a range of one. */
function asExcel(definition: SheetFunction, args: readonly Argument[], blank: unknown): ExcelCell[][] {
  const given = Object.keys(definition.params).map((_, index) => {
    const argument = args[index];
    if (argument === null || argument === undefined) return null;
    const rows = Array.isArray(argument) ? (argument as readonly (readonly unknown[])[]) : [[argument]];
    return rows.map((row) => row.map((cell) => cell ?? blank));
  });
  return excelCall(definition, say)(...given, invocation);
}

describe.each(blanks)("every example as Excel calls it, a blank cell being %j", (blank) => {
  test.each(examples)("%s", (_, definition, { args, result }) => {
    const rows = asExcel(definition, args, blank).map((row) => row.map((cell) => (typeof cell === "object" ? { error: cell.code } : cell)));
    expectLike(rows, Array.isArray(result) ? result : [[result as null]]);
  });
});

describe("Excel's conventions", () => {
  const leads = excelCall(functionOf("REQUIRED_LEADS"), say);

  test("an answer is rows of cells, always", () => {
    expect(leads(600000, 200000, 0.15, null, invocation)).toEqual([[20]]);
    expect(leads([[600000], [null], [0]], [[200000]], [[0.15]], null, invocation)).toEqual([[20], [""], [""]]);
    expect(leads(600000, 200000, 15)).toEqual([[{ code: "#NUM!", message: "conv: 15 is not between 0 and 1; write 15% or 0.15" }]]);
  });

  test("the invocation object behind the arguments is none of them", () => {
    const short = excelCall(multiplied, say);
    expect(short([[1]], [[2, 3]], null, null, invocation)).toEqual([[2, 3]]);
  });

  test("errors come in as objects with a code and go out with a code that Excel takes", () => {
    const error = (code: string) => ({ code, message: undefined });
    expect(leads([[error("#N/A")]], [[1]], [[1]])).toMatchObject([[{ code: "#N/A" }]]);
    expect(leads([[error("#DIV/0!")], [5]], [[1]], [[1]])).toMatchObject([[{ code: "#DIV/0!" }], [5]]);
    expect(leads([[error("#REF!")]], [[1]], [[1]])).toEqual([
      [{ code: "#VALUE!", message: "target: a cell holds #REF!; mend that cell first" }],
    ]);
  });

  test("a number typed into a text format is judged by our rules, not turned into a number", () => {
    expect(leads([["600000"]], [[1]], [[1]])).toMatchObject([[{ code: "#VALUE!" }]]);
    expect(leads([[true]], [[1]], [[1]])).toMatchObject([[{ code: "#VALUE!" }]]);
    expect(leads([[{ type: "Entity" }]], [[1]], [[1]])).toMatchObject([[{ code: "#VALUE!" }]]);
  });

  test("a range where one value is due says so", () => {
    const [[cell]] = excelCall(functionOf("SPLIT_PERIOD"), say)([[1], [2]], [[45658]], [[45688]], [["month"]]) as [[ExcelCell]];
    expect(cell).toMatchObject({ code: "#VALUE!" });
    expect((cell as ExcelError).message).toContain("total: a range of 2 × 1 cells");
  });

  test("a faulty cell stands in its row alone", () => {
    const answer = excelCall(beside, say)([[1], [-1]], [[2]], null);
    expect(answer).toEqual([
      [1, 2],
      [
        { code: "#NUM!", message: "leads: -1 is below 0; write 0 or more" },
        { code: "#NUM!", message: "leads: -1 is below 0; write 0 or more" },
      ],
    ]);
  });
});
