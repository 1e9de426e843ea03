import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, cascadePlan, type CascadeNode } from "../../src/core";
import { faultOf } from "./faultOf";

const node = (id: string, parent: string | undefined, weight: number): CascadeNode =>
  parent === undefined ? { id, weight } : { id, parent, weight };

describe("cascadePlan", () => {
  it("goes down level by level, each with its cushion, the last repeated", () => {
    const nodes = [
      node("a", undefined, 3),
      node("b", undefined, 1),
      node("c", "a", 1),
      node("d", "a", 1),
      node("e", "c", 1),
      node("f", "e", 1),
    ];
    expect(cascadePlan(100, nodes)).toEqual([75, 25, 38, 37, 38, 38]);
    // 75 × 1.1 = 82.5, half up 83 = 42 + 41; 42 × 1.2 = 50.4 → 50; 50 × 1.2 = 60
    expect(cascadePlan(100, nodes, { cushion: [0.1, 0.2] })).toEqual([75, 25, 42, 41, 50, 60]);
    expect(cascadePlan(100, nodes, { cushion: [-0.5] })).toEqual([75, 25, 19, 19, 10, 5]); // 37.5 → 38; 9.5 → 10
  });

  it("takes the nodes in any order and ids as text, trimmed, case ignored", () => {
    expect(cascadePlan(10, [node("leaf", " ROOT ", 1), node("Root", undefined, 1)])).toEqual([10, 10]);
    expect(cascadePlan(10, [node("ΑΛΈΞΗΣ", undefined, 1), node("x", "αλέξης", 1)])).toEqual([10, 10]); // final sigma
    expect(cascadePlan(10, [node("Зоя", undefined, 1), node("x", "ЗОЯ", 1)])).toEqual([10, 10]);
    expect(cascadePlan(10, [node("e\u0301", undefined, 1), node("x", "\u00e9", 1)])).toEqual([10, 10]);
  });

  it("counts the pool in steps, in decimals, rounded to 6 places and then half up", () => {
    const pair = [node("a", undefined, 1), node("b", "a", 1)];
    expect(cascadePlan(50, pair, { cushion: [0.1] })).toEqual([50, 55]); // 50 × 1.1 is 55.00000000000001 in doubles
    expect(cascadePlan(5, pair, { cushion: [0.1] })).toEqual([5, 6]); // 5.5
    expect(cascadePlan(-5, pair, { cushion: [0.1] })).toEqual([-5, -6]); // mirrored
    expect(cascadePlan(0.15, pair, { cushion: [0.1], step: 0.01 })).toEqual([0.15, 0.17]); // 16.5 steps
    expect(cascadePlan(10.5, pair)).toEqual([10.5, 11]);
    expect(cascadePlan(0, pair, { cushion: [0.1] })).toEqual([0, 0]);
    expect(cascadePlan(1, pair, { cushion: [0.4999994] })).toEqual([1, 1]);
    expect(cascadePlan(1, pair, { cushion: [0.4999996] })).toEqual([1, 2]); // 1.5 after rounding to 6 places
  });

  it("names what is wrong with the tree", () => {
    expect(faultOf(() => cascadePlan(1, [node("a", undefined, 1), node(" A", undefined, 1)]))).toEqual({
      code: "repeatedName",
      details: { value: "A" },
      path: "ids[2]",
    });
    expect(faultOf(() => cascadePlan(1, [node("a", "b", 1)]))).toEqual({
      code: "unknownParent",
      details: { value: "b" },
      path: "parents[1]",
    });
    expect(faultOf(() => cascadePlan(1, [node("a", "a", 1)]))).toMatchObject({ code: "parentLoop", details: { value: "a" } });
    // d hangs under the loop but is not on it; the first of the loop by position is named.
    const loop = [node("d", "b", 1), node("r", undefined, 1), node("b", "c", 1), node("c", "b", 1)];
    expect(faultOf(() => cascadePlan(1, loop))).toEqual({ code: "parentLoop", details: { value: "b" }, path: "parents[3]" });
    expect(faultOf(() => cascadePlan(0, [node("Top", undefined, 1), node("x", "top", 0), node("y", "top", 0)]))).toEqual({
      code: "zeroChildren",
      details: { value: "Top" },
      path: "weights",
    });
    expect(faultOf(() => cascadePlan(1, [node("a", undefined, 0)]))).toMatchObject({ code: "zeroWeights" });
    expect(faultOf(() => cascadePlan(1, [{ id: "a", weight: -1, row: 7 }]))).toMatchObject({ code: "negative", path: "weights[7]" });
    expect(faultOf(() => cascadePlan(1, [node("a", undefined, 1)], { cushion: [-1] }))).toMatchObject({
      code: "notAbove",
      path: "cushion",
    });
    expect(faultOf(() => cascadePlan(2 ** 53, [node("a", undefined, 1), node("b", "a", 1)], { cushion: [1] }))).toMatchObject({
      code: "tooLarge",
    });
    expect(cascadePlan(5, [])).toEqual([]);
  });

  it("carries a chain of 100,000 without a deep stack", () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => node(`n${index}`, index === 0 ? undefined : `n${index - 1}`, 1));
    expect(cascadePlan(7, chain).every((plan) => plan === 7)).toBe(true);
  });

  it("gives every parent's children what its plan and cushion make, whole", () => {
    const trees = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 10_000 }), trees, fc.constantFrom(0, 0.1, 0.25, -0.3), (total, shape, cushion) => {
        const nodes = shape.map(([above, weight], index) =>
          node(`n${index}`, index === 0 || above % 7 === 0 ? undefined : `n${above % index}`, weight),
        );
        const plans = cascadePlan(total, nodes, { cushion: [cushion] });
        const under = (id: string | undefined) => nodes.flatMap((other, index) => (other.parent === id ? [index] : []));
        const tops = under(undefined);
        expect(tops.map((index) => plans[index])).toEqual(
          apportion(
            total,
            tops.map((index) => nodes[index]?.weight ?? 0),
          ),
        );
        nodes.forEach(({ id }, index) => {
          const children = under(id);
          if (children.length === 0) return;
          const wanted = (Math.abs(plans[index] ?? 0) * Math.round(100 + 100 * cushion)) / 100;
          const pool = Math.floor(wanted + 0.5) * ((plans[index] ?? 0) < 0 ? -1 : 1);
          expect(children.reduce((sum, child) => sum + (plans[child] ?? 0), 0)).toBe(pool + 0);
        });
      }),
    );
  });
});
