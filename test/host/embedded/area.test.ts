import { describe, expect, test } from "vitest";
import { parseHeaders, parseRange } from "../../../src/host/embedded/area";

describe("ranges", () => {
  test("are read in any order of their ends, with or without $", () => {
    expect(parseRange("$D$5:B2")).toEqual({ left: 1, top: 1, right: 3, bottom: 4 });
    expect(parseRange("XFD1048576")).toEqual({ left: 16_383, top: 1_048_575, right: 16_383, bottom: 1_048_575 });
    expect(["XFE1", "A0", "A1048577", "A:B", "", "A1:", "Data!A1"].map(parseRange)).toEqual([null, null, null, null, null, null, null]);
  });

  test("of whole rows and columns are read apart", () => {
    expect(parseHeaders("H:G")).toEqual({ dimension: "COL", start: 6, end: 7 });
    expect(parseHeaders("5:9")).toEqual({ dimension: "ROW", start: 4, end: 8 });
    expect(["A1:B2", "5", "G", "1:1048577", "A:XFE"].map(parseHeaders)).toEqual([null, null, null, null, null]);
  });
});
