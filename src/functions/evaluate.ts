import { fault, FaultError } from "../core";
import { rankOf } from "./cellError";
import type { Matrix } from "./cells";
import type { Result, SheetFunction, Value } from "./define";
import { isLeftOut, type Takes } from "./params";
import type { Signature } from "./signature";

/** The arguments of a call as ranges, by parameter; undefined where left out. */
export type Ranges = Readonly<Record<string, Matrix | undefined>>;

/** Reads every argument and runs the function once; the gravest fault of several is thrown. */
export function runOnce(definition: SheetFunction, { slots }: Signature, ranges: Ranges): Result | readonly Value[] {
  const faults: FaultError[] = [];
  const values: Record<string, unknown> = {};
  for (const { id, param } of slots) {
    const cells = ranges[id] ?? blank;
    const leftOut = param.optional && isLeftOut(cells);
    const value = leftOut ? param.whenLeftOut : (fits(param.takes, cells, id) ?? param.read(cells, id));
    if (value instanceof FaultError) faults.push(value);
    else values[id] = value;
  }
  if (faults.length > 0 || definition.shape !== undefined) throwGravest(withMisfit(faults, definition, ranges));
  return definition.run(values);
}

const blank: Matrix = [[null]];

/** The faults of the arguments, from the left, with the one of ranges that do not fit together in its place. */
export function withMisfit(faults: readonly FaultError[], definition: SheetFunction, ranges: Ranges): readonly FaultError[] {
  const misfit = definition.shape?.(ranges);
  if (misfit === undefined) return faults;
  const ids = Object.keys(definition.params);
  const place = ({ fault: { path } }: FaultError): number => ids.indexOf(path?.split("[")[0] ?? "");
  const right = faults.findIndex((other) => place(other) > place(misfit));
  return right < 0 ? [...faults, misfit] : [...faults.slice(0, right), misfit, ...faults.slice(right)];
}

/** Throws the gravest fault: by the order of codes, then from the left. */
export function throwGravest(faults: readonly FaultError[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  throw others.reduce((gravest, next) => (rankOf(next) < rankOf(gravest) ? next : gravest), first);
}

/** Whether a range has the shape that its parameter takes. */
export function fits(takes: Takes, cells: Matrix, path: string): FaultError | undefined {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (takes === "grid" || (rows === 1 && columns === 1)) return undefined;
  if (takes === "cell") return fault("notSingle", { rows, columns }, path);
  if (takes === "column") return fault("notColumn", { rows, columns }, path);
  if (rows === 1 || columns === 1) return undefined;
  return fault(takes === "stages" ? "tableBesideNumbers" : "notList", { rows, columns }, path);
}
