import { allocatePlan } from "./allocatePlan";
import { cascadePlan } from "./cascadePlan";
import { catchUpRate } from "./catchUpRate";
import type { SheetFunction } from "./define";
import { planPace } from "./planPace";
import { replanPeriods } from "./replanPeriods";
import { runRate } from "./runRate";
import { seasonalIndex } from "./seasonalIndex";
import { splitPeriod } from "./splitPeriod";
import { varianceBridge } from "./varianceBridge";

export { callLine, type Say } from "./callLine";
export { invoke } from "./invoke";
export { wordOf } from "./define";
export type { Answer, AnswerCell } from "./answer";
export type { CellErrorCode, FaultyCell } from "./cellError";
export type { Argument, Cell, CellError } from "./cells";
export type { Example, Group, SheetFunction } from "./define";

/** Every spreadsheet function of Plan Cascade, in the order of the reference. */
export const functions: readonly SheetFunction[] = [
  allocatePlan,
  cascadePlan,
  seasonalIndex,
  splitPeriod,
  replanPeriods,
  runRate,
  planPace,
  catchUpRate,
  varianceBridge,
];
