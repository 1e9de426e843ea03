import cdf from "@stdlib/stats-base-dists-binomial-cdf";
import { binomdist, createHeadlessHost, type EmbeddedHost } from "../../src/host/embedded";

/** An empty workbook that computes, with the one native function a plan needs and the engine lacks. */
export function engine(): EmbeddedHost {
  const chance = (k: number, n: number, p: number, cumulative: boolean): number =>
    cumulative ? cdf(k, n, p) : cdf(k, n, p) - cdf(k - 1, n, p);
  return createHeadlessHost({ locale: "en", functions: [binomdist(chance)] });
}
