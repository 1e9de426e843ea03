import fc from "fast-check";
import negativeBinomial from "@stdlib/stats-base-dists-negative-binomial-quantile";
import { describe, expect, it } from "vitest";
import { gammaPoissonQuantile, gammaPoissonTails, poissonProbability, poissonTails } from "../../src/core";

describe("the Poisson distribution", () => {
  it.each([
    // Summed with 40 decimal digits.
    [2, 3.9375, 0.2474049492530491723553469],
    [29, 35, 0.177045452100009659671575],
    [14, 20.13, 0.0999259316008089317078676],
    [900, 1000, 6.977673277963067821287616e-4],
  ])("P(X ≤ %d | %d)", (count, mean, below) => {
    expect(poissonTails(count + 1, mean).below).toBeCloseTo(below, 13);
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

  it("has tails that add up to 1 and fall as the count grows", () => {
    const law = { seen: 40, ratio: 2 };
    const tails = [0, 1, 40, 80, 81, 120, 1000].map((count) => gammaPoissonTails(law, count));
    expect(tails.every(({ below, atLeast }) => Math.abs(below + atLeast - 1) < 1e-12)).toBe(true);
    expect([...tails].sort((left, right) => right.atLeast - left.atLeast)).toEqual(tails);
  });
});
