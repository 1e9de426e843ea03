import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passingCurve, passingDay, type Spell } from "../../src/core";

const spells = (fate: Spell["fate"], ...days: readonly number[]): readonly Spell[] => days.map((each) => ({ days: each, fate }));
const arbitrarySpells = (...fates: readonly Spell["fate"][]): fc.Arbitrary<readonly Spell[]> =>
  fc.array(fc.record({ days: fc.nat(40), fate: fc.constantFrom(...fates) }), { minLength: 1, maxLength: 60 });

describe("passingCurve", () => {
  it("is 1 − the survival curve of Freireich's 21 patients on 6-MP, as Kaplan–Meier tables print it", () => {
    // Freireich et al., Blood 21, 1963; the table is in every course (Kleinbaum & Klein, Survival Analysis, table 2.1).
    const survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    const curve = passingCurve([
      ...spells("passed", 6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...spells("open", 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]);
    expect(curve.map(({ day }) => day)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    curve.forEach(({ share }, index) => expect(1 - share).toBeCloseTo(survival[index] ?? NaN, 4));
  });

  it("takes a lost deal as one that never passes (Aalen and Johansen), not as one that is still to pass", () => {
    // At day 2: 1 of 4. At day 4 two are left of the three undecided that were not lost, one open: 3/4 · 2/3 · 1/1.
    const curve = passingCurve([...spells("passed", 2, 4), ...spells("lost", 3), ...spells("open", 3)]);
    expect(curve).toEqual([
      { day: 2, share: 0.25 },
      { day: 4, share: 0.75 },
    ]);
  });

  it("without open spells is the plain share of those that entered", () =>
    fc.assert(
      fc.property(arbitrarySpells("passed", "lost"), (drawn) => {
        for (const { day, share } of passingCurve(drawn)) {
          const passed = drawn.filter(({ fate, days }) => fate === "passed" && days <= day).length;
          expect(share).toBeCloseTo(passed / drawn.length, 10);
        }
      }),
    ));

  it("without lost spells never rises by one more open", () =>
    fc.assert(
      fc.property(arbitrarySpells("passed", "open"), fc.nat(50), (drawn, days) => {
        const [before, after] = [passingCurve(drawn), passingCurve([...drawn, { days, fate: "open" }])];
        expect(after.map(({ day }) => day)).toEqual(before.map(({ day }) => day));
        after.forEach(({ share }, index) => expect(share).toBeLessThanOrEqual((before[index]?.share ?? 0) + 1e-12));
      }),
    ));

  it("rises from step to step and stays within 0 and 1", () =>
    fc.assert(
      fc.property(arbitrarySpells("passed", "lost", "open"), (drawn) => {
        const shares = passingCurve(drawn).map(({ share }) => share);
        shares.forEach((share, index) => {
          expect(share).toBeGreaterThan(shares[index - 1] ?? 0);
          expect(share).toBeLessThanOrEqual(1);
        });
      }),
    ));
});

describe("passingDay", () => {
  it("is the median of all that passed when nothing is open", () => {
    const curve = passingCurve([...spells("passed", 1, 2, 5, 9), ...spells("lost", 3, 3, 3)]);
    expect([0.25, 0.5, 0.51, 1].map((part) => passingDay(curve, part))).toEqual([1, 2, 5, 9]);
  });

  it("comes later when deals are still open that have waited long", () => {
    const passed = spells("passed", 1, 2, 3, 10);
    expect(passingDay(passingCurve(passed), 0.5)).toBe(2);
    expect(passingDay(passingCurve([...passed, ...spells("open", 4, 5, 6, 7)]), 0.5)).toBe(10);
  });

  it("is none where nothing passed", () => {
    expect(passingDay(passingCurve(spells("open", 1, 2)), 0.5)).toBeUndefined();
  });
});
