import { describe, expect, test } from "vitest";
import { serialOf } from "../../src/core";
import { functionOf } from "./functionOf";
import { shown } from "./shown";

const [catchUpRate, planPace, runRate] = [functionOf("CATCH_UP_RATE"), functionOf("PLAN_PACE"), functionOf("RUN_RATE")];

const [start, end, today] = [serialOf(2025, 1, 1), serialOf(2025, 1, 31), serialOf(2025, 1, 10)];
const before = start - 1;

describe("RUN_RATE", () => {
  test("is the fact over the elapsed share, row by row", () => {
    expect(shown(runRate, 300, start, end, today)).toBe(862.5);
    expect(shown(runRate, [[300], [null], [60]], start, end, today)).toEqual([[862.5], [""], [172.5]]);
    expect(shown(runRate, [[300], [300]], [[start], [start]], end, [[today], [before]])).toEqual([[862.5], ["#N/A nothingElapsed today"]]);
    expect(shown(runRate, -300, start, end, today + 0.9)).toBe(-862.5);
    expect(shown(runRate, 300, start, end, end + 100)).toBe(300);
  });

  test("weighs days by the profile, serves all rows with the lists", () => {
    const profile = [[2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]];
    expect(shown(runRate, [[46], [23]], start, serialOf(2025, 2, 28), end, profile)).toEqual([[66], [33]]); // 46 of 46 + 20
    expect(shown(runRate, 10, start, end, start + 1, null, [[start]])).toBe(220); // 1 of 22
    expect(shown(runRate, 10, start, end, start + 3, null, null, [[start + 3]])).toBe(60); // 4 of 24
    expect(shown(runRate, 10, start, end, start + 3, null, null, null, 17)).toBeCloseTo(10 * (27 / 3), 12); // Saturdays off
  });

  test("says what is wrong", () => {
    expect(shown(runRate, 300, start, end, before)).toBe("#N/A nothingElapsed today");
    expect(shown(runRate, 300, end, start, today)).toBe("#NUM! endBeforeStart start");
    expect(shown(runRate, 300, start, end, null)).toBe("#NUM! notDate today");
    expect(shown(runRate, 300, serialOf(2025, 1, 4), serialOf(2025, 1, 5), today)).toBe("#N/A noWorkingDays");
    expect(shown(runRate, 300, start, end, today, [[1, 2]])).toBe("#VALUE! wrongCount profile");
    expect(shown(runRate, [[1], [2]], start, end, today, [[1, 2]])).toBe("#VALUE! wrongCount profile");
    expect(shown(runRate, [[1], [2]], start, end, today, null, null, null, 99)).toEqual([
      ["#NUM! weekendCode weekend"],
      ["#NUM! weekendCode weekend"],
    ]);
    expect(shown(runRate, "300", start, end, today)).toBe("#VALUE! notNumber fact");
    expect(shown(runRate, [[1, 2]], start, end, today)).toBe("#VALUE! notColumn fact");
    expect(shown(runRate, 1e308, start, end, today)).toBe("#NUM! answerTooLarge");
  });
});

describe("PLAN_PACE", () => {
  test("is the attainment over the elapsed share", () => {
    expect(shown(planPace, 690, 300, start, end, today)).toBe(1.25);
    expect(shown(planPace, [[690], [240], [null]], [[300], [0], [null]], start, end, today)).toEqual([[1.25], [0], [""]]);
    expect(shown(planPace, [[690], [0]], 300, start, end, today)).toEqual([[1.25], [""]]);
    expect(shown(planPace, [[690], [0]], [[300], [5]], start, end, today)).toEqual([[1.25], ["#DIV/0! zeroPlan plan"]]);
    expect(shown(planPace, 0, 300, start, end, before)).toBe("#N/A nothingElapsed today");
    expect(shown(planPace, 0, 300, end, start, before)).toBe("#NUM! endBeforeStart start");
  });
});

describe("CATCH_UP_RATE", () => {
  test("is what is missing per working day after today", () => {
    expect(shown(catchUpRate, 690, 300, end, today)).toBe(26);
    expect(shown(catchUpRate, 690, 300, end, today, [[end]])).toBeCloseTo(390 / 14, 12);
    expect(shown(catchUpRate, 690, 300, end, today, null, [[today + 1]])).toBeCloseTo(390 / 16, 12);
    expect(shown(catchUpRate, 690, 300, end, today, null, null, 11)).toBeCloseTo(390 / 18, 12);
    expect(shown(catchUpRate, [[690], [300]], 300, end, today)).toEqual([[26], [0]]);
    expect(shown(catchUpRate, 690, 700, end, end + 5)).toBe(0);
    expect(shown(catchUpRate, 690, 300, end, end)).toBe("#N/A noDaysLeft end");
    expect(shown(catchUpRate, 690, 300, end, end + 5)).toBe("#N/A noDaysLeft end");
    expect(shown(catchUpRate, 690, 300, end, "today")).toBe("#VALUE! notNumber today");
    expect(shown(catchUpRate, [[690, 300]], 300, end, today)).toBe("#VALUE! notColumn plan");
  });
});
