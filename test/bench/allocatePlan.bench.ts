import { apportion } from "../../src/core";
import { medians, type BenchResult } from "./benchResult";
import { seededRandom } from "./seededRandom";

/** A total over a million weights against sorting a Float64Array of that length. */
export function bench(): Promise<readonly BenchResult[]> {
  const random = seededRandom(1);
  const weights = Float64Array.from({ length: 1_000_000 }, () => random() * 1000);
  const line = (name: string, total: number, step: number): BenchResult => {
    const times = medians(
      () => apportion(total, weights, { step }),
      () => weights.slice().sort(),
    );
    const sum = apportion(total, weights, { step }).reduce((all, part) => all + Math.round(part / step), 0);
    return {
      name: `ALLOCATE_PLAN, 1,000,000 weights, ${name}: sorting a Float64Array of that length`,
      ...times,
      unit: "ms",
      ratio: times.peer / times.ours,
      target: "≤ 1.5 × its time",
      note: sum === Math.round(total / step) ? "the parts sum to the total" : "the parts do not sum to the total",
    };
  };
  return Promise.resolve([line("whole steps", 123_456_789, 1), line("cents", 987_654_321.09, 0.01)]);
}
