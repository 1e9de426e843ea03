import { describe, expect, test } from "vitest";
import { fault } from "../../src/core";
import type { Argument } from "../../src/functions";
import { functionOf } from "./functionOf";
import { addition, beside, multiplied, giving, product } from "./probes";
import { shown } from "./shown";

describe("a cell where a number is due", () => {
  test.each([
    ["15%", "#VALUE! notNumber first"],
    ["5", "#VALUE! notNumber first"],
    ["2026-01-31", "#VALUE! notNumber first"],
    [" ", "#VALUE! notNumber first"],
    [true, "#VALUE! notNumber first"],
    [false, "#VALUE! notNumber first"],
    [Number.NaN, "#NUM! notFinite first"],
    [Number.POSITIVE_INFINITY, "#NUM! notFinite first"],
    [{ error: "#REF!" }, "#REF! cellError first"],
    [{ error: "#DIV/0!" }, "#DIV/0! cellError first"],
  ])("%j is never read as one", (cell, answer) => {
    expect(shown(addition, cell, 1)).toBe(answer);
    expect(shown(addition, [[cell]], 1)).toBe(answer);
  });

  test.each([
    ["an object", { a: 1 }],
    ["an error that is none", { error: "broken" }],
    ["a list in a list", [[[1]]]],
    ["a date", new Date(0)],
    ["a symbol", Symbol("s")],
    ["a bigint", 1n],
    ["a function", () => 1],
  ])("%s is no cell", (_, cell) => {
    expect(shown(addition, cell as Argument, 1)).toBe("#VALUE! notCell first");
  });

  test("a list that holds itself is no cell", () => {
    const loop: unknown[] = [];
    loop.push([loop]);
    expect(shown(addition, loop as unknown as Argument, 1)).toBe("#VALUE! notCell first");
  });

  test.each([[[]], [[[]]], [[[1], [1, 2]]], [[1, 2]], [[[1, 2], 3]]])("%j is no range", (range) => {
    expect(shown(addition, range as unknown as Argument, 1)).toBe("#VALUE! ragged first");
  });
});

describe("blank is zero", () => {
  const blanks: readonly Argument[] = [null, undefined, 0, -0, "", [[null]], [[0]], [[""]], [[undefined]]];

  test.each(blanks.map((blank) => [blank]))("%j in a required number is judged as 0", (blank) => {
    expect(shown(addition, blank, 1)).toBe(110);
    expect(shown(multiplied, blank, 1)).toBe("#NUM! notPositive total");
  });

  test.each(
    [
      ...blanks,
      [[null, 0]],
      [[""], [0], [null]],
      [
        ["", 0],
        [null, ""],
      ],
    ].map((blank) => [blank]),
  )("%j in an optional argument takes its default", (blank) => {
    expect(shown(addition, 1, 1, blank)).toBe(111);
    expect(shown(addition, 1, 1, null, blank)).toBe(111);
    expect(shown(multiplied, 2, 3, blank)).toEqual([[6]]);
  });

  test("the rest of a list's blanks are zeros", () => {
    expect(shown(beside, 1, [[1, null, "", 2]])).toEqual([[1, 3]]);
    expect(
      shown(multiplied, 2, [
        [null, 1],
        ["", 3],
      ]),
    ).toEqual([
      [0, 2],
      [0, 6],
    ]);
  });

  test("a boolean or a text is no blank", () => {
    expect(shown(addition, 1, 1, false)).toBe("#VALUE! notNumber third");
    expect(shown(addition, 1, 1, "0")).toBe("#VALUE! notNumber third");
  });
});

describe("how many arguments", () => {
  test("too few and too many", () => {
    expect(shown(addition)).toBe("#VALUE! tooFewArguments");
    expect(shown(addition, 1)).toBe("#VALUE! tooFewArguments");
    expect(shown(addition, 1, 2, 3, 4, null)).toBe("#VALUE! tooManyArguments");
  });

  test("their number goes before everything that they hold", () => {
    expect(shown(addition, { error: "#REF!" })).toBe("#VALUE! tooFewArguments");
  });
});

describe("several faults at once", () => {
  test("an error in a cell, then the wrong kind, then the domain, whatever stands left", () => {
    expect(shown(addition, 1, -1, "x")).toBe("#VALUE! notNumber third");
    expect(shown(addition, "x", -1, { error: "#N/A" })).toBe("#N/A cellError third");
    expect(shown(multiplied, -1, [[-1, "x"]])).toBe("#VALUE! notNumber weights[2]");
    expect(shown(multiplied, "x", [[-1, { error: "#NULL!" }]])).toBe("#NULL! cellError weights[2]");
  });

  test("of equals the first argument from the left, its first cell", () => {
    expect(shown(addition, 1, -1, -1)).toBe("#NUM! negative second");
    expect(shown(addition, "x", "y")).toBe("#VALUE! notNumber first");
    expect(
      shown(multiplied, 1, [
        [1, -2],
        [-3, 4],
      ]),
    ).toBe("#NUM! negative weights[2]");
    expect(shown(addition, { error: "#N/A" }, { error: "#REF!" })).toBe("#N/A cellError first");
  });

  test("ranges that do not fit together stand in the order, too", () => {
    expect(shown(multiplied, -1, [[1, 2]], [[1], [2]])).toBe("#VALUE! shapesDiffer fixed");
    expect(shown(multiplied, "x", [[1, 2]], [[1], [2]])).toBe("#VALUE! notNumber total");
    expect(shown(multiplied, 1, [[1, 2]], [[1], [2]], "x")).toBe("#VALUE! shapesDiffer fixed");
    expect(shown(multiplied, 1, [[1, 2]], [[1], [2]], { error: "#REF!" })).toBe("#REF! cellError step");
  });
});

describe("the shape of an argument", () => {
  test("a single value may be a range of one cell, and no fixed", () => {
    expect(shown(multiplied, [[2]], [[1]], null, [[1]])).toEqual([[2]]);
    expect(shown(multiplied, [[2], [2]], [[1]])).toBe("#VALUE! notSingle total");
    expect(shown(multiplied, 2, [[1]], null, [[1, 1]])).toBe("#VALUE! notSingle step");
  });

  test("a list lies in a row or in a column", () => {
    expect(shown(beside, 1, [[1, 2, 3]])).toEqual([[1, 6]]);
    expect(shown(beside, 1, [[1], [2], [3]])).toEqual([[1, 6]]);
    expect(shown(beside, 1, 5)).toEqual([[1, 5]]);
    expect(
      shown(beside, 1, [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("#VALUE! notList weights");
  });

  test("stages beside single numbers are one list", () => {
    expect(shown(product, 8, [[0.5], [0.25]])).toBe(1);
    expect(shown(product, 8, [[0.5, 0.25]])).toBe(1);
    expect(
      shown(product, 8, [
        [0.5, 0.25],
        [1, 1],
      ]),
    ).toBe("#VALUE! tableBesideNumbers conv");
  });
});

describe("the answer", () => {
  test("is never NaN or Infinity, and 0 has no sign", () => {
    expect(shown(giving(Number.NaN))).toBe("#NUM! answerTooLarge");
    expect(shown(giving(Number.POSITIVE_INFINITY))).toBe("#NUM! answerTooLarge");
    expect(shown(giving([[1, Number.NEGATIVE_INFINITY]]))).toEqual([[1, "#NUM! answerTooLarge"]]);
    expect(Object.is(shown(giving(-0)), 0)).toBe(true);
  });

  test("holds faults in cells of their own", () => {
    expect(
      shown(
        giving([
          [fault("zeroPlan", {}), "A"],
          ["", true],
        ]),
      ),
    ).toEqual([
      ["#DIV/0! zeroPlan", "A"],
      ["", true],
    ]);
  });

  test("has at most 100,000 rows", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [1]);
    expect(shown(giving(rows(100_000)))).toHaveLength(100_000);
    expect(shown(giving(rows(100_001)))).toBe("#NUM! tooManyRows");
    expect(shown(giving([Array.from({ length: 200_000 }, () => 1)]))).toHaveLength(1);
  });

  test("leaves the arguments as they were", () => {
    const range = Object.freeze([Object.freeze([1, null]), Object.freeze([undefined, 4])]);
    expect(shown(multiplied, 2, range as Argument)).toEqual([
      [2, 0],
      [0, 8],
    ]);
  });

  test("does not hide an error of the program itself", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => shown({ ...addition, run: broken }, 1, 1)).toThrow(TypeError);
    expect(() => shown({ ...addition, run: broken }, [[1], [2]], 1)).toThrow(TypeError);
  });
});

describe("a list of texts", () => {
  const ref = { error: "#REF!" };

  test("takes numbers as texts, blanks and zeros as nothing, and no booleans", () => {
    expect(
      shown(functionOf("CASCADE_PLAN"), 9, [[101], ["b"], [0], [""]], [[null], ["101"], [null], ["b"]], [[1], [2], ["x"], [4]]),
    ).toEqual([[9], [9], [""], [""]]);
    expect(shown(functionOf("CASCADE_PLAN"), 9, [["a"], [true]], [[null], [null]], [[1], [2]])).toBe("#VALUE! notText ids[2]");
  });

  test("an error in it goes before what is no text", () => {
    expect(shown(functionOf("CASCADE_PLAN"), 9, [[true], [ref]], [[null], [null]], [[1], [2]])).toBe("#REF! cellError ids[2]");
    expect(shown(functionOf("FUNNEL_PLAN"), 600, 200, 0.5, [[false, ref]])).toBe("#REF! cellError stages[2]");
    expect(shown(functionOf("FUNNEL_PLAN"), 600, 200, 0.5, [[7, "Deals"]])).toEqual([
      [7, 6],
      ["Deals", 3],
    ]);
  });
});
