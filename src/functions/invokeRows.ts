import { fault, FaultError, rowLimit } from "../core";
import { faultyCell } from "./cellError";
import { isBlankOrZero, sizeOf, type Cell, type Matrix } from "./cells";
import type { Params, RowFunction, Value } from "./define";
import { toAnswer, toCell, type Answer, type AnswerCell } from "./answer";
import { fits, runOnce, throwGravest, type Ranges } from "./evaluate";
import { isLeftOut, type Param } from "./params";

/** A parameter in a call of many rows: its cells by row, or its one value for all of them. */
interface Slot {
  readonly id: string;
  readonly param: Param<unknown>;
  /** One range a row, or undefined when the same value serves every row. */
  readonly rows: readonly Matrix[] | undefined;
  /** The value for every row, read once. */
  readonly value: unknown;
}

/**
 * Calls a function that goes by rows: one-column ranges of n rows give n rows. Single numbers repeat, lists serve all
 * rows, an empty row answers "", a fault in a row stands in that row alone, a fault in a list is the whole answer.
 */
export function invokeRows(definition: RowFunction<Params>, given: Ranges): Answer {
  const sideways = liesSideways(definition, given);
  const ranges = sideways ? turn(definition, given) : given;
  const count = rowCount(definition, ranges);
  if (count === 1) return toAnswer(runOnce(definition, ranges));
  if (count > rowLimit) throw fault("tooManyRows", { rows: count, limit: rowLimit });
  const slots = toSlots(definition, ranges, count);
  const answer = Array.from({ length: count }, (_, row) => answerRow(definition, slots, row));
  return sideways ? [answer.map((row) => row[0] ?? "")] : answer;
}

/** A one-row range of numbers is taken sideways where the answer is one cell and no list is among the parameters. */
function liesSideways(definition: RowFunction<Params>, ranges: Ranges): boolean {
  const params = Object.entries(definition.params);
  if (definition.byRows.columns !== 1 || params.some(([, param]) => param.takes !== "column" && param.takes !== "cell")) return false;
  const columns = params.filter(([id, param]) => param.takes === "column" && !(param.optional && isLeftOut(ranges[id])));
  const isRow = ([id]: readonly [string, unknown]): boolean => ranges[id]?.length === 1 && ranges[id][0]?.length !== 1;
  const row = columns.find(isRow);
  if (row === undefined) return false;
  if (columns.some(([id]) => (ranges[id]?.length ?? 1) > 1)) throw fault("rowBesideColumn", {}, row[0]);
  return true;
}

function turn(definition: RowFunction<Params>, ranges: Ranges): Ranges {
  const turned = Object.entries(definition.params).map(([id, param]) => {
    const cells = ranges[id];
    return [id, cells === undefined || param.takes !== "column" ? cells : (cells[0] ?? []).map((cell) => [cell])] as const;
  });
  return Object.fromEntries(turned);
}

/** How many rows the call has: that of its columns of numbers, which must agree. Throws what does not fit. */
function rowCount(definition: RowFunction<Params>, ranges: Ranges): number {
  let count = 1;
  for (const [id, param] of Object.entries(definition.params)) {
    const cells = ranges[id];
    if (param.takes !== "column" || cells === undefined || (param.optional && isLeftOut(cells))) continue;
    const { rows, columns } = sizeOf(cells);
    if (columns > 1) throw fault("notColumn", { rows, columns }, id);
    if (rows > 1 && count > 1 && rows !== count) throw fault("columnsDiffer", { rows, expected: count }, id);
    count = Math.max(count, rows);
  }
  return count;
}

function toSlots(definition: RowFunction<Params>, ranges: Ranges, count: number): readonly Slot[] {
  const params = Object.entries(definition.params);
  // Conversions go by row beside a column of targets, checks or leads: the required numbers.
  const beside = params.some(([id, param]) => param.takes === "column" && !param.optional && (ranges[id]?.length ?? 1) > 1);
  const faults: FaultError[] = [];
  const slots = params.map(([id, param]): Slot => {
    const cells = ranges[id];
    if (cells === undefined || (param.optional && isLeftOut(cells))) return { id, param, rows: undefined, value: param.whenLeftOut };
    const { rows, columns } = sizeOf(cells);
    const byRow = rows > 1 && (param.takes === "column" || (param.takes === "stages" && beside));
    if (byRow && rows !== count) throw fault("columnsDiffer", { rows, expected: count }, id);
    if (byRow) return { id, param, rows: cells.map((row) => [row]), value: undefined };
    const value = fits(param.takes, cells, id) ?? param.read(cells, id);
    const isList = param.takes !== "column" && (rows > 1 || columns > 1 || param.takes !== "stages");
    if (value instanceof FaultError && isList) faults.push(value);
    return { id, param, rows: undefined, value };
  });
  throwGravest(faults, definition.shape?.(ranges));
  return slots;
}

function answerRow(definition: RowFunction<Params>, slots: readonly Slot[], row: number): readonly AnswerCell[] {
  const width = definition.byRows.columns;
  if (slots.every((slot) => slot.rows === undefined || isEmpty(slot.rows[row]))) return new Array<AnswerCell>(width).fill("");
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

function valueAt(slot: Slot, row: number): unknown {
  const cells = slot.rows?.[row];
  if (cells === undefined) return slot.value;
  return slot.param.optional && isEmpty(cells) ? slot.param.whenLeftOut : slot.param.read(cells, slot.id);
}

function isEmpty(cells: Matrix | undefined): boolean {
  return cells?.[0]?.every((cell: Cell) => isBlankOrZero(cell)) ?? true;
}
