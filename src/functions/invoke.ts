import { fault, FaultError } from "../core";
import { toAnswer, type Answer } from "./answer";
import { faultyCell } from "./cellError";
import { isError, type Argument, type Cell, type Matrix } from "./cells";
import type { SheetFunction } from "./define";
import { runOnce, type Ranges } from "./evaluate";
import { invokeRows } from "./invokeRows";

/**
 * Calls a function as a spreadsheet does: cells in, cells or a fault out. It never throws and never gives NaN.
 *
 * @param definition the function
 * @param args cells and ranges in the order of the parameters; null or undefined is blank or left out
 */
export function invoke(definition: SheetFunction, args: readonly Argument[]): Answer {
  try {
    const ranges = toRanges(definition, args);
    return definition.byRows ? invokeRows(definition, ranges) : toAnswer(runOnce(definition, ranges));
  } catch (error) {
    if (error instanceof FaultError) return faultyCell(error);
    throw error;
  }
}

/** Every argument as a rectangle of cells. */
function toRanges(definition: SheetFunction, args: readonly Argument[]): Ranges {
  const ids = Object.keys(definition.params);
  const least = Object.values(definition.params).filter((param) => !param.optional).length;
  if (args.length < least) throw fault("tooFewArguments", { given: args.length, least });
  if (args.length > ids.length) throw fault("tooManyArguments", { given: args.length, most: ids.length });
  const ranges: Record<string, Matrix | undefined> = {};
  for (const [index, id] of ids.entries()) {
    const argument = args[index];
    const range = Array.isArray(argument) ? (argument as readonly unknown[]) : [[argument]];
    ranges[id] = index < args.length ? toMatrix(range, id) : undefined;
  }
  return ranges;
}

function toMatrix(rows: readonly unknown[], path: string): Matrix {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width)) throw fault("ragged", {}, path);
  const range = rows as readonly (readonly unknown[])[];
  for (const row of range) {
    for (const cell of row) if (!isCell(cell)) throw fault("notCell", { value: JSON.stringify(cell) ?? typeof cell }, path);
  }
  return range.some((row) => row.includes(undefined)) ? range.map((row) => row.map((cell) => (cell ?? null) as Cell)) : (range as Matrix);
}

function isCell(cell: unknown): boolean {
  if (typeof cell === "number" || cell === null || cell === undefined) return true;
  return typeof cell === "string" || typeof cell === "boolean" || isError(cell);
}
