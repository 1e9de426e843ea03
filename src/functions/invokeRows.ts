import { fault, FaultError, rowLimit } from "../core";
import { toAnswer, toCell, type Answer, type AnswerCell } from "./answer";
import { faultyCell } from "./cellError";
import { isBlankOrZero, type Cell, type Matrix } from "./cells";
import type { Params, RowFunction, Value } from "./define";
import { fits, runOnce, throwGravest, withMisfit, type Ranges } from "./evaluate";
import { isLeftOut, type Param } from "./params";
import type { Signature } from "./signature";

/** A parameter in a call of many rows: its cells row by row, or its one value for all of them. */
interface RowSlot {
  readonly id: string;
  readonly param: Param<unknown>;
  /** The cells of each row, or undefined when the same value serves every row. */
  readonly rows: Matrix | undefined;
  /** The value for every row, read once; a fault in it stands in every row. */
  readonly value: unknown;
}

/**
 * Calls a function that goes by rows: one-column ranges of n rows give n rows. Single numbers repeat, lists serve all
 * rows, an empty row answers "", a fault in a row stands in that row alone, a fault in a list is the whole answer.
 */
export function invokeRows(definition: RowFunction<Params>, signature: Signature, given: Ranges): Answer {
  const sideways = signature.turns && liesSideways(signature, given);
  const ranges = sideways ? turn(signature, given) : given;
  const count = rowCount(signature, ranges);
  if (count === 1) return toAnswer(runOnce(definition, signature, ranges));
  const slots = toSlots(definition, signature, ranges, { count, sideways });
  const answer = Array.from({ length: count }, (_, row) => answerRow(definition, slots, row));
  return sideways ? [answer.map((row) => row[0] ?? "")] : answer;
}

/** Whether one-row ranges stand where numbers are due, and no range of several rows. */
function liesSideways({ slots }: Signature, ranges: Ranges): boolean {
  let rows = false;
  for (const { id, param } of slots) {
    const cells = ranges[id];
    if (cells === undefined || param.takes !== "column" || (param.optional && isLeftOut(cells))) continue;
    if (cells.length > 1) return false;
    rows ||= cells[0]?.length !== 1;
  }
  return rows;
}

function turn({ slots }: Signature, ranges: Ranges): Ranges {
  const turned = slots.map(({ id, param }) => {
    const cells = ranges[id];
    return [id, cells === undefined || param.takes !== "column" ? cells : (cells[0] ?? []).map((cell) => [cell])] as const;
  });
  return Object.fromEntries(turned);
}

/** How many rows the call has: those of the first range of two or more rows where a number is due. */
function rowCount({ slots }: Signature, ranges: Ranges): number {
  for (const { id, param } of slots) {
    const cells = ranges[id];
    if (param.takes !== "column" || cells === undefined || cells.length === 1) continue;
    if (!(param.optional && isLeftOut(cells))) return cells.length;
  }
  return 1;
}

interface RowCall {
  readonly count: number;
  readonly sideways: boolean;
}

/** Sorts the arguments into those by row and those for all rows. Throws what is wrong with the call as a whole. */
function toSlots(definition: RowFunction<Params>, signature: Signature, ranges: Ranges, call: RowCall): readonly RowSlot[] {
  // Conversions go by row beside a column of targets, checks or leads: the required numbers.
  const beside = signature.slots.some(({ id, param }) => param.takes === "column" && !param.optional && (ranges[id]?.length ?? 1) > 1);
  let whole = false;
  const faults: FaultError[] = [];
  const slots = signature.slots.map(({ id, param }): RowSlot => {
    const cells = ranges[id];
    if (cells === undefined || (param.optional && isLeftOut(cells))) return { id, param, rows: undefined, value: param.whenLeftOut };
    const byRow = cells.length > 1 && (param.takes === "column" || (param.takes === "stages" && beside));
    const misfit = misfitOf({ id, param }, cells, byRow, call, signature);
    const value = misfit ?? (byRow ? undefined : param.read(cells, id));
    if (value instanceof FaultError) faults.push(value);
    whole ||= misfit !== undefined || (value instanceof FaultError && isList(param, cells));
    return { id, param, rows: byRow ? cells : undefined, value };
  });
  const all = withMisfit(faults, definition, ranges);
  const tooMany = call.count > rowLimit ? [fault("tooManyRows", { rows: call.count, limit: rowLimit })] : [];
  if (whole || all.length > faults.length || tooMany.length > 0) throwGravest([...all, ...tooMany]);
  return slots;
}

/** Why a range cannot stand in this call. */
function misfitOf({ id, param }: Omit<RowSlot, "rows" | "value">, cells: Matrix, byRow: boolean, call: RowCall, { turns }: Signature) {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (turns && param.takes === "column" && rows === 1 && columns > 1) return fault("rowBesideColumn", {}, id);
  if (!byRow || (param.takes === "column" && columns > 1)) return fits(param.takes, cells, id);
  if (rows === call.count) return undefined;
  return call.sideways
    ? fault("shapesDiffer", { rows: 1, columns: rows, expectedRows: 1, expectedColumns: call.count }, id)
    : fault("columnsDiffer", { rows, expected: call.count }, id);
}

/** Whether an argument is a list, whose fault is that of the whole call. A single conversion is a number. */
function isList({ takes }: Param<unknown>, cells: Matrix): boolean {
  return takes === "list" || takes === "grid" || (takes === "stages" && (cells.length > 1 || cells[0]?.length !== 1));
}

function answerRow(definition: RowFunction<Params>, slots: readonly RowSlot[], row: number): readonly AnswerCell[] {
  const width = definition.byRows.columns;
  if (slots.every((slot) => isEmpty(slot.rows?.[row]))) return new Array<AnswerCell>(width).fill("");
  try {
    const values: Record<string, unknown> = {};
    const faults: FaultError[] = [];
    for (const slot of slots) {
      const value = valueAt(slot, row);
      if (value instanceof FaultError) faults.push(value);
      else values[slot.id] = value;
    }
    throwGravest(faults);
    const result = definition.run(values);
    return Array.isArray(result) ? (result as readonly Value[]).map(toCell) : [toCell(result as Value)];
  } catch (error) {
    if (error instanceof FaultError) return new Array<AnswerCell>(width).fill(faultyCell(error));
    throw error;
  }
}

function valueAt({ id, param, rows, value }: RowSlot, row: number): unknown {
  const cells = rows?.[row];
  if (cells === undefined) return value;
  return param.optional && isEmpty(cells) ? param.whenLeftOut : param.read([cells], id);
}

/** Whether a row's cells of a range are blank or 0; what serves every row has no say. */
function isEmpty(cells: readonly Cell[] | undefined): boolean {
  return cells === undefined || cells.every(isBlankOrZero);
}
