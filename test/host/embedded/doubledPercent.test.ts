import { expect, test } from "vitest";
import { doubledPercent } from "../../../src/host/embedded/doubledPercent";

test("doubledPercent reads a percentage that has its sign twice, and nothing else", () => {
  expect(["60%%", "12.5%%", "-3 %%", "7 % %"].map((text) => doubledPercent(text, "."))).toEqual([0.6, 0.125, -0.03, 0.07]);
  expect(doubledPercent("12,5%%", ",")).toBe(0.125);
  expect(["60%", "60", "%%", "a%%", "1.2.3%%", "=5%%", ""].map((text) => doubledPercent(text, "."))).toEqual(Array(7).fill(null));
});
