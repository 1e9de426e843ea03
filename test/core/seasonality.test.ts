import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seasonalIndices } from "../../src/core";
import { faultOf } from "./faultOf";

/** Monthly airline passengers 1949 to 1960 (Box & Jenkins, series G). */
const airline = `112 118 132 129 121 135 148 148 136 119 104 118 115 126 141 135 125 149 170 170 158 133 114 140
  145 150 178 163 172 178 199 199 184 162 146 166 171 180 193 181 183 218 230 242 209 191 172 194
  196 196 236 235 229 243 264 272 237 211 180 201 204 188 235 227 234 264 302 293 259 229 203 229
  242 233 267 269 270 315 364 347 312 274 237 278 284 277 317 313 318 374 413 405 355 306 271 306
  315 301 356 348 355 422 465 467 404 347 305 336 340 318 362 348 363 435 491 505 404 359 310 337
  360 342 406 396 420 472 548 559 463 407 362 405 417 391 419 461 472 535 622 606 508 461 390 432`
  .split(/\s+/)
  .map(Number);

/** The rule of the book, each window added up by itself. */
function byTheBook(values: readonly number[], season: number): number[] {
  const ratios = Array.from({ length: season }, (): number[] => []);
  const half = Math.floor(season / 2);
  for (let at = half; at + half < values.length; at += 1) {
    let sum = 0;
    for (let near = -half; near <= half; near += 1)
      sum += (values[at + near] ?? 0) * (season % 2 === 0 && Math.abs(near) === half ? 0.5 : 1);
    ratios[at % season]?.push((values[at] ?? 0) / (sum / season));
  }
  const means = ratios.map((list) => list.reduce((sum, ratio) => sum + ratio, 0) / list.length);
  const mean = means.reduce((sum, value) => sum + value, 0) / season;
  return means.map((value) => value / mean);
}

describe("seasonalIndices", () => {
  it('gives what R\'s decompose(AirPassengers, "multiplicative") prints', () => {
    const figure = [
      0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758, 1.2265555, 1.219911, 1.0604919, 0.9217572, 0.8011781, 0.8988244,
    ];
    seasonalIndices(airline).forEach((index, month) => expect(index).toBeCloseTo(figure[month] ?? NaN, 7));
  });

  it("gives what statsmodels' own test of seasonal_decompose expects", () => {
    const series = [50, 175, 149, 214, 247, 237, 225, 329, 729, 809, 530, 489, 540, 457, 195, 176];
    const more = [337, 239, 128, 102, 232, 429, 3, 98, 43, 141, 77, 13, 125, 361, 45, 184];
    const expected = [1.0815, 1.5538, 0.6716, 0.6931];
    seasonalIndices([...series, ...more], 4).forEach((index, quarter) => expect(index).toBeCloseTo(expected[quarter] ?? NaN, 4));
  });

  it("agrees with windows added up one by one, whatever the length and season", () => {
    const series = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 2, maxLength: 90 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 13 }), (values, season) => {
        fc.pre(values.length >= 2 * season);
        const wanted = byTheBook(values, season);
        const indices = seasonalIndices(values, season);
        expect(indices).toHaveLength(season);
        indices.forEach((index, at) => expect(index / (wanted[at] ?? NaN)).toBeCloseTo(1, 10));
        expect(indices.reduce((sum, index) => sum + index, 0) / season).toBeCloseTo(1, 12);
      }),
      { numRuns: 500 },
    );
  });

  it("takes position means from one season up to two", () => {
    expect(seasonalIndices([30, 20, 10, 20], 4)).toEqual([1.5, 1, 0.5, 1]);
    expect(seasonalIndices([30, 20, 10, 20, 50], 4).map((index) => Math.round(index * 9e6) / 9e6)).toEqual(
      [40 / 22.5, 20 / 22.5, 10 / 22.5, 20 / 22.5].map((index) => Math.round(index * 9e6) / 9e6),
    );
    expect(seasonalIndices([7], 1)).toEqual([1]);
    expect(seasonalIndices([7, 9, 4], 1)).toEqual([1]);
  });

  it("divides by working days first", () => {
    expect(seasonalIndices([44, 60], 2, [22, 20])).toEqual([0.8, 1.2]);
    expect(seasonalIndices(airline, 12, airline).every((index) => Math.abs(index - 1) < 1e-12)).toBe(true);
  });

  it("stays finite near the ends of the doubles", () => {
    const indices = seasonalIndices(
      Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? 1e308 : 1.7e308)),
      2,
    );
    expect(indices[0]).toBeCloseTo(2 / 2.7, 12);
    expect(seasonalIndices([1e-308, 3e-308, 1e-308, 3e-308], 2)[1]).toBeCloseTo(1.5, 10);
  });

  it("names what is wrong", () => {
    expect(faultOf(() => seasonalIndices(airline.slice(0, 11)))).toEqual({
      code: "historyShort",
      details: { count: 11, season: 12 },
      path: "history",
    });
    expect(faultOf(() => seasonalIndices([1, 0], 2))).toMatchObject({ code: "notPositive", path: "history[2]" });
    expect(faultOf(() => seasonalIndices([1, 2], 1.5))).toMatchObject({ code: "notWhole", path: "season" });
    expect(faultOf(() => seasonalIndices([1, 2], 2, [1]))).toMatchObject({ code: "shapesDiffer", path: "working_days" });
    expect(faultOf(() => seasonalIndices([1, 2], 2, [1, 0]))).toMatchObject({ code: "notPositive", path: "working_days[2]" });
  });
});
