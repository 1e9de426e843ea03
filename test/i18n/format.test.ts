import { describe, expect, it } from "vitest";
import { formatPercent } from "../../src/i18n/format";

describe("a share as a percentage", () => {
  it("has one decimal at most, as the language writes it", () => {
    expect([0, 0.5, 0.595, 0.0012, 1, -0.031].map((share) => formatPercent(share, "en"))).toEqual([
      "0%",
      "50%",
      "59.5%",
      "0.1%",
      "100%",
      "-3.1%",
    ]);
    expect([formatPercent(0.595, "ru"), formatPercent(0.595, "el")]).toEqual(["59,5\u00a0%", "59,5%"]);
  });

  it("is never told as none where there is some: below a tenth it has two figures", () => {
    expect([0.00015, 0.0004, 0.000994, -0.00015].map((share) => formatPercent(share, "en"))).toEqual([
      "0.015%",
      "0.04%",
      "0.099%",
      "-0.015%",
    ]);
    expect(formatPercent(0.00015, "ru")).toBe("0,015\u00a0%");
    expect([1e-6, 1e-9, -1e-17].map((share) => formatPercent(share, "en"))).toEqual(["0.0001%", "<0.0001%", ">-0.0001%"]);
  });
});
