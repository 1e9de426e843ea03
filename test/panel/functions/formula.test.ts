import { describe, expect, it } from "vitest";
import { areaFrom, firstCell, formulaOf, placeOf, readArgument } from "../../../src/panel/functions";

const cells = (...row: readonly (number | string | null)[]) => ({ kind: "cells", cells: [row] }) as const;

describe("readArgument", () => {
  it.each([
    ["", { kind: "blank" }],
    ["b5", { kind: "place", sheet: null, range: "B5" }],
    ["=$D$5:E9", { kind: "place", sheet: null, range: "$D$5:E9" }],
    ["Plan!B5", { kind: "place", sheet: "Plan", range: "B5" }],
    ["'It''s mine'!A1:B2", { kind: "place", sheet: "It's mine", range: "A1:B2" }],
    ["План!B5", { kind: "place", sheet: "План", range: "B5" }],
    ["Plan_Goal", { kind: "name", name: "plan_goal" }],
    ["600 000", cells(600_000)],
    ["15 %", cells(0.15)],
    ["50%; 30%", cells(0.5, 0.3)],
    ["0,5; ; x", cells(0.5, null, "x")],
    ["1; 2 | 3; 4", { kind: "cells", cells: [[1, 2], [3, 4]] }], // prettier-ignore
    ["1.11.2026", cells(46_327)],
    ["2026-11-01", cells(46_327)],
    ["31.02.2026", cells("31.02.2026")],
    ['"B5"', cells("B5")],
  ] as const)("%s", (text, argument) => {
    expect(readArgument(text, "ru", ["plan_goal"], false)).toEqual(argument);
  });

  it("leaves words to parameters that take words", () => {
    expect(readArgument("2026", "en", [], true)).toEqual(cells("2026"));
  });

  it("finds cells on the selected sheet where none is named", () => {
    expect(placeOf(readArgument("$B$5", "en", [], false), "Plan")).toEqual({ sheet: "Plan", range: "B5" });
    expect(placeOf(readArgument("5", "en", [], false), "Plan")).toBeUndefined();
  });
});

describe("formulaOf", () => {
  it("writes every kind of argument, and no blanks at the end", () => {
    const args = ["Plan!B5", "'My sheet'!C1", "0,5; 0,3", "", "week", ""].map((text, at) => readArgument(text, "ru", [], at === 4));
    expect(formulaOf("F", args, "Plan")).toBe(`=F(B5,'My sheet'!C1,{0.5,0.3},,"week")`);
    expect(formulaOf("F", [cells('say "hi"')], undefined)).toBe('=F("say ""hi""")');
    expect(formulaOf("F", [{ kind: "cells", cells: [[1, 2], [3, 4]] }], undefined)).toBe("=F({1,2;3,4})"); // prettier-ignore
  });
});

describe("cell areas", () => {
  it("start at the first cell and grow from it", () => {
    expect(firstCell("$B$5:C9")).toBe("B5");
    expect(areaFrom("B5", 1, 1)).toBe("B5");
    expect(areaFrom("Y9", 3, 3)).toBe("Y9:AA11");
    expect(areaFrom("Z1", 1, 28)).toBe("Z1:BA1");
  });
});
