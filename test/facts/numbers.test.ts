import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDecimal, numberOf, type DecimalSign } from "../../src/facts/numbers";

describe("numbers of a foreign table", () => {
  it.each<[readonly string[], DecimalSign, boolean]>([
    [["1 234,50", "7"], ",", true],
    [["1,234.50"], ".", true],
    [["1.234,50"], ",", true],
    [["1.234.567"], ",", true],
    [["1,234", "12.5"], ".", true],
    [["1,234"], "unknown", false],
    [["1.234", "5.678"], "unknown", false],
    [["0,500"], ",", true],
    [["1200", "300"], "unknown", true],
    [["1,5", "2.5"], ".", false],
    [["12.5 ₽", "€3"], ".", true],
    [[], "unknown", true],
  ])("shows its decimal sign: %j", (values, sign, sure) => expect(findDecimal(values)).toMatchObject({ sign, sure }));

  it("names the currencies met", () => expect(findDecimal(["5 руб.", "7 USD", "$9"]).currencies).toEqual(["РУБ.", "USD", "$"]));

  it.each<[string, DecimalSign, number | undefined]>([
    ["1234", "unknown", 1234],
    ["1 234,5 ₽", ",", 1234.5],
    ["1\u00a0234\u202f567,5", ",", 1234567.5],
    ["$1,234.50", ".", 1234.5],
    ["(1,200)", ".", -1200],
    ["\u2212500", ".", -500],
    ["1'234.5", ".", 1234.5],
    ["100 руб.", ",", 100],
    ["1,234", "unknown", undefined],
    ["12,5", "unknown", 12.5],
    ["двести тыс.", ",", undefined],
    ["1,2,3", ".", undefined],
    ["12.34.56", ",", undefined],
    ["(5", ".", undefined],
    ["", ".", undefined],
    ["1e5", ".", undefined],
    ["5%", ".", undefined],
  ])("reads %j with %j as %j", (text, sign, value) => expect(numberOf(text, sign)).toBe(value));

  it("gives back every amount that a language writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom("en", "ru", "el", "de-CH"), (cents, locale) => {
        const amount = cents / 100;
        const text = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(amount);
        expect(numberOf(text, locale === "ru" || locale === "el" ? "," : ".")).toBe(amount === 0 ? 0 : amount);
      }),
      { seed: 3 },
    );
  });

  it("reads plain digits as the language itself does", () => {
    const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${max}}$`));
    fc.assert(
      fc.property(fc.boolean(), digits(9), fc.option(digits(6), { nil: undefined }), (minus, whole, part) => {
        const text = `${minus ? "-" : ""}${whole}${part === undefined ? "" : `.${part}`}`;
        expect(numberOf(text, ".")).toBe(Number(text) + 0);
        expect(numberOf(text.replace(".", ","), ",")).toBe(Number(text) + 0);
        for (const blank of [" ", "\u00a0", "\u202f"]) {
          const grouped = text.replace(/\d(?=(\d{3})+(\D|$))/g, `$&${blank}`);
          expect(numberOf(` ${grouped} `, ".")).toBe(Number(text) + 0);
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
