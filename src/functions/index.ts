import type { SheetFunction } from "./define";

export { invoke } from "./invoke";
export { wordOf } from "./define";
export type { Answer, AnswerCell } from "./answer";
export type { CellErrorCode, FaultyCell } from "./cellError";
export type { Argument, Cell, CellError } from "./cells";
export type { Example, Group, SheetFunction } from "./define";

/** Every spreadsheet function of Plan Cascade, in the order of the reference. */
export const functions: readonly SheetFunction[] = [];
