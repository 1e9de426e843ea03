import { expect } from "vitest";

/** Expects a relative difference of no more than `share`; below the smallest normal double anything as small will do. */
export function expectClose(actual: number, wanted: number, share: number, where = ""): void {
  const off = Math.abs(actual - wanted);
  const near = off <= share * Math.abs(wanted) || (off < 1e-307 && Math.abs(wanted) < 1e-307);
  expect(near, `${where}: ${actual} is not ${wanted} within ${share}`).toBe(true);
}
