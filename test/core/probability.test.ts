import binomialCdfOfStdlib from "@stdlib/stats-base-dists-binomial-cdf";
import negativeBinomialQuantile from "@stdlib/stats-base-dists-negative-binomial-quantile";
import { describe, expect, it } from "vitest";
import { binomialTails, leadsForConfidence, planProbability } from "../../src/core";
import { faultOf } from "./faultOf";

describe("planProbability", () => {
  it("gives the worked example", () => {
    expect(planProbability(20, 3, 0.15)).toBeCloseTo(0.5951, 4);
    expect(planProbability(0, 0, 0.5)).toBe(1);
    expect(planProbability(0, 1, 0.5)).toBe(0);
    expect(planProbability(5, 5, 1)).toBe(1);
  });

  it("agrees with @stdlib on a grid", () => {
    for (const leads of [1, 5, 20, 100, 1000, 20_000]) {
      for (const conversion of [0.001, 0.02, 0.15, 0.5, 0.9]) {
        for (const z of [-6, -3, -1, 0, 0.5, 2, 5]) {
          const mean = leads * conversion;
          const deals = Math.min(leads, Math.max(1, Math.round(mean + z * Math.sqrt(mean * (1 - conversion)))));
          expect(planProbability(leads, deals, conversion)).toBeCloseTo(1 - binomialCdfOfStdlib(deals - 1, leads, conversion), 10);
        }
      }
    }
  });

  it("judges its numbers", () => {
    expect(faultOf(() => planProbability(2.5, 1, 0.5))).toMatchObject({ code: "notWhole", path: "leads" });
    expect(faultOf(() => planProbability(2e9, 1, 0.5))).toMatchObject({ code: "tooLarge", path: "leads" });
    expect(faultOf(() => planProbability(2, -1, 0.5))).toMatchObject({ code: "negative", path: "deals" });
    expect(faultOf(() => planProbability(2, 1, 0))).toMatchObject({ code: "notShare", path: "conv" });
  });
});

describe("leadsForConfidence", () => {
  it("gives the published values", () => {
    // The seed's meetings and leads; Boost's sales quota (r = 5, p = 0.4): P(≤ 8) = .17367, P(≤ 10) = .36690, P(≤ 30) = .99849.
    expect([0.5, 0.8, 0.9, 0.95].map((sure) => leadsForConfidence(3, 0.15, sure))).toEqual([18, 28, 34, 40]);
    expect([0.5, 0.8, 0.9, 0.95].map((sure) => leadsForConfidence(3, 0.3, sure))).toEqual([9, 14, 16, 19]);
    expect([0.17366, 0.36689, 0.99848].map((sure) => leadsForConfidence(5, 0.4, sure))).toEqual([8, 10, 30]);
    expect([0.17368, 0.36691, 0.9985].map((sure) => leadsForConfidence(5, 0.4, sure))).toEqual([9, 11, 31]);
  });

  it("takes a probability within 10^-12 of the wanted one for the wanted one", () => {
    expect(leadsForConfidence(1, 0.5, 0.75)).toBe(2);
    expect(leadsForConfidence(1, 0.1, 0.19)).toBe(2); // 1 − 0.9² is a little below 0.19
    expect(leadsForConfidence(2, 0.5, 0.25)).toBe(2);
    expect(leadsForConfidence(9, 0.1, 1e-9)).toBe(9);
    expect(leadsForConfidence(1, 0.5, 0.75 * (1 + 5e-13))).toBe(2);
    expect(leadsForConfidence(1, 0.5, 0.75 * (1 + 5e-12))).toBe(3);
    for (let leads = 1; leads < 40; leads++) expect(leadsForConfidence(1, 0.5, 1 - 2 ** -leads)).toBe(leads);
    expect(leadsForConfidence(1, 0.5, 1 - 2 ** -40)).toBe(39); // 2⁻³⁹ is less than 2⁻⁴⁰ + 10⁻¹²
  });

  it("is the first number of leads that meets the confidence", () => {
    const short: string[] = [];
    for (const deals of [1, 2, 3, 5, 8, 13, 30, 100]) {
      for (const conversion of [0.003, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999]) {
        for (const sure of [1e-12, 1e-4, 0.1, 0.25, 0.5, 0.51, 0.75, 0.875, 0.95, 0.999, 1 - 1e-9]) {
          let leads = deals;
          while (binomialTails(leads, deals, conversion).below > 1 - sure + 1e-12 * sure) leads++;
          if (sure <= 0.5) while (leads > deals && binomialTails(leads - 1, deals, conversion).atLeast >= sure * (1 - 1e-12)) leads--;
          if (leadsForConfidence(deals, conversion, sure) !== leads) short.push(`${deals} ${conversion} ${sure}: ${leads}`);
        }
      }
    }
    expect(short).toEqual([]);
  });

  it("agrees with @stdlib's negative binomial quantile", () => {
    for (const deals of [1, 3, 10, 47, 200]) {
      for (const conversion of [0.02, 0.15, 0.3, 0.6]) {
        for (const sure of [0.123, 0.4567, 0.8, 0.9, 0.95, 0.99]) {
          expect(leadsForConfidence(deals, conversion, sure)).toBe(deals + negativeBinomialQuantile(sure, deals, conversion));
        }
      }
    }
  });

  it("holds at extremes, to the lead where a lead still changes the probability", () => {
    for (const [deals, conversion, sure] of [
      [1e9, 0.3, 0.999999],
      [1e9, 0.3, 1e-300],
      [1e9, 1 - 1e-9, 0.5],
      [1e6, 0.5, 0.999],
      [12345, 1e-6, 0.9],
      [1, 1e-9, 0.99],
      [5, 0.01, 1e-300],
      [200, 0.9, 1 - 2 ** -53],
    ] as const) {
      const leads = leadsForConfidence(deals, conversion, sure);
      const [now, before] = [leads, leads - 1].map((count) => binomialTails(count, deals, conversion));
      const where = `${deals} ${conversion} ${sure} -> ${leads}`;
      if (sure > 0.5) {
        expect(now?.below, where).toBeLessThanOrEqual((1 - sure + 1e-12 * sure) * (1 + 1e-13) + 1e-15);
        expect(before?.below, where).toBeGreaterThan((1 - sure + 1e-12 * sure) * (1 - 1e-13) - 1e-15);
      } else {
        expect(now?.atLeast, where).toBeGreaterThanOrEqual(sure * (1 - 1.1e-12));
        expect(before?.atLeast, where).toBeLessThan(sure * (1 - 0.9e-12));
      }
    }
    expect(leadsForConfidence(0, 0.1, 0.9)).toBe(0);
    expect(leadsForConfidence(7, 1, 0.9)).toBe(7);
    expect(leadsForConfidence(1, 1e-15, 0.3)).toBeCloseTo(-Math.log1p(-0.3) / 1e-15, -5);
  });

  it("stops at 2^53 leads", () => {
    expect(faultOf(() => leadsForConfidence(1, 1e-300, 0.5))).toMatchObject({ code: "answerTooLarge", details: { limit: 2 ** 53 } });
    expect(faultOf(() => leadsForConfidence(1e9, 1e-7, 0.5))).toMatchObject({ code: "answerTooLarge" });
    expect(leadsForConfidence(1e9, 1.2e-7, 0.9)).toBeLessThan(2 ** 53);
  });

  it("judges its numbers", () => {
    expect(faultOf(() => leadsForConfidence(1.5, 0.5, 0.5))).toMatchObject({ code: "notWhole" });
    expect(faultOf(() => leadsForConfidence(1, 2, 0.5))).toMatchObject({ code: "notShare" });
    expect(faultOf(() => leadsForConfidence(1, 0.5, 1))).toMatchObject({ code: "notInside", path: "confidence" });
    expect(faultOf(() => leadsForConfidence(0, 0.5, 0))).toMatchObject({ code: "notInside" });
  });
});
