import { fault, type FaultError } from "../core";
import { sizeOf, type Matrix } from "./cells";
import { isLeftOut } from "./params";

/** Whether a range has the rows and columns of another one; an argument left out fits everything. */
export function sameShape(range: Matrix | undefined, other: Matrix | undefined, path: string): FaultError | undefined {
  return compare(range, other, path, (size, due) => size.rows === due.rows && size.columns === due.columns);
}

/** Whether a range has as many cells as another one; an argument left out fits everything. */
export function sameCount(range: Matrix | undefined, other: Matrix | undefined, path: string): FaultError | undefined {
  return compare(range, other, path, (size, due) => size.rows * size.columns === due.rows * due.columns);
}

type Size = ReturnType<typeof sizeOf>;

function compare(range: Matrix | undefined, other: Matrix | undefined, path: string, alike: (size: Size, due: Size) => boolean) {
  if (range === undefined || other === undefined) return undefined;
  const size = sizeOf(range);
  const due = sizeOf(other);
  return alike(size, due) ? undefined : fault("shapesDiffer", { ...size, expectedRows: due.rows, expectedColumns: due.columns }, path);
}

/** The same for an optional range: left out when it is nothing but blanks and zeros. */
export function unlessLeftOut(range: Matrix | undefined): Matrix | undefined {
  return isLeftOut(range) ? undefined : range;
}

/** How many cells a range has; 1 without one, as a blank. */
export function countOf(range: Matrix | undefined): number {
  return range === undefined ? 1 : range.length * (range[0]?.length ?? 0);
}

/** Whether a range has so many cells; an argument left out fits everything. */
export function hasCount(range: Matrix | undefined, expected: number, path: string): FaultError | undefined {
  const count = countOf(range);
  return range === undefined || count === expected ? undefined : fault("wrongCount", { count, expected }, path);
}
