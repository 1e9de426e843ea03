import { describe, expect, it } from "vitest";
import {
  conversionsFrom,
  conversionsWithOne,
  funnelSchedule,
  overallConversion,
  requiredDeals,
  requiredLeads,
  stageNeeds,
} from "../../src/core";
import { faultOf } from "./faultOf";

describe("requiredDeals", () => {
  it("rounds target / check up", () => {
    expect(requiredDeals(600000, 200000)).toBe(3);
    expect(requiredDeals(600001, 200000)).toBe(4);
    expect(requiredDeals(40_000_000.01, 1)).toBe(40_000_001);
    expect(requiredDeals(0, 5)).toBe(0);
    expect(requiredDeals(0.3, 0.1)).toBe(3);
  });

  it("stops at 10^9 deals", () => {
    expect(requiredDeals(1e9, 1)).toBe(1e9);
    expect(faultOf(() => requiredDeals(1e9 + 1, 1))).toMatchObject({ code: "answerTooLarge", details: { limit: 1e9 } });
    expect(faultOf(() => requiredDeals(1e308, 1e-308))).toMatchObject({ code: "answerTooLarge" });
  });

  it("judges both numbers", () => {
    expect(faultOf(() => requiredDeals(-1, 1))).toMatchObject({ code: "negative", path: "target" });
    expect(faultOf(() => requiredDeals(1, 0))).toMatchObject({ code: "notPositive", path: "check" });
    expect(faultOf(() => requiredDeals(1, Infinity))).toMatchObject({ code: "notFinite", path: "check" });
  });
});

describe("requiredLeads", () => {
  it("rounds once at the end", () => {
    expect(requiredLeads(3, overallConversion([0.15]))).toBe(20);
    expect(requiredLeads(3, overallConversion([0.5, 0.3]))).toBe(20);
    expect(requiredLeads(7, overallConversion([0.05]))).toBe(140);
    expect(requiredLeads(21, 0.7)).toBe(30);
    expect(requiredLeads(0, 1e-300)).toBe(0);
  });

  it("is at most 2^53", () => {
    expect(requiredLeads(1, 2 ** -53)).toBe(2 ** 53);
    expect(faultOf(() => requiredLeads(1, 2 ** -54))).toMatchObject({ code: "answerTooLarge", details: { limit: 2 ** 53 } });
    expect(faultOf(() => requiredLeads(1e9, 5e-324))).toMatchObject({ code: "answerTooLarge" });
  });

  it("takes a product that no double holds for the smallest one", () => {
    expect(overallConversion([1e-200, 1e-200])).toBe(Number.MIN_VALUE);
    expect(requiredLeads(0, overallConversion([1e-200, 1e-200]))).toBe(0);
    expect(faultOf(() => stageNeeds(1, [1e-200, 1e-200]))).toMatchObject({ code: "answerTooLarge" });
    expect(funnelSchedule([0, 0], [1e-200, 1e-200], [1, 0])).toEqual(new Array(3).fill([0, 0, 0]));
  });

  it("names the conversion that is none", () => {
    expect(faultOf(() => overallConversion([0.5, 1.1]))).toMatchObject({ code: "notShare", path: "conv[2]" });
    expect(faultOf(() => overallConversion([0]))).toMatchObject({ code: "notShare", path: "conv" });
  });
});

describe("stageNeeds", () => {
  it("carries every stage up from the deals, not from the stage below", () => {
    expect(stageNeeds(6, [0.2, 0.5, 0.5, 1 / 3])).toEqual([360, 72, 36, 18, 6]); // Semyonov: 6 sales … 18, 36
    expect(stageNeeds(1, [0.9, 0.9, 0.9])).toEqual([2, 2, 2, 1]); // stage by stage it would be 4, 3, 2, 1
    expect(stageNeeds(3, [])).toEqual([3]);
    expect(stageNeeds(0, [0.5])).toEqual([0, 0]);
  });

  it("takes a hundred thousand stages", () => {
    const many = new Array<number>(100_000).fill(0.9999);
    const needs = stageNeeds(1, many);
    expect(needs).toHaveLength(100_001);
    expect(needs[0]).toBe(requiredLeads(1, overallConversion(many)));
    expect(needs.every((need, stage) => stage === 0 || need <= (needs[stage - 1] ?? 0) + 1)).toBe(true);
  });
});

describe("products of conversions", () => {
  it("are the same whether the list is short or long", () => {
    const long = Array.from({ length: 1200 }, (_, index) => 1 - (index % 7) / 1000);
    const direct = long.map((_, stage) => long.slice(stage).reduce((product, value) => product * value, 1));
    conversionsFrom(long).forEach((value, stage) => expect(value).toBeCloseTo(direct[stage] ?? 0, 14));
    const changed = long.map((value) => value / 2);
    const without = conversionsWithOne(long, changed);
    without.forEach((value) => expect(value / ((direct[0] ?? 0) / 2)).toBeCloseTo(1, 11));
  });
});
