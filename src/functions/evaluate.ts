import { fault, FaultError } from "../core";
import { rankOf } from "./cellError";
import { sizeOf, type Matrix } from "./cells";
import type { Result, SheetFunction, Value } from "./define";
import { isLeftOut, type Takes } from "./params";

/** The arguments of a call as ranges, by parameter; undefined where left out. */
export type Ranges = Readonly<Record<string, Matrix | undefined>>;

/** Reads every argument and runs the function once; the gravest fault of several is thrown. */
export function runOnce(definition: SheetFunction, ranges: Ranges): Result | readonly Value[] {
  const faults: FaultError[] = [];
  const values: Record<string, unknown> = {};
  for (const [id, param] of Object.entries(definition.params)) {
    const cells = ranges[id];
    const leftOut = param.optional && isLeftOut(cells);
    const value = leftOut ? param.whenLeftOut : (fits(param.takes, cells ?? blank, id) ?? param.read(cells ?? blank, id));
    if (value instanceof FaultError) faults.push(value);
    else values[id] = value;
  }
  throwGravest(faults, definition.shape?.(ranges));
  return definition.run(values);
}

const blank: Matrix = [[null]];

/** Throws the gravest fault: by the order of codes, then from the left; `misfit` is the one between ranges. */
export function throwGravest(faults: readonly FaultError[], misfit?: FaultError): void {
  const all = misfit === undefined ? faults : [...faults, misfit];
  const [first, ...others] = all;
  if (first === undefined) return;
  throw others.reduce((gravest, next) => (rankOf(next) < rankOf(gravest) ? next : gravest), first);
}

/** Whether a range has the shape that its parameter takes. */
export function fits(takes: Takes, cells: Matrix, path: string): FaultError | undefined {
  const { rows, columns } = sizeOf(cells);
  if (takes === "grid" || (rows === 1 && columns === 1)) return undefined;
  if (takes === "cell") return fault("notSingle", { rows, columns }, path);
  if (takes === "column") return fault("notColumn", { rows, columns }, path);
  if (rows === 1 || columns === 1) return undefined;
  return fault(takes === "stages" ? "tableBesideNumbers" : "notList", { rows, columns }, path);
}
