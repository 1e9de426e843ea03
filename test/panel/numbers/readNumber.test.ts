import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { formatNumber, locales } from "../../../src/i18n";
import { readNumber } from "../../../src/panel/numbers";

describe("readNumber", () => {
  it.each([
    ["1,000,000", "en", 1_000_000],
    ["1 000 000", "en", 1_000_000],
    ["1234.5", "en", 1234.5],
    ["1,234.50", "en", 1234.5],
    ["1.000", "en", 1],
    ["₽600,000", "en", 600_000],
    ["1 000 000", "ru", 1_000_000],
    ["1\u00a0000\u00a0000,5", "ru", 1_000_000.5],
    ["600 000 ₽", "ru", 600_000],
    ["0,15", "ru", 0.15],
    ["0.15", "ru", 0.15],
    ["0.150", "ru", 0.15],
    [",5", "ru", 0.5],
    ["7,", "ru", 7],
    ["1.000.000", "el", 1_000_000],
    ["1.000", "el", 1000],
    ["1.234,5", "el", 1234.5],
    ["-5", "el", -5],
    ["−5", "en", -5],
  ] as const)("%s in %s is %d", (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    ["1,00,000", "en"],
    ["1,5", "en"],
    ["1.000.000", "en"],
    ["1.000", "ru"],
    ["1,000,000", "ru"],
    ["1.5", "el"],
    ["1.000 000", "el"],
    ["1 00", "ru"],
    ["abc", "en"],
    ["12 шт", "ru"],
    ["-", "en"],
    [".", "en"],
    ["1e5", "en"],
    ["1e999", "en"],
    ["2026-11-01", "en"],
  ] as const)("%s in %s is given back as typed", (text, locale) => {
    expect(readNumber(text, locale)).toBe(text);
  });

  it("nothing typed is undefined", () => {
    expect(readNumber("  ", "en")).toBeUndefined();
  });

  it("reads back whatever the language writes", () => {
    const numbers = fc.oneof(fc.integer(), fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(numbers, fc.constantFrom(...locales), (value, locale) => {
        const rounded = Number(value.toPrecision(15)) + 0;
        const text = formatNumber(rounded, locale);
        fc.pre(!/0[.,]0{6}/.test(text));
        expect(readNumber(text, locale)).toBe(rounded);
      }),
    );
  });
});
