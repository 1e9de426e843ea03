import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { locales } from "../../../src/i18n";
import { readPercent, writePercent } from "../../../src/panel/numbers";

describe("readPercent", () => {
  it.each([
    ["15", "en", 0.15],
    ["15%", "en", 0.15],
    ["0.15", "en", 0.15],
    ["0,15", "ru", 0.15],
    ["33,3 %", "ru", 0.333],
    ["0,5 %", "ru", 0.005],
    ["0.5%", "en", 0.005],
    ["100", "el", 1],
    ["1", "el", 0.01],
    ["0", "en", 0],
    ["150", "en", 1.5],
  ] as const)("%s in %s is %d", (text, locale, value) => {
    expect(readPercent(text, locale)).toBe(value);
  });

  it("gives back what is no number, and nothing for nothing", () => {
    expect(readPercent("half", "en")).toBe("half");
    expect(readPercent("%", "en")).toBe("%");
    expect(readPercent(" ", "en")).toBeUndefined();
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(...locales), (thousandths, locale) => {
        const value = thousandths / 100_000;
        expect(readPercent(writePercent(value, locale), locale)).toBe(value);
      }),
    );
  });
});
