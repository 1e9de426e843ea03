import { describe, expect, it } from "vitest";
import { betaBinomialProbability, betaBinomialTails } from "../../src/core";
import { choose, toNumber } from "./exactly";
import { expectClose } from "./expectClose";
import { betaBinomialTailValues } from "./frozenTails";

/** a (a + 1) … (a + count − 1) with a in halves, times 2^count. */
function rising(halves: number, count: number): bigint {
  let product = 1n;
  for (let step = 0; step < count; step++) product *= BigInt(halves + 2 * step);
  return product;
}

/** P(from ≤ X ≤ to), exactly; alpha and beta in halves. */
function exactSum(trials: number, from: number, to: number, alphaHalves: number, betaHalves: number): number {
  let sum = 0n;
  for (let count = from; count <= to; count++)
    sum += choose(trials, count) * rising(alphaHalves, count) * rising(betaHalves, trials - count);
  return toNumber({ above: sum, below: rising(alphaHalves + betaHalves, trials) });
}

describe("betaBinomialTails", () => {
  it("keeps 12 digits in both tails up to 2^53 trials", () => {
    for (const [trials, successes, alpha, beta, below, atLeast] of betaBinomialTailValues) {
      const tails = betaBinomialTails({ trials, alpha, beta }, successes);
      const where = `${trials} ${successes} ${alpha} ${beta}`;
      expectClose(tails.below, below, 3e-13, where);
      expectClose(tails.atLeast, atLeast, 5e-13, where);
    }
  });

  it("equals sums of whole-number arithmetic", () => {
    for (const trials of [1, 2, 5, 18, 40]) {
      for (const [alphaHalves, betaHalves] of [
        [1, 3],
        [3, 1],
        [1, 41],
        [7, 35],
        [41, 1],
        [2, 2],
        [400, 1600],
        [2_000_001, 3],
      ] as const) {
        const law = { trials, alpha: alphaHalves / 2, beta: betaHalves / 2 };
        for (let successes = 0; successes <= trials; successes++) {
          const tails = betaBinomialTails(law, successes);
          const where = `${trials} ${successes} ${law.alpha} ${law.beta}`;
          // The tail beyond the mean keeps its digits; the other one is what that leaves of 1.
          const [below, atLeast] = [
            exactSum(trials, 0, successes - 1, alphaHalves, betaHalves),
            exactSum(trials, successes, trials, alphaHalves, betaHalves),
          ];
          const isUpper = successes > trials * (law.alpha / (law.alpha + law.beta));
          if (isUpper) expectClose(tails.atLeast, atLeast, 1e-13, where);
          else expectClose(tails.below, below, 1e-13, where);
          expect(tails.below + tails.atLeast).toBe(1);
          expectClose(
            betaBinomialProbability(law, successes),
            exactSum(trials, successes, successes, alphaHalves, betaHalves),
            1e-13,
            where,
          );
        }
      }
    }
  });

  it("is uniform for the uniform prior", () => {
    for (const trials of [7, 1999, 999_999, 2 ** 52 - 1]) {
      expectClose(betaBinomialTails({ trials, alpha: 1, beta: 1 }, (trials + 1) / 4).below, 0.25, 1e-13, String(trials));
    }
  });

  it("is the same seen from the lost side", () => {
    for (const [trials, successes, alpha, beta] of [
      [1e6, 2e5, 30.5, 170.5],
      [5000, 4000, 0.5, 9.5],
      [1e9, 3, 0.5, 1e6 + 0.5],
    ] as const) {
      const seen = betaBinomialTails({ trials, alpha, beta }, successes);
      const mirrored = betaBinomialTails({ trials, alpha: beta, beta: alpha }, trials - successes + 1);
      expectClose(mirrored.atLeast, seen.below, 1e-12);
      expectClose(mirrored.below, seen.atLeast, 1e-12);
    }
  });

  it("is certain at its ends", () => {
    const law = { trials: 5, alpha: 0.5, beta: 2.5 };
    expect(betaBinomialTails(law, 0)).toEqual({ below: 0, atLeast: 1 });
    expect(betaBinomialTails(law, 6)).toEqual({ below: 1, atLeast: 0 });
    expect([-1, 6].map((count) => betaBinomialProbability(law, count))).toEqual([0, 0]);
    expect(betaBinomialProbability({ ...law, trials: 0 }, 0)).toBe(1);
  });
});
