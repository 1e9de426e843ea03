import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimise } from "../../src/core";

describe("minimise", () => {
  it("finds the floor of Rosenbrock's valley", () => {
    const { at, value } = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1], 0.5, 1e-12);
    expect(value).toBeLessThan(1e-9);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
  });

  it("finds the foot of a bowl in one to four dimensions", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 4 }), (foot) => {
        const bowl = (at: readonly number[]) => at.reduce((sum, x, place) => sum + (place + 1) * (x - (foot[place] ?? 0)) ** 2, 0);
        const { at } = minimise(
          bowl,
          foot.map(() => 0),
          1,
          1e-12,
        );
        at.forEach((x, place) => expect(x).toBeCloseTo(foot[place] ?? NaN, 4));
      }),
    ));

  it("never answers with more than it began with, and stays where the function is defined", () => {
    const { at, value } = minimise(([x = 0]) => (x < 2 ? NaN : x), [5], 1, 1e-9);
    expect(value).toBe(at[0]);
    expect(value).toBeGreaterThanOrEqual(2);
    expect(value).toBeLessThan(2.001);
  });

  it("ends on a plain, and where there is no floor", () => {
    expect(minimise(() => 7, [1, 2], 1, 1e-9)).toMatchObject({ at: [1, 2], value: 7 });
    expect(minimise(([x = 0]) => -x, [0], 1, 1e-9).steps).toBeLessThan(10_000);
  });
});
