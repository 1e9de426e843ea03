import { seasonalIndices } from "../../src/core";
import { medians, type BenchResult } from "./benchResult";
import { seededRandom } from "./seededRandom";

/** The rule of the book, each window added up by itself. */
function straightforward(values: readonly number[], season: number): readonly number[] {
  const half = season / 2;
  const ratios = Array.from({ length: season }, (): number[] => []);
  for (let at = half; at + half < values.length; at += 1) {
    const window = values.slice(at - half, at + half + 1);
    const sum = window.reduce((all, value, index) => all + value * (index === 0 || index === season ? 0.5 : 1), 0);
    ratios[at % season]?.push((values[at] ?? 0) / (sum / season));
  }
  const means = ratios.map((list) => list.reduce((all, ratio) => all + ratio, 0) / list.length);
  const mean = means.reduce((all, value) => all + value, 0) / season;
  return means.map((value) => value / mean);
}

/** Ten years of months of 1,000 series: a straightforward implementation of the same rule. */
export function bench(): Promise<readonly BenchResult[]> {
  const random = seededRandom(12);
  const series = Array.from({ length: 1000 }, () => Array.from({ length: 120 }, (_, month) => 100 + month + 50 * random()));
  const times = medians(
    () => series.map((values) => seasonalIndices(values)),
    () => series.map((values) => straightforward(values, 12)),
  );
  const off = Math.max(
    ...series.flatMap((values) => {
      const wanted = straightforward(values, 12);
      return seasonalIndices(values).map((index, month) => Math.abs(index - (wanted[month] ?? Number.NaN)));
    }),
  );
  return Promise.resolve([
    {
      name: "SEASONAL_INDEX, 10 years of months × 1,000 series: a straightforward implementation",
      ...times,
      unit: "ms",
      ratio: times.peer / times.ours,
      target: "printed",
      note: `they agree to ${off.toExponential(0)}`,
    },
  ]);
}
