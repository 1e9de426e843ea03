import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenIds } from "../../src/facts/seenIds";

const id = fc.oneof(
  fc.nat({ max: 70 }).map(String),
  fc.tuple(fc.constantFrom("D", "D0", "INV-2026-", "-", "Δ", "a b "), fc.nat({ max: 70 })).map(([before, number]) => `${before}${number}`),
  fc.constantFrom(
    "",
    "0",
    "00",
    "D",
    "D00",
    "9007199254740993",
    "99999999999999999999",
    "99999999999999999998",
    "D٣",
    "1e3",
    "x".repeat(40),
  ),
  fc.string({ maxLength: 3 }),
);

describe("ids that stand twice", () => {
  it("are told as a set tells them, those that were taken back aside", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 200 }), (steps) => {
        const seen = seenIds(1_000_000);
        const known = new Set<string>();
        for (const [text, taken] of steps) {
          expect(seen.add(text)).toBe(!known.has(text));
          known.add(text);
          if (!taken) {
            seen.forget(text);
            known.delete(text);
          }
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("are told among millions of numbers that lie close together", () => {
    const seen = seenIds(200_000);
    for (let index = 0; index < 1_000_000; index++) seen.add(`D${index}`);
    expect([seen.add("D0"), seen.add("D500000"), seen.add("D999999"), seen.add("D1000000")]).toEqual([false, false, false, true]);
  });
});
