import { expect, test } from "vitest";
import { dottedDate } from "../../../src/host/embedded/dottedDate";

test("dottedDate knows the calendar", () => {
  expect(["31.12.2026", "1.3.26", "29.02.2028", "31.12.1999"].map(dottedDate)).toEqual([46_387, 46_082, 46_812, 36_525]);
  expect(["31.02.2026", "1.13.2026", "12.5", "1.2.3.4", "01.01.1900", ""].map(dottedDate)).toEqual([null, null, null, null, null, null]);
});
