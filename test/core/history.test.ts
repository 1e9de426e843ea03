import { describe, expect, it } from "vitest";
import { betaBinomialTails, leadsForConfidence, leadsFromHistory } from "../../src/core";
import { faultOf } from "./faultOf";

describe("leadsFromHistory", () => {
  it("gives the worked examples", () => {
    expect(leadsFromHistory(3, 3, 20, 0.9)).toBe(47);
    expect(leadsFromHistory(3, 30, 200, 0.9)).toBe(36);
    expect(leadsFromHistory(0, 3, 20, 0.9)).toBe(0);
  });

  it("is the first number of leads that meets the confidence", () => {
    for (const deals of [1, 2, 5, 17]) {
      for (const [won, past] of [
        [0, 1],
        [1, 1],
        [0, 30],
        [3, 20],
        [30, 200],
        [20, 20],
        [299, 300],
      ] as const) {
        for (const sure of [1e-6, 0.1, 0.25, 0.5, 0.75, 0.9]) {
          let leads = deals;
          const law = { alpha: won + 0.5, beta: past - won + 0.5 };
          while (betaBinomialTails({ ...law, trials: leads }, deals).atLeast < sure * (1 - 1e-12)) leads++;
          expect(leadsFromHistory(deals, won, past, sure), `${deals} of ${won}/${past} at ${sure}`).toBe(leads);
        }
      }
    }
  });

  it("meets a probability that is wanted exactly", () => {
    expect(leadsFromHistory(1, 0, 1, 0.25)).toBe(1); // Beta(½, 1½) has mean ¼
    expect(leadsFromHistory(1, 0, 1, 0.375)).toBe(2); // 1 − ¾ · ⅚
    expect(leadsFromHistory(1, 1, 1, 0.921875)).toBe(3); // 1 − ¼ · ½ · ⅝
  });

  it("comes near to the known conversion as the history grows", () => {
    const known = leadsForConfidence(100, 0.15, 0.9);
    const asked = [20, 200, 2000, 2e5, 1e9].map((past) => leadsFromHistory(100, past * 0.15, past, 0.9));
    expect(asked.every((leads, index) => index === 0 || leads <= (asked[index - 1] ?? 0))).toBe(true);
    expect(asked[4]).toBe(known);
  });

  it("holds where counts are huge", () => {
    for (const [deals, won, past, sure] of [
      [1e9, 1e8, 1e9, 0.9],
      [1e9, 500, 1000, 0.9],
      [1e6, 1, 10, 0.9],
      [1e6, 0, 10, 0.5],
      [1e9, 1000, 1e7, 1e-9],
      [1e4, 3, 20, 0.01],
      [1e9, 1e9, 1e9, 0.99],
    ] as const) {
      const leads = leadsFromHistory(deals, won, past, sure);
      const tails = (trials: number) => betaBinomialTails({ trials, alpha: won + 0.5, beta: past - won + 0.5 }, deals);
      const step = Math.max(1, Math.ceil(leads * 1e-11));
      const where = `${deals} of ${won}/${past} at ${sure}: ${leads}`;
      expect(tails(leads + step - 1).atLeast, where).toBeGreaterThanOrEqual(sure * (1 - 2e-12));
      expect(tails(leads - step).atLeast, where).toBeLessThan(sure);
    }
  });

  it("stops at 2^53 leads", () => {
    expect(faultOf(() => leadsFromHistory(1e9, 0, 1e9, 0.9))).toMatchObject({ code: "answerTooLarge", details: { limit: 2 ** 53 } });
    expect(faultOf(() => leadsFromHistory(1, 0, 1, 1 - 1e-9))).toMatchObject({ code: "answerTooLarge" });
  });

  it("judges its numbers, the missing evidence last", () => {
    expect(faultOf(() => leadsFromHistory(3, 21, 20, 0.9))).toMatchObject({ code: "wonAboveTrials", details: { won: 21, trials: 20 } });
    expect(faultOf(() => leadsFromHistory(3, 0, 0, 0.9))).toMatchObject({ code: "noTrials", path: "leads" });
    expect(faultOf(() => leadsFromHistory(3, 1, 0, 0.9))).toMatchObject({ code: "wonAboveTrials" });
    expect(faultOf(() => leadsFromHistory(3, 0, 0, 1))).toMatchObject({ code: "notInside" });
    expect(faultOf(() => leadsFromHistory(0, 0, 0, 0.9))).toMatchObject({ code: "noTrials" });
    expect(faultOf(() => leadsFromHistory(3, 1, 2e9, 0.9))).toMatchObject({ code: "tooLarge", path: "leads" });
  });
});
