import { describe, expect, test } from "vitest";
import { seasonalIndex } from "../../src/functions/seasonalIndex";
import { shown } from "./shown";

describe("SEASONAL_INDEX", () => {
  test("lies as history lies", () => {
    expect(shown(seasonalIndex, [[1, 3, 1, 3]], 2)).toEqual([[0.5, 1.5]]);
    expect(shown(seasonalIndex, [[1], [3], [1], [3]], 2)).toEqual([[0.5], [1.5]]);
    expect(shown(seasonalIndex, 5, 1)).toEqual([[1]]);
  });

  test("has a season of 12 when it is left out, blank or 0", () => {
    const year = [Array.from({ length: 12 }, (_, month) => month + 1)];
    const indices = year.map((months) => months.map((value) => value / 6.5));
    expect(shown(seasonalIndex, year)).toEqual(indices);
    expect(shown(seasonalIndex, year, 0)).toEqual(indices);
    expect(shown(seasonalIndex, year, "", [[null, 0]])).toEqual(indices);
  });

  test("divides by working days of the same number of cells", () => {
    expect(shown(seasonalIndex, [[44, 60]], 2, [[22], [20]])).toEqual([[0.8, 1.2]]);
    expect(shown(seasonalIndex, [[44, 60]], 2, [[22]])).toBe("#VALUE! shapesDiffer working_days");
    expect(shown(seasonalIndex, [[44, 60]], 2, [[22, 0]])).toBe("#NUM! notPositive working_days[2]");
  });

  test("says what is wrong", () => {
    expect(shown(seasonalIndex, [[1, 2, 3]])).toBe("#N/A historyShort history");
    expect(shown(seasonalIndex, [[1, 0, 3]])).toBe("#NUM! notPositive history[2]");
    expect(shown(seasonalIndex, [[1, "2", 3]], -1)).toBe("#VALUE! notNumber history[2]");
    expect(shown(seasonalIndex, [[1, 2]], 1.5)).toBe("#NUM! notWhole season");
    expect(shown(seasonalIndex, [[1, 2]], -2)).toBe("#NUM! negative season");
    expect(shown(seasonalIndex, [[1, 2], [3, 4]], 2)).toBe("#VALUE! notList history"); // prettier-ignore
    expect(shown(seasonalIndex, [[1, 2]], 1e9)).toBe("#N/A historyShort history");
    expect(shown(seasonalIndex, [[1, 2]], 1e9 + 1)).toBe("#NUM! tooLarge season");
  });
});
