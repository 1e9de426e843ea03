import { shapleyContributions } from "../../src/core";
import { byOrders } from "../support/byOrders";
import { medians, type BenchResult } from "./benchResult";
import { seededRandom } from "./seededRandom";

/** Contributions of 8 factors in 10,000 rows: every order of change, done for 20 rows and scaled. */
export function bench(): Promise<readonly BenchResult[]> {
  const random = seededRandom(8);
  const factors = () => [Math.round(random() * 100) + 1, ...Array.from({ length: 7 }, () => Math.round(random() * 1000) / 1000)];
  const rows = Array.from({ length: 10_000 }, () => ({ plan: factors(), fact: factors() }));
  const few = rows.slice(0, 20);
  const times = medians(
    () => rows.map(({ plan, fact }) => shapleyContributions(plan, fact)),
    () => few.map(({ plan, fact }) => byOrders(plan, fact)),
    3,
  );
  const peer = (times.peer * rows.length) / few.length;
  const off = Math.max(
    ...few.flatMap(({ plan, fact }) => {
      const wanted = byOrders(plan, fact);
      const size = Math.max(...wanted.map(Math.abs));
      return shapleyContributions(plan, fact).map((value, index) => Math.abs(value - (wanted[index] ?? Number.NaN)) / size);
    }),
  );
  return Promise.resolve([
    {
      name: "VARIANCE_BRIDGE, 10,000 rows × 8 factors: all 40,320 orders of change, 20 rows scaled",
      ours: times.ours,
      peer,
      unit: "ms",
      ratio: peer / times.ours,
      target: "printed",
      note: `they agree to ${off.toExponential(0)} of the largest contribution`,
    },
  ]);
}
