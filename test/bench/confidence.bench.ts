import negativeBinomialQuantile from "@stdlib/stats-base-dists-negative-binomial-quantile";
import { leadsForConfidence } from "../../src/core";
import { medians, type BenchResult } from "./benchResult";

const calls = 100_000;
/** Deals from 1 to 10,000, conversions from 1% to 97%, confidences from 51% to 98% (at 50% there are exact ties). */
const cases = Array.from({ length: calls }, (_, index) => ({
  deals: 1 + ((index * 7919) % 10_000),
  conversion: (1 + (index % 97)) / 100,
  confidence: (51 + (index % 48)) / 100,
}));

/** REQUIRED_LEADS with confidence against the quantile of the negative binomial law in @stdlib, same answers. */
export function bench(): Promise<readonly BenchResult[]> {
  const ours = () => cases.map(({ deals, conversion, confidence }) => leadsForConfidence(deals, conversion, confidence));
  const peer = () => cases.map(({ deals, conversion, confidence }) => deals + negativeBinomialQuantile(confidence, deals, conversion));
  const theirs = peer();
  const different = ours().filter((leads, index) => leads !== theirs[index]).length;
  const times = medians(ours, peer);
  return Promise.resolve([
    {
      name: "REQUIRED_LEADS with confidence, 100,000 calls, 1 to 10,000 deals: @stdlib's negative binomial quantile",
      ...times,
      unit: "ms",
      ratio: times.peer / times.ours,
      target: "≥ 10 times faster, same answers",
      note: different === 0 ? "all answers are the same" : `${different} answers differ`,
    },
  ]);
}
