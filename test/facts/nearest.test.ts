import { describe, expect, it } from "vitest";
import { distance, nearest } from "../../src/facts/nearest";

describe("near misses", () => {
  it.each([
    ["", "", 0],
    ["a", "", 1],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["ca", "abc", 3],
    ["Иванво", "Иванов", 1],
  ])("%j and %j are %i apart", (left, right, apart) => {
    expect(distance(left, right)).toBe(apart);
    expect(distance(right, left)).toBe(apart);
  });

  const products = ["GTX Pro", "GTX Plus Pro", "GTX Basic", "GTX Plus Basic", "GTK 500", "MG Special", "MG Advanced"];
  it.each([
    ["GTXPro", products, "GTX Pro"],
    ["mg  advanced", products, "MG Advanced"],
    ["GTK500", products, "GTK 500"],
    ["Something else", products, undefined],
    ["Петрова Анна", ["Анна Петрова", "Анна Петренко"], "Анна Петрова"],
    ["Анна Петрва", ["Анна Петрова", "Иван Смирнов"], "Анна Петрова"],
    ["Άννα Παπαδοπουλου", ["Άννα Παπαδοπούλου"], "Άννα Παπαδοπούλου"],
    ["AB", ["AB", "A B"], undefined],
    ["", products, undefined],
  ])("%j", (name, candidates, expected) => expect(nearest(name, candidates)).toBe(expected));
});
