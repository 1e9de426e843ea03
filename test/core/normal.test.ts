import { describe, it } from "vitest";
import { normalQuantile, normalReach } from "../../src/core";
import { expectClose } from "./expectClose";
import { normalQuantileValues } from "./frozenTails";

describe("normalQuantile", () => {
  it("keeps 15 digits from centre to tails", () => {
    for (const [probability, value] of normalQuantileValues) expectClose(normalQuantile(probability), value, 2e-15, String(probability));
  });
});

describe("normalReach", () => {
  it("is the quantile of (1 + level) / 2, exact at both ends", () => {
    expectClose(normalReach(0.95), 1.959963984540054, 1e-15);
    expectClose(normalReach(0.5), 0.6744897501960817, 1e-15);
    expectClose(normalReach(0.86), 1.475791028179171, 2e-15);
    expectClose(normalReach(1e-20), 1e-20 * Math.sqrt(Math.PI / 2), 1e-15); // the density at 0 is 1 / √(2π)
    expectClose(normalReach(1 - 2 ** -53), 8.2923610758136, 1e-14);
  });
});
