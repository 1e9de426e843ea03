import fc from "fast-check";
import negativeBinomial from "@stdlib/stats-base-dists-negative-binomial-quantile";
import { describe, expect, it } from "vitest";
import { gammaPoissonQuantile, gammaPoissonTails, poissonProbability, poissonTails } from "../../src/core";

describe("the Poisson distribution", () => {
  it.each([
    // Summed with 40 decimal digits, rounded to 16.
    [2, 3.9375, 0.2474049492530492],
    [29, 35, 0.17704545210000966],
    [14, 20.13, 0.09992593160080893],
    [900, 1000, 6.977673277963068e-4],
  ])("P(X ≤ %d | %d)", (count, mean, below) => {
    expect(poissonTails(count + 1, mean).below / below).toBeCloseTo(1, 11);
  });

  it("sums to the tails, whichever side is summed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 4000 }), (count, hundredths) => {
        const mean = hundredths / 100;
        let below = 0;
        let term = Math.exp(-mean);
        for (let place = 0; place < count; place += 1) {
          below += term;
          term *= mean / (place + 1);
        }
        expect(poissonTails(count, mean).below).toBeCloseTo(below, 11);
        expect(poissonTails(count, mean).atLeast).toBeCloseTo(1 - below, 11);
        expect(poissonProbability(count, mean)).toBeCloseTo(term, 11);
      }),
    );
  });

  it("stands at its ends and holds for large means", () => {
    expect(poissonTails(0, 5)).toEqual({ below: 0, atLeast: 1 });
    expect(poissonTails(3, 0)).toEqual({ below: 1, atLeast: 0 });
    expect(poissonTails(1e6, 1e6).below).toBeCloseTo(0.499867, 4);
  });
});

describe("what is still to come", () => {
  it("has the quantiles of the negative binomial distribution", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 5, max: 400 }), fc.constantFrom(0.1, 0.25, 0.5, 0.9, 0.95), (twice, percent, share) => {
        const [seen, ratio] = [twice / 2, percent / 100];
        expect(gammaPoissonQuantile({ seen, ratio }, share)).toBe(negativeBinomial(share, seen + 0.5, 1 / (1 + ratio)) + 0);
      }),
    );
  });

  it("ends in a bounded number of steps, however many events there are", () => {
    expect(poissonTails(1e9, 1e9).below).toBeCloseTo(0.5, 4);
    // A gamma law of half an event, 2,000 times as long: the square of a normal value, times 1,000.
    expect(gammaPoissonTails({ seen: 0, ratio: 2e6 }, 1e6).below).toBeCloseTo(0.682689, 3);
    expect(gammaPoissonTails({ seen: 1e6, ratio: 3 }, 3e6).below).toBeCloseTo(0.5, 3);
  });

  it("has tails that add up to 1 and fall as the count grows", () => {
    const law = { seen: 40, ratio: 2 };
    const tails = [0, 1, 40, 80, 81, 120, 1000].map((count) => gammaPoissonTails(law, count));
    expect(tails.every(({ below, atLeast }) => Math.abs(below + atLeast - 1) < 1e-12)).toBe(true);
    expect([...tails].sort((left, right) => right.atLeast - left.atLeast)).toEqual(tails);
  });
});
