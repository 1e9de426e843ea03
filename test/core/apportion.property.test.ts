import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion } from "../../src/core";
import { exactly } from "./exactly";

/** ALLOCATE_PLAN's rule in whole steps, word by word, in rational arithmetic. */
function byTheBook(steps: number, weights: readonly number[]): number[] {
  const fractions = weights.map(exactly);
  const common = fractions.reduce((most, { below }) => (below > most ? below : most), 1n);
  const exact = fractions.map(({ above, below }) => above * (common / below));
  const sum = exact.reduce((all, weight) => all + weight, 0n);
  const rounded = exact.map((weight) => (BigInt(steps) * weight * 2_000_000n + sum) / (2n * sum));
  const parts = rounded.map((share) => share / 1_000_000n);
  const left = BigInt(steps) - parts.reduce((all, part) => all + part, 0n);
  const order = weights.map((weight, index) => ({ index, weight, remainder: (rounded[index] ?? 0n) % 1_000_000n }));
  order.sort((a, b) => Number(b.remainder - a.remainder) || b.weight - a.weight || a.index - b.index);
  for (const { index } of order.slice(0, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map(Number);
}

/** The exact sum of numbers read as decimals, in units of 10^-30. */
function decimalSum(values: readonly number[]): bigint {
  return values.reduce((sum, value) => {
    const [mantissa = "", power = "0"] = String(value).split("e");
    const [whole = "", fraction = ""] = mantissa.split(".");
    return sum + BigInt(whole + fraction) * 10n ** BigInt(30 + Number(power) - fraction.length);
  }, 0n);
}

const counts = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1e9 }), fc.maxSafeInteger().map(Math.abs));
const smallWeights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
const tieWeights = fc.array(fc.constantFrom(0, 1, 2, 4, 8, 16, 31, 32, 64, 97, 127, 999999, 1000001), { minLength: 1, maxLength: 40 });
const anyWeights = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 40 });
const wildWeights = fc.array(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 8 });
const someWeights = fc.oneof(smallWeights, tieWeights, anyWeights, wildWeights).filter((weights) => weights.some((weight) => weight > 0));

describe("apportion: laws", () => {
  it("does what rational arithmetic does, ties and 2^53 steps included", () => {
    fc.assert(
      fc.property(counts, someWeights, (steps, weights) => {
        expect(apportion(steps, weights)).toEqual(byTheBook(steps, weights));
      }),
      { numRuns: 3000 },
    );
  });

  it("has parts that add up to the total as decimals, each a whole number of steps but the heaviest", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(1, 2, 0.5, 0.1, 0.01, 0.05, 0.25, 1000, 0.001),
        someWeights,
        (digits, places, step, weights) => {
          const total = Number(`${digits}e-${places}`);
          const parts = apportion(total, weights, { step });
          expect(decimalSum(parts)).toBe(decimalSum([total]));
          const heaviest = weights.findIndex((weight) => weight === Math.max(...weights));
          parts.forEach((part, index) => {
            expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true);
            if (index !== heaviest) expect(decimalSum([part]) % decimalSum([step])).toBe(0n);
            if (weights[index] === 0) expect(part).toBe(0);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("mirrors, keeps fixed parts and gives each the floor or the ceiling of its share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        smallWeights,
        fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
        (total, weights, kept) => {
          fc.pre(weights.some((weight) => weight > 0));
          const sum = weights.reduce((all, weight) => all + weight, 0);
          const parts = apportion(total, weights);
          parts.forEach((part, index) => {
            const share = (total * (weights[index] ?? 0)) / sum;
            expect(Math.abs(part - share)).toBeLessThan(1);
          });
          expect(apportion(-total, weights)).toEqual(parts.map((part) => 0 - part));
          const fixed = weights.map((_, index) => (index % 2 === 0 ? (kept[index] ?? 0) : 0));
          const taken = fixed.reduce((all, part) => all + part, 0);
          fc.pre(taken <= total && weights.some((weight, index) => weight > 0 && (fixed[index] ?? 0) === 0));
          const around = apportion(total, weights, { fixed });
          expect(around.reduce((all, part) => all + part, 0)).toBe(total);
          fixed.forEach((part, index) => part > 0 && expect(around[index]).toBe(part));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("gives more to the heavier of two parts, never less", () => {
    fc.assert(
      fc.property(counts, someWeights, (steps, weights) => {
        const parts = apportion(steps, weights);
        const order = weights.map((weight, index) => ({ weight, part: parts[index] ?? 0 })).sort((a, b) => a.weight - b.weight);
        for (let at = 1; at < order.length; at += 1) {
          const [lighter, heavier] = [order[at - 1], order[at]];
          if (lighter !== undefined && heavier !== undefined && lighter.weight < heavier.weight)
            expect(heavier.part).toBeGreaterThanOrEqual(lighter.part);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
