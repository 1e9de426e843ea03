import type { Answer, AnswerCell } from "../answer";
import type { Say } from "../callLine";
import type { Cell } from "../cells";
import type { Value, SheetFunction } from "../define";
import { invoke } from "../invoke";
import { signatureOf } from "../signature";
import { mapArgument } from "./mapArgument";
import { rowsOf } from "./rowsOf";

/** The errors that a custom function may give back. */
export type ExcelErrorCode = "#VALUE!" | "#NUM!" | "#N/A" | "#DIV/0!" | "#NULL!";

/** An error for `new CustomFunctions.Error(code, message)`; Excel shows the message under #VALUE! and #N/A only. */
export interface ExcelError {
  readonly code: ExcelErrorCode;
  readonly message: string;
}

/** A cell of an answer. A blank is "": null would show as 0. */
export type ExcelCell = Value | ExcelError;

const codes: readonly string[] = ["#VALUE!", "#NUM!", "#N/A", "#DIV/0!", "#NULL!"] satisfies readonly ExcelErrorCode[];

/**
 * The function as Excel calls it: arguments that were left out come as null, empty cells as null or 0, ranges as rows,
 * errors as objects with a code, and an invocation object behind them all. The answer is rows of cells, always.
 *
 * An error that a custom function cannot give back, such as #REF!, becomes #VALUE!, and its sentence names it.
 *
 * @param say puts a fault into words
 */
export function excelCall(definition: SheetFunction, say: Say): (...given: readonly unknown[]) => ExcelCell[][] {
  const most = signatureOf(definition).slots.length;
  const cell = (value: AnswerCell): ExcelCell => {
    if (typeof value !== "object") return value;
    const code = codes.includes(value.error) ? (value.error as ExcelErrorCode) : "#VALUE!";
    return { code, message: say(value, definition) };
  };
  return (...given) => {
    const answer: Answer = invoke(
      definition,
      given.slice(0, most).map((argument) => mapArgument(argument, toCell)),
    );
    return rowsOf(answer).map((row) => row.map(cell));
  };
}

/** Excel's errors carry their code as `code`. What is none of a cell's values is judged by `invoke`. */
function toCell(value: unknown): Cell {
  if (typeof value === "object" && value !== null && "code" in value && typeof value.code === "string") return { error: value.code };
  return value as Cell;
}
