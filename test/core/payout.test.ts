import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commissionPayout } from "../../src/core";
import { expectClose } from "./expectClose";
import { faultOf } from "./faultOf";

const scale = [
  { from: 0.5, rate: 0.02 },
  { from: 1, rate: 0.05 },
  { from: 1.2, rate: 0.1 },
];

describe("commissionPayout", () => {
  it("pays each slice at the rate of its tier", () => {
    expect(commissionPayout(400, 1000, scale)).toBe(0);
    expect(commissionPayout(500, 1000, scale)).toBe(0);
    expectClose(commissionPayout(700, 1000, scale), 4, 1e-15);
    expectClose(commissionPayout(1000, 1000, scale), 10, 1e-15);
    expectClose(commissionPayout(1500, 1000, scale), 10 + 10 + 30, 1e-15);
    expect(commissionPayout(-5, 1000, [{ from: 0, rate: 0.1 }])).toBe(0);
    expect(commissionPayout(50, 100, [{ from: -1, rate: 0.1 }])).toBe(5); // there is no revenue below 0
  });

  it("stops at the cap", () => {
    expect(commissionPayout(1500, 1000, scale, 40)).toBe(40);
    expectClose(commissionPayout(700, 1000, scale, 40), 4, 1e-15);
  });

  it("never pays less for more, and a cliff is never there", () => {
    const tiers = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 6 })
      .chain((from) =>
        fc.tuple(
          ...from
            .sort((left, right) => left - right)
            .map((start) => fc.integer({ min: 0, max: 30 }).map((rate) => ({ from: start / 100, rate: rate / 100 }))),
        ),
      );
    fc.assert(
      fc.property(
        tiers,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 3e6 }),
        fc.integer({ min: 0, max: 1000 }),
        (steps, plan, fact, more) => {
          const [now, then] = [commissionPayout(fact, plan, steps), commissionPayout(fact + more, plan, steps)];
          expect(then).toBeGreaterThanOrEqual(now - 1e-6);
          expect(then - now).toBeLessThanOrEqual(more * Math.max(...steps.map(({ rate }) => rate)) + 1e-6);
        },
      ),
    );
  });

  it("judges its numbers, the plan of 0 last", () => {
    expect(faultOf(() => commissionPayout(1, 0, scale))).toMatchObject({ code: "zeroPlan", path: "plan" });
    expect(faultOf(() => commissionPayout(1, -1, scale))).toMatchObject({ code: "negative", path: "plan" });
    expect(faultOf(() => commissionPayout(1, 0, scale, -1))).toMatchObject({ code: "notPositive", path: "cap" });
    expect(
      faultOf(() =>
        commissionPayout(1, 0, [
          { from: 1, rate: 1 },
          { from: 1, rate: 1 },
        ]),
      ),
    ).toMatchObject({ code: "notRising", details: { value: 1, before: 1 } });
    expect(faultOf(() => commissionPayout(1, 1, [{ from: 1, rate: -0.1 }]))).toMatchObject({ code: "negative", path: "tiers" });
  });
});
