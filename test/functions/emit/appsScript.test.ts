import { createContext, runInContext, type Context } from "node:vm";
import { describe, expect, test } from "vitest";
import { sayIn } from "../../../src/app/say";
import { appsScriptCall, appsScriptStubs, functions, type Argument, type SheetFunction } from "../../../src/functions";
import { locales } from "../../../src/i18n";
import { multiplied } from "../probes";
import { examples } from "./examples";
import { expectAnswer, sheetsArguments } from "./sheetsArguments";

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** The spreadsheet of these tests lies three hours east of Greenwich. */
const zone = 3 * 3_600_000;
const call = appsScriptCall([...functions, multiplied], {
  serialOf: (date) => (date.getTime() + zone - epoch) / dayLength,
  say: sayIn("en"),
});

/** The stubs in a realm of their own, as a script is. */
function loadStubs(): Context {
  const context = createContext({ PlanCascade: { call } });
  runInContext(appsScriptStubs(functions, "en"), context);
  return context;
}
const script = loadStubs();

/** Calls a stub as Google Sheets does. */
function asSheets(definition: SheetFunction, args: readonly Argument[]): unknown {
  return (script[definition.id] as (...all: unknown[]) => unknown)(...sheetsArguments(definition, args, dateOf));
}

/** A date of the script's own realm. */
function dateOf(serial: number): unknown {
  return runInContext(`new Date(${epoch - zone + serial * dayLength})`, script);
}

describe("every example as Google Sheets calls it", () => {
  test.each(examples)("%s", (_, definition, { args, result }) => {
    expectAnswer(result, () => asSheets(definition, args));
  });
});

describe("Google Sheets' conventions", () => {
  test("a failed call throws its sentence, the code first", () => {
    expect(() => call("REQUIRED_LEADS", [600000, 200000, 15])).toThrow("#NUM! conv: 15 is not between 0 and 1; write 15% or 0.15");
    expect(() => call("REQUIRED_DEALS", [[[1]], [[""]]])).toThrow(/^#NUM! check: 0 is not above 0/);
    expect(() => call("NO_SUCH", [])).toThrow(/^#NAME\? .*NO_SUCH/);
  });

  test("a faulty cell inside a table is NaN, a blank one is empty text", () => {
    expect(call("REQUIRED_DEALS", [[[600], [""], ["x"], [-1]], 200])).toEqual([[3], [""], [Number.NaN], [Number.NaN]]);
  });

  test("a table of one cell is its cell", () => {
    expect(call("REQUIRED_DEALS", [[[600]], [[200]]])).toBe(3);
    expect(call("MULTIPLIED", [[[2]], [[3]]])).toBe(6);
    expect(call("MULTIPLIED", [2, [[3, 4]]])).toEqual([[6, 8]]);
  });

  test("what is left out is undefined, in the middle as at the end", () => {
    expect(call("ALLOCATE_PLAN", [10, [[1, 1, 1]], undefined, [["", 5, ""]]])).toEqual([[3, 5, 2]]);
    expect(call("REQUIRED_LEADS", [600000, 200000, 0.15, undefined])).toBe(20);
    expect(() => call("REQUIRED_LEADS", [600000, 200000])).toThrow(/^#VALUE! /);
  });

  test("a date is the day that the spreadsheet's zone shows", () => {
    const midnight = dateOf(45658);
    const evening = dateOf(45688.99);
    expect(call("SPLIT_PERIOD", [23, midnight, evening, "month"])).toEqual([[45658, 23, 23]]);
    expect(() => call("SPLIT_PERIOD", [23, runInContext("new Date(NaN)", script), evening, "month"])).toThrow(/^#NUM! start: /);
  });

  test("the text of an error in a cell is that error", () => {
    expect(() => call("REQUIRED_DEALS", ["#REF!", 1])).toThrow(/^#REF! target: /);
    expect(call("REQUIRED_DEALS", [[[1], ["#N/A"]], 1])).toEqual([[1], [Number.NaN]]);
  });
});

describe("the stubs", () => {
  test.each(locales)("in %s: a top-level function right under its JSDoc, with its parameters in both", (locale) => {
    const text = appsScriptStubs(functions, locale);
    for (const definition of functions) {
      const names = Object.keys(definition.params);
      const declared = `*/\nfunction ${definition.id}(${names.join(", ")}) {\n  return PlanCascade.call("${definition.id}", arguments);\n}\n`;
      const at = text.indexOf(declared);
      expect(at).toBeGreaterThan(0);
      const doc = text.slice(text.lastIndexOf("/**", at), at);
      expect([...doc.matchAll(/@param \{[^}]+\} \[?(\w+)\]? \S/g)].map((match) => match[1])).toEqual(names);
      expect(doc).toContain("@return {any} ");
      expect(doc).toContain("\n * @customfunction\n");
      expect(doc.match(/\*\//g)).toBeNull();
    }
  });

  test("are all the functions that the script has", () => {
    const names = Object.keys(script).filter((name) => name !== "PlanCascade");
    expect(names).toEqual(functions.map(({ id }) => id));
    expect((script["REQUIRED_LEADS"] as { length: number }).length).toBe(4);
  });

  test("say Date where a date is due", () => {
    expect(appsScriptStubs(functions, "en")).toMatch(/@param \{Date\} start /);
  });
});
