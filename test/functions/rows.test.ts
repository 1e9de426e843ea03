import { describe, expect, test } from "vitest";
import type { Argument } from "../../src/functions";
import { addition, beside, product } from "./probes";
import { shown } from "./shown";

const column = (...cells: readonly unknown[]): Argument => cells.map((cell) => [cell]) as Argument;
const row = (...cells: readonly unknown[]): Argument => [cells] as Argument;
const ref = { error: "#REF!" };

describe("columns", () => {
  test("of n rows give n rows; numbers and ranges of one cell repeat", () => {
    expect(shown(addition, column(1, 2, 3), 1)).toEqual([[111], [112], [113]]);
    expect(shown(addition, 1, column(1, 2, 3), [[5]])).toEqual([[16], [26], [36]]);
    expect(shown(addition, column(1, 2), column(1, 2), column(3, 4))).toEqual([[14], [26]]);
  });

  test("give several cells a row where the function has them", () => {
    expect(shown(beside, column(1, 2), [[3, 4]])).toEqual([
      [1, 7],
      [2, 7],
    ]);
  });

  test("of different lengths are #VALUE!, and so are tables", () => {
    expect(shown(addition, column(1, 2, 3), column(1, 2))).toBe("#VALUE! columnsDiffer second");
    expect(shown(addition, column(1, 2), column(1, 2, 3), 1)).toBe("#VALUE! columnsDiffer second");
    expect(
      shown(
        addition,
        [
          [1, 2],
          [3, 4],
        ],
        1,
      ),
    ).toBe("#VALUE! notColumn first");
    expect(
      shown(addition, column(1, 2), [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("#VALUE! notColumn second");
    expect(shown(beside, row(1, 2), 1)).toBe("#VALUE! notColumn first");
  });

  test("stop at 100,000 rows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [1]);
    expect(shown(addition, rows(100_000), 1)).toHaveLength(100_000);
    expect(shown(addition, rows(100_001), 1)).toBe("#NUM! tooManyRows");
    expect(shown(addition, rows(100_001), "x")).toBe("#VALUE! notNumber second");
    expect(shown(beside, rows(100_001), [["x", 1]])).toBe("#VALUE! notNumber weights[1]");
  });
});

describe("an empty row", () => {
  test("is blank in each of its answer cells", () => {
    expect(shown(addition, column(1, null, "", 0, 2), 1)).toEqual([[111], [""], [""], [""], [112]]);
    expect(shown(beside, column(null, 1), [[3, 4]])).toEqual([
      ["", ""],
      [1, 7],
    ]);
  });

  test("has nothing in any range of two or more rows, whatever stands in single numbers", () => {
    expect(shown(addition, column(null, null), column(0, 1), 5, 50)).toEqual([[""], [15]]);
    expect(shown(addition, column(0, 1), [[5]])).toEqual([[""], [151]]);
    expect(shown(addition, column(0, 1), 1, column(3, null))).toEqual([[13], [111]]);
  });

  test("does not exist in a call without such a range", () => {
    expect(shown(addition, 0, 0)).toBe(100);
    expect(shown(addition, [[null]], [[null]])).toBe(100);
  });

  test("shows no fault of a single number, and reads its own answer as blank again", () => {
    expect(shown(addition, column(1, null), "x")).toEqual([["#VALUE! notNumber second"], [""]]);
    expect(shown(addition, column("", 5), 1)).toEqual([[""], [115]]);
  });

  test("is one when all rows are blank", () => {
    expect(shown(addition, column(null, 0), 1)).toEqual([[""], [""]]);
  });
});

describe("a fault", () => {
  test("in a row stands in every answer cell of that row alone", () => {
    expect(shown(beside, column(1, -1, "x", ref, 7, 2.5), [[3, 4]])).toEqual([
      [1, 7],
      ["#NUM! negative first", "#NUM! negative first"],
      ["#VALUE! notNumber first", "#VALUE! notNumber first"],
      ["#REF! cellError first", "#REF! cellError first"],
      ["#N/A noTrials first", "#N/A noTrials first"],
      ["#NUM! notWhole first", "#NUM! notWhole first"],
    ]);
  });

  test("in a single number stands in every row that is not empty, by the order of faults", () => {
    expect(shown(addition, column(1, null, "x"), -1)).toEqual([["#NUM! negative second"], [""], ["#VALUE! notNumber first"]]);
    expect(shown(addition, column(1, -2), 1, null, -5)).toEqual([["#NUM! notPositive cap"], ["#NUM! notPositive cap"]]);
  });

  test("in a list is the answer of the whole call", () => {
    expect(shown(beside, column(1, 2), [[3, -4]])).toBe("#NUM! negative weights[2]");
    expect(shown(beside, column(1, 2), "x")).toBe("#VALUE! notNumber weights");
    expect(
      shown(beside, column(1, 2), [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("#VALUE! notList weights");
    expect(shown(beside, column(1, -1), [[3, ref]])).toBe("#REF! cellError weights[2]");
  });

  test("of the whole call is the gravest of those that are not in a row", () => {
    expect(shown(beside, column(1, "x"), [[3, -4]], "y")).toBe("#VALUE! notNumber third");
    expect(shown(addition, column(1, 2), column(1, 2, 3), ref)).toBe("#REF! cellError third");
    expect(shown(addition, column(1, 2), 1, null, column(1, 2))).toBe("#VALUE! notSingle cap");
  });
});

describe("an optional range", () => {
  test("of nothing but blanks and zeros never sets the number of rows, nor does its shape matter", () => {
    expect(shown(addition, column(1, 2), 1, column(null, 0, ""))).toEqual([[111], [112]]);
    expect(shown(addition, 1, 1, column(null, 0))).toBe(111);
    expect(
      shown(addition, 1, 1, [
        [null, 0],
        [0, ""],
      ]),
    ).toBe(111);
  });

  test("takes its default in the rows where it is blank", () => {
    expect(shown(addition, 1, 1, column(5, null, 7))).toEqual([[16], [""], [18]]);
    expect(shown(addition, column(1, 1, 1), 1, column(5, null, 7))).toEqual([[16], [111], [18]]);
  });
});

describe("a row of numbers", () => {
  test("is taken sideways where answers are one cell and there is no list", () => {
    expect(shown(addition, row(1, 2, 3), 1)).toEqual([[111, 112, 113]]);
    expect(shown(addition, row(1, null, "x"), row(1, 0, 1))).toEqual([[111, "", "#VALUE! notNumber first"]]);
    expect(shown(addition, row(1, 2), 1, column(null, 0))).toEqual([[111, 112]]);
  });

  test("beside a column, or beside a row of another length, is #VALUE!", () => {
    expect(shown(addition, row(1, 2), column(1, 2))).toBe("#VALUE! rowBesideColumn first");
    expect(shown(addition, column(1, 2), row(1, 2))).toBe("#VALUE! rowBesideColumn second");
    expect(shown(addition, row(1, 2), row(1, 2, 3))).toBe("#VALUE! shapesDiffer second");
    expect(shown(beside, column(1, 2), 1, row(0.5, 0.5))).toBe("#VALUE! notColumn third");
  });
});

describe("conversions", () => {
  test("beside a column go by row, the stages of each in its row", () => {
    expect(
      shown(product, column(8, 16), [
        [0.5, 0.25],
        [1, 0.5],
      ]),
    ).toEqual([[1], [8]]);
    expect(shown(product, column(8, 16), column(0.5, 1))).toEqual([[4], [16]]);
  });

  test("in one row serve all rows", () => {
    expect(shown(product, column(8, 16), row(0.5, 0.25))).toEqual([[1], [2]]);
    expect(shown(product, column(8, 16), 0.5)).toEqual([[4], [8]]);
  });

  test("of another number of rows than the column are #VALUE!", () => {
    expect(shown(product, column(8, 16), column(0.5, 1, 1))).toBe("#VALUE! columnsDiffer conv");
    expect(
      shown(product, column(8, 16, 24), [
        [0.5, 1],
        [1, 1],
      ]),
    ).toBe("#VALUE! columnsDiffer conv");
  });

  test("do not set the number of rows beside single numbers or an optional column", () => {
    expect(shown(product, 8, column(0.5, 0.25))).toBe(1);
    expect(shown(product, 8, column(0.5, 0.25), column(0.5, 0.25, 0.1))).toEqual([[1], [0.5], [0.2]]);
    expect(
      shown(
        product,
        8,
        [
          [0.5, 1],
          [1, 1],
        ],
        column(0.5, 0.25),
      ),
    ).toBe("#VALUE! tableBesideNumbers conv");
    expect(shown(product, row(8, 16), 0.5)).toBe("#VALUE! notColumn target");
  });

  test("by row are faulty in their row, as a list in the whole call, as a number in every row", () => {
    expect(
      shown(product, column(8, 16), [
        [0.5, 2],
        [1, 0.5],
      ]),
    ).toEqual([["#NUM! notShare conv[2]"], [8]]);
    expect(shown(product, column(8, 16, null), row(0.5, 2))).toBe("#NUM! notShare conv[2]");
    expect(shown(product, column(8, 16, null), 2)).toEqual([["#NUM! notShare conv"], ["#NUM! notShare conv"], [""]]);
    expect(
      shown(product, column(8, null), [
        [0.5, 1],
        [null, 0],
      ]),
    ).toEqual([[4], [""]]);
    expect(
      shown(product, column(8, 16), [
        [0.5, 1],
        [null, 1],
      ]),
    ).toEqual([[4], ["#NUM! notShare conv[1]"]]);
  });
});
