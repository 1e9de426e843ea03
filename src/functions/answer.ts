import { fault, FaultError, rowLimit } from "../core";
import { faultyCell, type FaultyCell } from "./cellError";
import type { Result, Value } from "./define";

/** A cell of an answer. */
export type AnswerCell = Value | FaultyCell;
/** What a call gives back: a cell, or rows of cells. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

/**
 * A result as cells. A number that a double cannot hold is a fault, never Infinity or NaN.
 *
 * @throws tooManyRows
 */
export function toAnswer(result: Result | readonly Value[]): Answer {
  if (!Array.isArray(result)) return toCell(result as Value);
  const rows = result as readonly (Value | readonly (Value | FaultError)[])[];
  if (rows.length > rowLimit && Array.isArray(rows[0])) throw fault("tooManyRows", { rows: rows.length, limit: rowLimit });
  return rows.every(Array.isArray)
    ? (rows as readonly (readonly (Value | FaultError)[])[]).map((row) => row.map(toCell))
    : [(rows as readonly Value[]).map(toCell)];
}

/** A value or a fault as a cell. */
export function toCell(value: Value | FaultError): AnswerCell {
  if (value instanceof FaultError) return faultyCell(value);
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) return faultyCell(fault("answerTooLarge", { limit: Number.MAX_VALUE }));
  return value === 0 ? 0 : value; // -0 is 0
}
