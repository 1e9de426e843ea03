import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decompose, serialOf } from "../../src/plan";
import { arbitraryPlan } from "../support/arbitraryPlan";

describe("the tasks of any plan", () => {
  it("sum to what the Calendar has for their periods, each the floor or the ceiling of its share, each for a stream of the plan", () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: -20, max: 450 }), (plan, days) => {
        const { tasks: found, schedule, streams } = decompose(plan, serialOf(plan.period.start) + days);
        if (found === undefined) return plan.team === undefined;
        const { periods, lines, tasks, undone } = found;
        expect(periods.length).toBe(Math.min(2, (schedule?.periods.length ?? 1) - (periods[0]?.index ?? 0)));
        for (const { index, first, last, by } of periods) {
          expect(by >= first && by <= last).toBe(true);
          for (const { stream, stage, streamName, stageName, weights } of lines) {
            const dated = schedule?.streams[stream];
            const whole = streams[stream];
            const needed =
              stage === undefined
                ? (dated?.deals[index] ?? whole?.deals)
                : (dated?.stages[stage]?.counts[index] ?? whole?.stages[stage]?.count);
            const mine = tasks.filter((task) => task.period === first && task.stream === streamName && task.stage === stageName);
            const done = mine.reduce((sum, { count }) => sum + count, 0);
            const all = weights.reduce((sum, weight) => sum + weight, 0);
            expect(done).toBe(all > 0 ? needed : 0);
            for (const { person, count, target } of mine) {
              const row = plan.team?.findIndex(({ id }) => id === person) ?? -1;
              const share = ((needed ?? 0) * (weights[row] ?? 0)) / all;
              expect(Math.abs(count - share)).toBeLessThan(1 + 1e-5);
              expect(target).toBe(dated === undefined ? whole?.target : dated.targets[index]);
            }
          }
        }
        expect(tasks.every(({ stream, stage }) => plan.streams.some(({ name }) => name === stream) && stage !== "")).toBe(true);
        // Whoever sells makes all of the plan's work somebody's.
        if ((found.lines.at(-1)?.weights ?? []).some((weight) => weight > 0)) expect(undone).toEqual([]);
        return true;
      }),
      { numRuns: 60, seed: 33 },
    );
  });
});
