import { fault, FaultError } from "../core";
import { toAnswer, type Answer } from "./answer";
import { faultyCell } from "./cellError";
import { isError, type Argument, type Cell, type Matrix } from "./cells";
import type { SheetFunction } from "./define";
import { runOnce, type Ranges } from "./evaluate";
import { invokeRows } from "./invokeRows";
import { signatureOf, type Signature } from "./signature";

/**
 * Calls a function as a spreadsheet does: cells in, cells or a fault out. It never throws and never gives NaN.
 *
 * @param definition the function
 * @param args cells and ranges in the order of the parameters; null or undefined is blank or left out
 */
export function invoke(definition: SheetFunction, args: readonly Argument[]): Answer {
  try {
    const signature = signatureOf(definition);
    const ranges = toRanges(signature, args);
    if (definition.byRows && args.some(Array.isArray)) return invokeRows(definition, signature, ranges);
    return toAnswer(runOnce(definition, signature, ranges));
  } catch (error) {
    if (error instanceof FaultError) return faultyCell(error);
    throw error;
  }
}

/** Every argument as a rectangle of cells. */
function toRanges({ slots, least }: Signature, args: readonly Argument[]): Ranges {
  if (args.length < least) throw fault("tooFewArguments", { given: args.length, least });
  if (args.length > slots.length) throw fault("tooManyArguments", { given: args.length, most: slots.length });
  const ranges: Record<string, Matrix | undefined> = {};
  slots.forEach(({ id }, index) => {
    const argument: unknown = args[index];
    if (index >= args.length) ranges[id] = undefined;
    else ranges[id] = Array.isArray(argument) ? toMatrix(argument, id) : [[toCell(argument, id)]];
  });
  return ranges;
}

function toMatrix(rows: readonly unknown[], path: string): Matrix {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) throw fault("ragged", {}, path);
  const range = rows as readonly (readonly unknown[])[];
  let gaps = false;
  for (const row of range) for (const cell of row) if (toCell(cell, path) !== cell) gaps = true;
  return gaps ? range.map((row) => Array.from(row, (cell) => (cell ?? null) as Cell)) : (range as Matrix);
}

/** A cell; what was left out is blank. */
function toCell(cell: unknown, path: string): Cell {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean" || isError(cell)) return cell;
  if (cell === null || cell === undefined) return null;
  throw fault("notCell", { value: written(cell) }, path);
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value; // a bigint, a list that holds itself
  }
}
