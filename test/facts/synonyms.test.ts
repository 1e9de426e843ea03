import { describe, expect, it } from "vitest";
import { plainHeading, synonyms } from "../../src/facts/synonyms";

describe("headings", () => {
  it("are told without case, accents, units and signs", () => {
    expect(["Deal_Stage", "Сумма, ₽", "Amount (USD)", "Ημερομηνία", "Счёт"].map(plainHeading)).toEqual([
      "deal stage",
      "сумма",
      "amount",
      "ημερομηνια",
      "счет",
    ]);
  });

  it("are known as they are told", () => {
    const words = Object.values(synonyms).flat();
    expect(words.filter((word) => plainHeading(word) !== word)).toEqual([]);
  });
});
