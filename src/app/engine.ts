// The workbook engine with everything it lacks joined to it: for commands and tests.
import { binomialCdf, binomialProbability, normalQuantile } from "../core";
import { binomdist, createHeadlessHost, normsinv, type EmbeddedHost } from "../host/embedded";
import type { Locale } from "../i18n";

/** BINOMDIST and NORMSINV, which sheets use and the engine lacks. */
export const nativeFunctions = [
  binomdist((k, n, p, cumulative) => (cumulative ? binomialCdf(k, n, p) : binomialProbability(n, k, p))),
  normsinv(normalQuantile),
];

/** An empty workbook that computes what plan sheets are written in. */
export function createEngine(locale: Locale = "en"): EmbeddedHost {
  return createHeadlessHost({ locale, functions: nativeFunctions });
}
