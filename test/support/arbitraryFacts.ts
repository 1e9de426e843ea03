import fc from "fast-check";
import type { Fact } from "../../src/facts";
import { dateOf, serialOf, type Plan } from "../../src/plan";

/** Facts in and around a plan: of its people, streams and stages, and some of none of them. */
export function arbitraryFacts(plan: Plan, most: number, least = 0): fc.Arbitrary<readonly Fact[]> {
  const [start, end] = [serialOf(plan.period.start), serialOf(plan.period.end)];
  const people = [undefined, ...(plan.team ?? []).map(({ id }) => id)];
  const places = plan.streams.flatMap(({ name, funnel }) => {
    const stages = plan.funnels.find((known) => known.name === funnel)?.stages ?? [];
    return [undefined, undefined, ...stages.map((stage) => stage.name)].map((stage) => ({ stream: name, stage }));
  });
  return fc.array(
    fc
      .record({
        day: fc.integer({ min: start - 40, max: end + 10 }),
        hour: fc.option(fc.integer({ min: 8, max: 19 }), { nil: undefined }),
        person: fc.constantFrom(...people),
        place: fc.constantFrom(...places, { stream: undefined, stage: undefined }),
        count: fc.integer({ min: 1, max: 5 }),
        amount: fc.oneof(
          fc.integer({ min: 0, max: 500_000 }),
          fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100),
        ),
        deal: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        lost: fc.boolean(),
      })
      .map(({ day, hour, person, place: { stream, stage }, count, amount, deal, lost }): Fact => ({
        source: "test",
        date: dateOf(day),
        ...(hour === undefined ? {} : { time: `${String(hour).padStart(2, "0")}:30` }),
        ...(person === undefined ? {} : { person }),
        ...(stream === undefined ? {} : { stream }),
        ...(stage === undefined ? {} : { stage }),
        ...(deal === undefined ? {} : { deal: `D${deal}` }),
        ...(lost && stage !== undefined && day % 5 === 0 ? { lost } : {}),
        count,
        amount: stage === undefined ? amount : 0,
      })),
    { minLength: least, maxLength: most },
  );
}
