import { describe, expect, it } from "vitest";
import { binomialAtLeast, binomialCdf, binomialProbability, binomialTails } from "../../src/core";
import { choose, exactly, toNumber } from "./exactly";
import { binomialTailValues } from "./frozenTails";
import { expectClose } from "./expectClose";

/** P(from ≤ X ≤ to) for Binomial(trials, chance), exactly. */
function exactSum(trials: number, from: number, to: number, chance: number): number {
  const { above, below } = exactly(chance);
  let sum = 0n;
  for (let count = from; count <= to; count++)
    sum += choose(trials, count) * above ** BigInt(count) * (below - above) ** BigInt(trials - count);
  return toNumber({ above: sum, below: below ** BigInt(trials) });
}

describe("binomialTails", () => {
  it("keeps 13 digits in both tails up to 2^53 trials", () => {
    for (const [trials, successes, chance, below, atLeast] of binomialTailValues) {
      const tails = binomialTails(trials, successes, chance);
      const where = `${trials} ${successes} ${chance}`;
      expectClose(tails.below, below, 3e-13, where);
      expectClose(tails.atLeast, atLeast, 3e-13, where);
    }
  });

  it("equals sums of whole-number arithmetic", () => {
    for (const trials of [1, 2, 3, 7, 16, 17, 33, 60]) {
      for (const chance of [1e-9, 0.01, 0.15, 0.3, 0.5, 0.77, 0.99, 1 - 2 ** -53]) {
        for (let successes = 0; successes <= trials; successes++) {
          const tails = binomialTails(trials, successes, chance);
          const where = `${trials} ${successes} ${chance}`;
          expectClose(tails.below, exactSum(trials, 0, successes - 1, chance), 2e-13, where);
          expectClose(tails.atLeast, exactSum(trials, successes, trials, chance), 2e-13, where);
          expectClose(binomialProbability(trials, successes, chance), exactSum(trials, successes, successes, chance), 2e-13, where);
        }
      }
    }
  });

  it("is certain at its ends", () => {
    expect(binomialTails(5, 0, 0.3)).toEqual({ below: 0, atLeast: 1 });
    expect(binomialTails(5, 6, 0.3)).toEqual({ below: 1, atLeast: 0 });
    expect(binomialTails(5, 5, 1)).toEqual({ below: 0, atLeast: 1 });
    expect(binomialTails(5, 1, 0)).toEqual({ below: 1, atLeast: 0 });
    expect(binomialTails(0, 1, 0.5)).toEqual({ below: 1, atLeast: 0 });
    expect([0, 1].map((count) => binomialProbability(3, count, 0))).toEqual([1, 0]);
    expect([3, 2, 4, -1].map((count) => binomialProbability(3, count, 1))).toEqual([1, 0, 0, 0]);
  });

  it("meets chances that have no quotient", () => {
    expect(binomialAtLeast(1, 1, 5e-324)).toBe(5e-324);
    expectClose(binomialAtLeast(1, 1e9, 1e-310), 1e-301, 1e-12);
    expect(binomialAtLeast(2, 1e9, 1e-310)).toBe(0);
  });
});

describe("binomialCdf and binomialAtLeast", () => {
  it("take places between whole numbers as a step function", () => {
    expect(binomialCdf(1.5, 2, 0.5)).toBe(binomialCdf(1, 2, 0.5));
    expect(binomialAtLeast(0.5, 2, 0.5)).toBe(binomialAtLeast(1, 2, 0.5));
    expect(binomialCdf(-1, 2, 0.5)).toBe(0);
    expect(binomialCdf(2, 2, 0.5)).toBe(1);
  });
});
