import type { CellFaultCode, CellFaultDetails, Fault, FaultError } from "../core";
import type { CellError } from "./cells";

/** The error codes that the functions themselves answer with. */
export type CellErrorCode = "#VALUE!" | "#NUM!" | "#N/A" | "#DIV/0!" | "#NAME?";

type CodeOf<C extends CellFaultCode> = CellErrorCode | ((details: CellFaultDetails[C]) => string);

/** The cell error of each fault. Wrong kind: #VALUE!; out of its domain: #NUM!; no evidence: #N/A. */
const cellErrors: { readonly [C in CellFaultCode]: CodeOf<C> } = {
  cellError: (details) => details.value,
  unknownFunction: "#NAME?",
  notCall: "#VALUE!",
  tooFewArguments: "#VALUE!",
  tooManyArguments: "#VALUE!",
  notNumber: "#VALUE!",
  notText: "#VALUE!",
  notCell: "#VALUE!",
  ragged: "#VALUE!",
  notColumn: "#VALUE!",
  rowBesideColumn: "#VALUE!",
  columnsDiffer: "#VALUE!",
  tableBesideNumbers: "#VALUE!",
  notSingle: "#VALUE!",
  notList: "#VALUE!",
  shapesDiffer: "#VALUE!",
  notFinite: "#NUM!",
  notShare: "#NUM!",
  notInside: "#NUM!",
  notPositive: "#NUM!",
  negative: "#NUM!",
  notWhole: "#NUM!",
  tooLarge: "#NUM!",
  answerTooLarge: "#NUM!",
  tooManyRows: "#NUM!",
  zeroWeights: "#NUM!",
  fixedAboveTotal: "#NUM!",
  restUnshared: "#NUM!",
  notDate: "#NUM!",
  weekendCode: "#NUM!",
  weekendText: "#VALUE!",
  noWorkingDays: "#N/A",
  nothingElapsed: "#N/A",
  noDaysLeft: "#N/A",
  zeroPlan: "#DIV/0!",
  wrongCount: "#VALUE!",
  notAbove: "#NUM!",
  sumsDiffer: "#VALUE!",
  totalsUnmet: "#NUM!",
  unknownParent: "#VALUE!",
  parentLoop: "#VALUE!",
  zeroChildren: "#NUM!",
  wonAboveTrials: "#NUM!",
  noTrials: "#N/A",
  allZero: "#N/A",
  needBelowZero: "#NUM!",
  sameConversions: "#NUM!",
  boundsCrossed: "#NUM!",
  notRising: "#VALUE!",
  wrongColumns: "#VALUE!",
  tooMuchWork: "#NUM!",
  historyShort: "#N/A",
  notOneOf: "#VALUE!",
  repeatedName: "#VALUE!",
  endBeforeStart: "#NUM!",
  missing: "#VALUE!",
};

/** A cell that a function answers with when it cannot give a value. */
export interface FaultyCell extends CellError {
  readonly fault: Fault;
}

/** The cell that stands for a fault. A fault that only a plan can have never reaches a cell. */
export function faultyCell({ fault }: FaultError): FaultyCell {
  const code = (cellErrors as Readonly<Record<string, CodeOf<never> | undefined>>)[fault.code] ?? "#VALUE!";
  return { error: typeof code === "string" ? code : code(fault.details as never), fault };
}

const order = ["#VALUE!", "#NUM!", "#N/A", "#DIV/0!"];

/** Where a fault stands when several are met: an error in a cell first, then by code; the lower the earlier. */
export function rankOf(error: FaultError): number {
  return error.fault.code === "cellError" ? -1 : order.indexOf(faultyCell(error).error);
}
