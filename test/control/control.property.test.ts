import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causesOf, controlGrains, controlPlan, openControl, replanRest, type Control } from "../../src/control";
import { dateOf, serialOf } from "../../src/plan";
import { arbitraryFacts } from "../support/arbitraryFacts";
import { arbitraryPlan } from "../support/arbitraryPlan";

const cents = (value: number): number => Math.round(value * 100) / 100 + 0;
const sum = (values: readonly number[]): number => cents(values.reduce((total, value) => total + value, 0));

/** A plan, facts, and any day of it. */
const arbitraryControl: fc.Arbitrary<Control> = arbitraryPlan.chain((plan) => {
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  return fc
    .record({
      facts: arbitraryFacts(plan, 60),
      day: fc.integer({ min: start - 3, max: end + 3 }),
      now: fc.constantFrom(undefined, "10:00", "18:00"),
    })
    .map(({ facts, day, now }) => {
      // Some of what was sold comes back.
      const all = facts.map((each) => (each.count === 5 ? { ...each, amount: 0 - each.amount } : each));
      return openControl({ plan, facts: all, today: dateOf(day), ...(now === undefined ? {} : { now }) });
    });
});
const grain = fc.constantFrom(...controlGrains);
const runs = { numRuns: 80 };

describe("control of any plan and any facts", () => {
  it("adds people at the top and nobody up to the company, and streams likewise", () => {
    fc.assert(
      fc.property(arbitraryControl, grain, (control, chosen) => {
        const { company, streams, people, nobody, noStream } = controlPlan(control, chosen);
        const [money] = company.rows;
        expect(sum([...streams.map(({ rows }) => rows[0]?.fact ?? 0), noStream.money])).toBe(money?.fact);
        expect(sum(streams.map(({ rows }) => rows[0]?.plan ?? 0))).toBe(money?.plan);
        if (people.length === 0) return;
        const tops = people.filter((_, place) => control.members[place]?.head === -1);
        expect(sum([...tops.map(({ rows }) => rows[0]?.fact ?? 0), nobody.money])).toBe(money?.fact);
        expect(sum(tops.map(({ rows }) => rows[0]?.plan ?? 0))).toBe(money?.plan);
      }),
      runs,
    );
  });

  it("has days that add up to the whole plan, for everybody and every measure of the company", () => {
    fc.assert(
      fc.property(
        arbitraryPlan.filter(({ period }) => serialOf(period.end) - serialOf(period.start) < 50),
        (plan) => {
          const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
          const reports = Array.from({ length: end - start + 1 }, (_, day) =>
            controlPlan(openControl({ plan, facts: [], today: dateOf(start + day) }), "day"),
          );
          const whole = controlPlan(openControl({ plan, facts: [], today: dateOf(end) }), "plan");
          whole.company.rows.forEach(({ plan: planned }, row) => {
            expect(sum(reports.map(({ company }) => company.rows[row]?.plan ?? 0))).toBe(cents(planned));
          });
          whole.people.forEach(({ rows }, place) => {
            expect(sum(reports.map(({ people }) => people[place]?.rows[0]?.plan ?? 0))).toBe(rows[0]?.plan);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("gives the whole plan what decompose gives", () => {
    fc.assert(
      fc.property(arbitraryControl, (control) => {
        const { company, people } = controlPlan(control, "plan");
        expect(company.rows[0]?.plan).toBe(cents(control.decomposition.totals.target));
        expect(company.rows[1]?.plan).toBe(control.decomposition.totals.deals);
        expect(people.map(({ rows }) => rows[0]?.plan)).toEqual(control.decomposition.team?.people.map(({ plan }) => cents(plan)) ?? []);
      }),
      runs,
    );
  });

  it("explains every difference to the last unit, people making streams and the company", () => {
    fc.assert(
      fc.property(arbitraryControl, grain, (control, chosen) => {
        const { company, streams, people } = causesOf(control, chosen);
        for (const { due, fact, causes } of [company, ...streams, ...people])
          expect(sum([due, ...causes.map(({ money }) => money)])).toBe(fact);
        const { company: report, people: rows } = controlPlan(control, chosen);
        expect(company.fact).toBe(report.rows[0]?.fact);
        people.forEach(({ fact }, place) => expect(fact).toBe(rows[place]?.rows[0]?.fact));
        const money = (causes: typeof company.causes, key: string): number =>
          sum(causes.filter(({ kind, stream, stage }) => `${kind} ${stream ?? ""} ${stage ?? ""}` === key).map((cause) => cause.money));
        for (const { kind, stream, stage, money: whole } of company.causes) {
          if (kind === "cushion" || kind === "noStream") continue;
          expect(sum(streams.map(({ causes }) => money(causes, `${kind} ${stream ?? ""} ${stage ?? ""}`)))).toBe(whole);
        }
      }),
      runs,
    );
  });

  it("never shows what is no number, and keeps the forecast within its band", () => {
    fc.assert(
      fc.property(arbitraryControl, grain, (control, chosen) => {
        const { company, streams, people } = controlPlan(control, chosen);
        for (const row of [company, ...streams, ...people].flatMap(({ rows }) => rows)) {
          const { measure: _measure, light, mayBeChance: _mayBeChance, forecast, ...numbers } = row;
          const all: readonly unknown[] = [...Object.values(numbers), ...Object.values({ ...forecast })];
          expect(all.filter((value) => !Number.isFinite(value))).toEqual([]);
          expect(light === "behind" ? row.pace : 0).toBeLessThan(control.settings.watch);
          if (row.plan === 0 && light !== "noFacts" && light !== "notInStream") expect(row.perDay).toBe(0);
          if (forecast === undefined) continue;
          expect(forecast.low).toBeLessThanOrEqual(forecast.high);
          expect(forecast.value).toBeGreaterThanOrEqual(row.fact - 1e-6);
        }
      }),
      runs,
    );
  });

  it("keeps the total when the rest is planned anew, unless more was won than planned", () => {
    fc.assert(
      fc.property(arbitraryControl, (control) => {
        const periods = replanRest(control);
        const planned = sum(periods.map(({ plan }) => plan));
        const closed = sum(periods.flatMap(({ isClosed, fact = 0 }) => (isClosed ? [fact] : [])));
        const anew = sum(periods.map((period) => period.anew));
        const isKnown = control.ledger.entries.some(({ stage, amount, day }) => stage === "won" && amount > 0 && day <= control.moment.day);
        expect(periods.every(({ fact }) => (fact === undefined) === !isKnown)).toBe(true);
        if (!isKnown) expect(periods.map((period) => period.anew)).toEqual(periods.map(({ plan }) => plan));
        else if (periods.some(({ isClosed }) => !isClosed)) expect(anew).toBe(Math.max(planned, closed));
        else expect(anew).toBe(closed);
      }),
      runs,
    );
  });
});
