import { describe, expect, test } from "vitest";
import { commissionPayout } from "../../src/functions/commissionPayout";
import { shown } from "./shown";

const tiers = [
  [0.5, 0.25],
  [1, 0.5],
];

describe("COMMISSION_PAYOUT", () => {
  test("pays each slice at the rate of its tier, nothing below the first", () => {
    expect(shown(commissionPayout, 120, 100, tiers)).toBe(22.5);
    expect(shown(commissionPayout, 100, 100, tiers)).toBe(12.5);
    expect(shown(commissionPayout, 50, 100, tiers)).toBe(0);
    expect(shown(commissionPayout, -50, 100, [[0, 0.1]])).toBe(0);
    expect(shown(commissionPayout, 50, 100, [[null, 0.5]])).toBe(25);
  });

  test("the cap limits the sum; blank and 0 are no cap", () => {
    expect(shown(commissionPayout, 120, 100, tiers, 20)).toBe(20);
    expect(shown(commissionPayout, 120, 100, tiers, 0)).toBe(22.5);
    expect(shown(commissionPayout, 120, 100, tiers, -1)).toBe("#NUM! notPositive cap");
    expect(shown(commissionPayout, 120, 100, tiers, [[20], [30]])).toBe("#VALUE! notSingle cap");
  });

  test("goes by rows for fact and plan; the tiers serve all rows", () => {
    expect(shown(commissionPayout, [[120], [null], [60]], 100, tiers)).toEqual([[22.5], [""], [2.5]]);
    expect(shown(commissionPayout, [[120], [120], [120]], [[100], [0], [-1]], tiers)).toEqual([
      [22.5],
      ["#DIV/0! zeroPlan plan"],
      ["#NUM! negative plan"],
    ]);
    expect(shown(commissionPayout, [[1], [2]], 0, [["x", 1]])).toBe("#VALUE! notNumber tiers[1]");
  });

  test("leaves out blank rows at the end of the tiers", () => {
    expect(shown(commissionPayout, 120, 100, [...tiers, [null, null], [0, ""]])).toBe(22.5);
    expect(shown(commissionPayout, 120, 100, [[null, null], ...tiers])).toBe(22.5); // from 0 at no rate
    expect(
      shown(commissionPayout, 120, 100, [
        [0.5, 0.25],
        [null, null],
        [1, 0.5],
      ]),
    ).toBe("#VALUE! notRising tiers");
  });

  test("wants two columns, tiers that rise and rates of 0 or more", () => {
    expect(shown(commissionPayout, 120, 100, 0.1)).toBe("#VALUE! wrongColumns tiers");
    expect(shown(commissionPayout, 120, 100, [[0, 0.1, 0.2]])).toBe("#VALUE! wrongColumns tiers");
    expect(
      shown(commissionPayout, 120, 100, [
        [1, 0.1],
        [1, 0.2],
      ]),
    ).toBe("#VALUE! notRising tiers");
    expect(
      shown(commissionPayout, 120, 100, [
        [0, -0.1],
        [1, 0.2],
      ]),
    ).toBe("#NUM! negative tiers");
    expect(
      shown(commissionPayout, 120, 0, [
        [0, -0.1],
        [0, 0.2],
      ]),
    ).toBe("#VALUE! notRising tiers");
    expect(shown(commissionPayout, 120, 0, tiers)).toBe("#DIV/0! zeroPlan plan");
    expect(shown(commissionPayout, 120, null, tiers)).toBe("#DIV/0! zeroPlan plan");
    expect(shown(commissionPayout, 1e308, 1, [[0, 1e10]])).toBe("#NUM! answerTooLarge");
  });
});
