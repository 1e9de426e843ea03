import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialTails, estimateError, estimateTrials, normalQuantile } from "../../src/core";

describe("estimateTrials", () => {
  it("is as near to the exact number of trials as estimateError says", () => {
    const successes = fc.double({ min: Math.log(32), max: Math.log(3e5), noNaN: true }).map((size) => Math.round(Math.exp(size)));
    const chance = fc.oneof(
      fc.double({ min: -14, max: 0, noNaN: true }).map(Math.exp),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: -9, max: -0.01, noNaN: true }).map((size) => 1 - Math.exp(size)),
    );
    const probability = fc.oneof(
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      fc.double({ min: -20, max: 0, noNaN: true }).map(Math.exp),
      fc.double({ min: -20, max: -1, noNaN: true }).map((size) => 1 - Math.exp(size)),
    );
    let judged = 0;
    fc.assert(
      fc.property(successes, chance, probability, (wanted, share, sure) => {
        fc.pre(share < 1 && sure < 1);
        const trials = estimateTrials(wanted, share, normalQuantile(sure));
        fc.pre(trials >= wanted + 32);
        // The tails of the exact law take trials between whole numbers, too: the incomplete beta function does.
        const error = estimateError(wanted, share, trials);
        const short = (count: number) => {
          const { below, atLeast } = binomialTails(count, wanted, share);
          return sure <= 0.5 ? atLeast < sure * (1 + 1e-12) : below > (1 - sure) * (1 - 1e-12);
        };
        judged += 1;
        expect(short(trials - error)).toBe(true);
        expect(short(trials + error)).toBe(false);
      }),
      { numRuns: 2000, seed: 3 },
    );
    expect(judged).toBeGreaterThan(1000);
  });

  it("begins at the successes where they alone may be enough", () => {
    expect(estimateTrials(3, 0.9, -5)).toBe(3);
    expect(estimateTrials(1, 0.5, -30)).toBe(1);
  });
});
