import type { CellValue } from "../host/port";
import type { Scalar } from "./column";

/** Whether a cell holds what it should: "" is an empty cell, numbers may differ in their last bits. */
export function sameCell(cell: CellValue, wanted: Scalar): boolean {
  if (cell === wanted || (wanted === "" && cell === null)) return true;
  return typeof wanted === "number" && typeof cell === "number" && Math.abs(cell - wanted) < 1e-12;
}
