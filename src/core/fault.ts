/**
 * What can be wrong with an input, as data: a code with its numbers, and where. Core throws it; it becomes a cell
 * error in `functions/` and a sentence in `i18n/`, nowhere else.
 */

/** The codes that a spreadsheet function can end in, with what their sentences need. */
export interface CellFaultDetails {
  /** An error that stands in a cell which is read: it is the answer. */
  readonly cellError: { readonly value: string };
  /** A name that no function has. */
  readonly unknownFunction: { readonly value: string };
  /** A line that is no call: not JSON, or without its function and arguments. */
  readonly notCall: Record<string, never>;
  /** Fewer arguments than the function needs. */
  readonly tooFewArguments: { readonly given: number; readonly least: number };
  /** More arguments than the function knows. */
  readonly tooManyArguments: { readonly given: number; readonly most: number };
  /** Text or a boolean where a number belongs. */
  readonly notNumber: { readonly value: string };
  /** A number or boolean where text belongs. */
  readonly notText: { readonly value: string };
  /** Not a value that a cell can hold (only outside spreadsheets: an object, a list in a list). */
  readonly notCell: { readonly value: string };
  /** Rows of different lengths. */
  readonly ragged: Record<string, never>;
  /** A range of several columns where one column, or a single number, is due. */
  readonly notColumn: { readonly rows: number; readonly columns: number };
  /** A row of numbers beside a column of numbers. */
  readonly rowBesideColumn: Record<string, never>;
  /** Two columns of different lengths. */
  readonly columnsDiffer: { readonly rows: number; readonly expected: number };
  /** A table of conversions beside single numbers. */
  readonly tableBesideNumbers: { readonly rows: number; readonly columns: number };
  /** A range where a single value is due. */
  readonly notSingle: { readonly rows: number; readonly columns: number };
  /** A range of several rows and columns where a list is due. */
  readonly notList: { readonly rows: number; readonly columns: number };
  /** A range whose shape is not that of its partner. */
  readonly shapesDiffer: {
    readonly rows: number;
    readonly columns: number;
    readonly expectedRows: number;
    readonly expectedColumns: number;
  };
  /** A number that is not finite (1e999). */
  readonly notFinite: Record<string, never>;
  /** A conversion, margin or the like outside (0, 1]. */
  readonly notShare: { readonly value: number };
  /** A confidence or the like outside (0, 1), both ends excluded. */
  readonly notInside: { readonly value: number };
  /** Zero or below where a number above 0 is due. */
  readonly notPositive: { readonly value: number };
  /** Below 0 where that has no meaning. */
  readonly negative: { readonly value: number };
  /** A fraction where a whole count is due. */
  readonly notWhole: { readonly value: number };
  /** Above a limit. */
  readonly tooLarge: { readonly value: number; readonly limit: number };
  /** An answer above a limit. */
  readonly answerTooLarge: { readonly limit: number };
  /** More rows than an answer may have. */
  readonly tooManyRows: { readonly rows: number; readonly limit: number };
  /** All weights are 0, so that nothing says how to share. */
  readonly zeroWeights: Record<string, never>;
  /** The fixed parts take more than there is. */
  readonly fixedAboveTotal: { readonly fixed: number; readonly total: number };
  /** Something is left to share, and only weights of 0 to share it. */
  readonly restUnshared: { readonly rest: number };
  /** A number that is no date a sheet knows (1900-03-01 to 9999-12-31). */
  readonly notDate: { readonly value: number };
  /** A number that is no weekend code. */
  readonly weekendCode: { readonly value: number };
  /** A text that is no pattern of weekend days. */
  readonly weekendText: { readonly value: string };
  /** No working day in the whole period, or none that a seasonal index lets count. */
  readonly noWorkingDays: Record<string, never>;
  /** No working day has passed yet. */
  readonly nothingElapsed: Record<string, never>;
  /** The plan is not met, and no working day is left. */
  readonly noDaysLeft: { readonly missing: number };
  /** A plan of 0 where the fact is compared with it. */
  readonly zeroPlan: Record<string, never>;
  /** Another number of cells than is due. */
  readonly wrongCount: { readonly count: number; readonly expected: number };
  /** A number at or below what it must exceed. */
  readonly notAbove: { readonly value: number; readonly limit: number };
  /** Row totals and column totals with different sums. */
  readonly sumsDiffer: { readonly rows: number; readonly columns: number };
  /** No table has these totals and 0 wherever the weights are 0. */
  readonly totalsUnmet: Record<string, never>;
  /** A parent that is none of the ids. */
  readonly unknownParent: { readonly value: string };
  /** An id that stands above itself. */
  readonly parentLoop: { readonly value: string };
  /** A parent whose children all have a weight of 0. */
  readonly zeroChildren: { readonly value: string };
  /** Fewer values than one whole season. */
  readonly historyShort: { readonly count: number; readonly season: number };
  /** More won than tried. */
  readonly wonAboveTrials: { readonly won: number; readonly trials: number };
  /** No trials, so that nothing is known of a conversion. */
  readonly noTrials: Record<string, never>;
  /** Nothing but zeros where shares are wanted. */
  readonly allZero: Record<string, never>;
  /** A profit and fixed costs that make less than 0 together. */
  readonly needBelowZero: { readonly value: number };
  /** Two conversions that do not differ, where their difference is to be found. */
  readonly sameConversions: { readonly value: number };
  /** A lower bound above the upper one. */
  readonly boundsCrossed: { readonly low: number; readonly high: number };
  /** A tier that does not start above the one before. */
  readonly notRising: { readonly value: number; readonly before: number };
  /** Another number of columns than is due. */
  readonly wrongColumns: { readonly columns: number; readonly expected: number };
  /** A call that asks for more steps or cells than one answer may take. */
  readonly tooMuchWork: { readonly size: number; readonly limit: number };
  /** A word that is none of those the field takes. */
  readonly notOneOf: { readonly value: string; readonly allowed: string };
  /** A name that stands twice. */
  readonly repeatedName: { readonly value: string };
  /** The period ends before it starts. */
  readonly endBeforeStart: { readonly start: string; readonly end: string };
  /** A field that must be there is not. */
  readonly missing: Record<string, never>;
}

/** The codes that only a plan (typed, read from a sheet or a file) can end in. */
export interface PlanFaultDetails {
  /** Not JSON, or not a plan at all. */
  readonly notPlan: { readonly reason: string };
  /** A field nobody knows. */
  readonly unknownField: Record<string, never>;
  /** A value of another kind than the field takes. */
  readonly wrongKind: {
    readonly value: string;
    readonly expected: "text" | "number" | "list" | "record" | "date" | "time" | "currency";
  };
  /** A number below the least. */
  readonly tooSmall: { readonly value: number; readonly limit: number };
  /** A name that is empty. */
  readonly emptyName: Record<string, never>;
  /** A head who stands below the people that report to him. */
  readonly headBelow: { readonly value: string };
  /** A stream that names a funnel which is not there. */
  readonly unknownFunnel: { readonly value: string };
  /** A stream with neither share nor amount, or with both. */
  readonly shareOrAmount: Record<string, never>;
  /** The streams do not add up to the goal. */
  readonly streamsOffGoal: { readonly sum: number; readonly goal: number; readonly off: number };
  /** A profit goal needs a margin for each stream. */
  readonly marginNeeded: Record<string, never>;
  /** A goal that no revenue can meet (margins add up to nothing). */
  readonly goalUnreachable: Record<string, never>;
  /** More passed a stage than reached it. */
  readonly passedAboveReached: { readonly passed: number; readonly reached: number };
  /** Evidence named as fact without how many. */
  readonly factWithoutNumbers: Record<string, never>;
  /** More streams, funnels or stages than the sheets hold. */
  readonly tooMany: { readonly count: number; readonly limit: number };
  /** A sheet, table or column of the plan that is gone from the workbook. */
  readonly sheetPartMissing: { readonly part: string };
  /** A cell of the plan that holds an error. */
  readonly cellInError: { readonly value: string };
  /** A plan written by a newer version of Plan Cascade. */
  readonly newerVersion: { readonly version: number; readonly known: number };
}

/** The codes that only reading from a CRM or a warehouse can end in; `system` is its name, such as Bitrix24. */
export interface ReadingFaultDetails {
  /** An address that is none of the kind that is due. */
  readonly addressWrong: { readonly value: string; readonly system: string; readonly example: string };
  /** No answer at all: no such host, no connection, or the browser may not ask it. */
  readonly noAnswer: { readonly host: string };
  /** The key is unknown, withdrawn or expired. */
  readonly keyRefused: { readonly system: string };
  /** The key is good, but not for this. */
  readonly rightMissing: { readonly system: string; readonly right: string };
  /** Asked too often, even after waiting. */
  readonly askedTooOften: { readonly system: string };
  /** The other side broke, again and again. */
  readonly serverFailed: { readonly system: string; readonly status: number };
  /** A request refused for a reason of its own, in its words. */
  readonly requestRefused: { readonly system: string; readonly reason: string };
  /** An answer that is not what the documentation promises. */
  readonly answerUnreadable: { readonly system: string; readonly value: string };
  /** The person stopped it. */
  readonly readingStopped: Record<string, never>;
}

export type FaultDetails = CellFaultDetails & PlanFaultDetails & ReadingFaultDetails;
export type CellFaultCode = keyof CellFaultDetails;
export type FaultCode = keyof FaultDetails;

/** A fault: `path` is the argument (`conv`, `weights[3]`, counted from 1) or the place in the plan (`streams[0].check`). */
export type Fault<Code extends FaultCode = FaultCode> = {
  readonly [C in Code]: { readonly code: C; readonly details: FaultDetails[C]; readonly path?: string };
}[Code];

/** The one error that the pure rooms throw. */
export class FaultError extends Error {
  constructor(readonly fault: Fault) {
    super(`${fault.path ?? ""}: ${fault.code} ${JSON.stringify(fault.details)}`);
    this.name = "FaultError";
  }
}

/**
 * Makes the error to throw.
 *
 * @example
 * fault("notPositive", { value: 0 }, "check").fault.code // => "notPositive"
 */
export function fault<Code extends FaultCode>(code: Code, details: FaultDetails[Code], path?: string): FaultError {
  return new FaultError((path === undefined ? { code, details } : { code, details, path }) as unknown as Fault);
}
