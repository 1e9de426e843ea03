import { describe, expect, test } from "vitest";
import { funnelSchedule } from "../../src/functions/funnelSchedule";
import { shown } from "./shown";

describe("FUNNEL_SCHEDULE", () => {
  test("has a row a stage, a column before the first period, then one a period", () => {
    expect(shown(funnelSchedule, [[2, 4]], 0.5, 1)).toEqual([
      [4, 8, 0],
      [0, 2, 4],
    ]);
    expect(shown(funnelSchedule, [[3, 0, 5]], [[0.5, 0.3]], [[0, 0]])).toEqual([
      [0, 20, 0, 34],
      [0, 10, 0, 17],
      [0, 3, 0, 5],
    ]);
    expect(shown(funnelSchedule, 3, 0.5, 0)).toEqual([
      [0, 6],
      [0, 3],
    ]);
  });

  test("is transposed when deals are a column, however the others lie", () => {
    expect(shown(funnelSchedule, [[2], [4]], [[0.5]], 1)).toEqual([
      [4, 0],
      [8, 2],
      [0, 4],
    ]);
    expect(shown(funnelSchedule, [[2], [4]], [[0.5, 1]], [[1], [0]])).toEqual([
      [4, 0, 0],
      [8, 2, 2],
      [0, 4, 4],
    ]);
  });

  test("splits a lag between whole periods linearly", () => {
    expect(shown(funnelSchedule, [[0, 4, 4]], 1, 0.25)).toEqual([
      [0, 1, 4, 3],
      [0, 0, 4, 4],
    ]);
    expect(shown(funnelSchedule, [[0, 0, 10]], 1, 1.1)).toEqual([
      [0, 1, 9, 0],
      [0, 0, 0, 10],
    ]);
  });

  test("is never late, and each row sums to the stage's total rounded up", () => {
    // 1 / 0.3 a period: 3.33, 6.67, 10 so far, rounded up 4, 7, 10.
    expect(shown(funnelSchedule, [[1, 1, 1]], 0.3, 0)).toEqual([
      [0, 4, 3, 3],
      [0, 1, 1, 1],
    ]);
    expect(shown(funnelSchedule, [[1, 1]], 0.3, 9)).toEqual([
      [7, 0, 0],
      [0, 1, 1],
    ]);
  });

  test("wants whole deals, as many lags as conversions, lags of 0 or more", () => {
    expect(shown(funnelSchedule, [[1.5]], 0.5, 1)).toBe("#NUM! notWhole deals");
    expect(shown(funnelSchedule, [[1, -1]], 0.5, 1)).toBe("#NUM! negative deals[2]");
    expect(shown(funnelSchedule, [[1]], 0.5, -1)).toBe("#NUM! negative lags");
    expect(shown(funnelSchedule, [[1]], [[0.5, 0.5]], 1)).toBe("#VALUE! wrongCount lags");
    expect(shown(funnelSchedule, [[1.5]], [[0.5, 0.5]], 1)).toBe("#VALUE! wrongCount lags");
    expect(shown(funnelSchedule, [[1]], [[0.5, 0]], [[1, null]])).toBe("#NUM! notShare conversions[2]");
    expect(
      shown(
        funnelSchedule,
        [
          [1, 2],
          [3, 4],
        ],
        0.5,
        1,
      ),
    ).toBe("#VALUE! notList deals");
  });

  test("stops at 2^53 in a stage and 100,000 rows", () => {
    expect(shown(funnelSchedule, [[1e9, 1e9]], 2e-7, 0)).toBe("#NUM! answerTooLarge");
    expect(shown(funnelSchedule, new Array(100_000).fill([1]), 0.5, 0)).toBe("#NUM! tooManyRows");
    expect(shown(funnelSchedule, new Array(99_999).fill([1]), 0.5, 1e300)).toHaveLength(100_000);
  });
});
