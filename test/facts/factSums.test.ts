import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factSums } from "../../src/facts/factSums";

const fact = fc.record({
  person: fc.constantFrom("", "A", "B", "C"),
  stream: fc.constantFrom("", "A", "New clients"),
  day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-12-31"),
  stage: fc.constantFrom("", "A", "Meetings"),
  lost: fc.boolean(),
  count: fc.integer({ min: 1, max: 9 }),
  cents: fc.integer({ min: 0, max: 10_000 }),
});

describe("facts summed up", () => {
  it("are the sums of their kind and day, in the order in which they come", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 60 }), (facts) => {
        const sums = factSums("CRM");
        const expected = new Map<string, { count: number; cents: number }>();
        for (const { person, stream, day, stage, lost, count, cents } of facts) {
          sums.add(person, stream, day, stage, lost, count, cents / 100);
          const key = JSON.stringify([day, person, stream, stage, lost]);
          const known = expected.get(key) ?? { count: 0, cents: 0 };
          expected.set(key, { count: known.count + count, cents: known.cents + cents });
        }
        const found = sums.facts().map((sum): readonly [string, { count: number; cents: number }] => {
          expect(sum.source).toBe("CRM");
          const { date, person = "", stream = "", stage = "", lost = false, count, amount } = sum;
          return [JSON.stringify([date, person, stream, stage, lost]), { count, cents: Math.round(amount * 100) }];
        });
        expect(found).toEqual([...expected]);
      }),
      { seed: 11 },
    );
  });
});
