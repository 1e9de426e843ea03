import { describe, expect, it } from "vitest";
import { faultSentence, wordsOf } from "../../../src/panel/words";

describe("a wrong share", () => {
  it.each([
    ["en", "Conversion: 150% will not do: it must be above 0% and at most 100%; write 15, for example"],
    ["ru", "Conversion: 150\u00a0% не подойдёт: нужно больше 0\u00a0% и не больше 100\u00a0%; напишите, например, 15"],
    ["el", "Conversion: το 150% δεν γίνεται: πρέπει να είναι πάνω από 0% και έως 100%· γράψτε για παράδειγμα 15"],
  ] as const)("is named in %s as it stands in its field", (locale, text) => {
    expect(faultSentence({ code: "notShare", details: { value: 1.5 } }, wordsOf(locale), "Conversion")).toBe(text);
  });

  it("leaves the other faults their own words", () => {
    expect(faultSentence({ code: "notPositive", details: { value: 0 } }, wordsOf("en"), "Check")).toBe(
      "Check: 0 is not above 0; write a number above 0",
    );
  });
});
