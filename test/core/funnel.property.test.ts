import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelLevers, funnelSchedule, overallConversion, requiredDeals, requiredLeads, stageNeeds } from "../../src/core";
import { decimally, type Fraction } from "./exactly";

const conversion = fc.oneof(
  fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  fc.double({ min: 1e-4, max: 1, noNaN: true }),
);
const conversions = fc.array(conversion, { minLength: 1, maxLength: 6 });
const deals = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1e9 }));

/** Rounded to 6 decimal places, then up, in whole numbers. */
function roundedUp({ above, below }: Fraction): bigint {
  const millionths = (above * 2_000_000n + below) / (2n * below);
  return (millionths + 999_999n) / 1_000_000n;
}

describe("a funnel", () => {
  it("never needs more leads when a conversion or the check is better, nor when the target is lower", () => {
    fc.assert(
      fc.property(deals, conversions, fc.nat(), fc.double({ min: 1, max: 3, noNaN: true }), (wanted, stages, at, factor) => {
        const better = stages.map((value, stage) => (stage === at % stages.length ? Math.min(1, value * factor) : value));
        fc.pre(wanted / overallConversion(stages) < 2 ** 52);
        expect(requiredLeads(wanted, overallConversion(better))).toBeLessThanOrEqual(requiredLeads(wanted, overallConversion(stages)));
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (target, check, factor) => {
          expect(requiredDeals(target, check * factor)).toBeLessThanOrEqual(requiredDeals(target, check));
          expect(requiredDeals(target / factor, check)).toBeLessThanOrEqual(requiredDeals(target, check));
        },
      ),
    );
  });

  it("needs as many at the top as the overall conversion says, and nowhere less than one stage below", () => {
    fc.assert(
      fc.property(deals, conversions, (wanted, stages) => {
        fc.pre(wanted / overallConversion(stages) < 2 ** 52);
        const needs = stageNeeds(wanted, stages);
        expect(needs[0]).toBe(requiredLeads(wanted, overallConversion(stages)));
        needs.forEach((need, stage) => expect(need).toBeLessThanOrEqual(needs[stage - 1] ?? need));
      }),
    );
  });

  it("agrees with decimal arithmetic up to 10^9", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }),
        (wanted, percents) => {
          const product = percents.reduce((all, percent) => all * BigInt(percent), 1n);
          const exact = { above: BigInt(wanted) * 100n ** BigInt(percents.length), below: product };
          fc.pre(exact.above / exact.below < 1_000_000_000n);
          expect(requiredLeads(wanted, overallConversion(percents.map((percent) => percent / 100)))).toBe(Number(roundedUp(exact)));
        },
      ),
    );
  });
});

describe("levers", () => {
  it("spare no less than nothing, and what they spare is what the leads say", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 1e4 }),
        conversions,
        fc.double({ min: 1e-6, max: 5, noNaN: true }),
        (target, check, stages, improvement) => {
          fc.pre(requiredDeals(target, check) / overallConversion(stages) < 2 ** 52);
          const base = requiredLeads(requiredDeals(target, check), overallConversion(stages));
          const levers = funnelLevers(target, check, stages, improvement);
          expect(levers).toHaveLength(stages.length + 1);
          for (const { leads, saved } of levers) {
            expect(saved).toBeGreaterThanOrEqual(0);
            expect(leads + saved).toBe(base);
          }
        },
      ),
    );
  });
});

/** What the page says, word by word, in rational arithmetic: every unit of need is moved, then rows are rounded. */
function scheduleByTheBook(closing: readonly number[], percents: readonly number[], lags: readonly number[]): number[][] {
  const unit = 10n ** 12n;
  let need = [0n, ...closing.map((value) => BigInt(value) * unit ** BigInt(lags.length))];
  let product: Fraction = { above: 1n, below: 1n };
  const rows = [need.map(Number)];
  const scale = unit ** BigInt(lags.length);
  rows[0] = round(need, scale, product);
  for (let stage = percents.length - 1; stage >= 0; stage--) {
    product = { above: product.above * BigInt(percents[stage] ?? 1), below: product.below * 100n };
    const lag = decimally(lags[stage] ?? 0);
    const whole = lag.above / lag.below;
    const part = ((lag.above % lag.below) * unit) / lag.below;
    const moved = need.map(() => 0n);
    need.forEach((value, period) => {
      const early = period === 0 ? 0 : Math.max(0, period - Number(whole));
      const earlier = period === 0 ? 0 : Math.max(0, period - Number(whole) - 1);
      moved[early] = (moved[early] ?? 0n) + (value / unit) * (unit - part);
      moved[earlier] = (moved[earlier] ?? 0n) + (value / unit) * part;
    });
    need = moved;
    rows.unshift(round(need, scale, product));
  }
  return rows;
}

function round(need: readonly bigint[], scale: bigint, product: Fraction): number[] {
  let sum = 0n;
  let done = 0n;
  return need.map((value) => {
    sum += value;
    const due = roundedUp({ above: sum * product.below, below: scale * product.above });
    const work = due - done;
    done = due;
    return Number(work);
  });
}

describe("a schedule", () => {
  const lag = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4000 }).map((thousandths) => thousandths / 1000),
    fc.constantFrom(100.3, 0.1, 0.25, 1e6),
  );

  it("holds, up to every period, the exact need so far rounded up", () => {
    const stages = fc
      .integer({ min: 1, max: 4 })
      .chain((count) =>
        fc.tuple(
          fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }),
          fc.array(lag, { minLength: count, maxLength: count }),
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 14 }), stages, (closing, [percents, lags]) => {
        const product = percents.reduce((all, percent) => (all * percent) / 100, 1);
        fc.pre(closing.reduce((all, value) => all + value, 0) / product < 1e8);
        const rows = funnelSchedule(
          closing,
          percents.map((percent) => percent / 100),
          lags,
        );
        expect(rows).toEqual(scheduleByTheBook(closing, percents, lags));
      }),
      { numRuns: 400 },
    );
  });

  it("sums to what the funnel needs for all deals together", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(conversion, lag), { maxLength: 5 }),
        (closing, pairs) => {
          const stages = pairs.map(([value]) => value);
          const total = closing.reduce((all, value) => all + value, 0);
          fc.pre(total / overallConversion(stages) < 2 ** 52);
          const rows = funnelSchedule(
            closing,
            stages,
            pairs.map(([, value]) => value),
          );
          expect(rows.map((row) => row.reduce((all, value) => all + value, 0))).toEqual(stageNeeds(total, stages));
          expect(rows.flat().every((value) => value >= 0)).toBe(true);
        },
      ),
    );
  });
});
