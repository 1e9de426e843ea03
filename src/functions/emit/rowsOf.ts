import type { Answer, AnswerCell } from "../answer";

/** An answer as rows of cells: a lone cell is a row of one. */
export function rowsOf(answer: Answer): readonly (readonly AnswerCell[])[] {
  return Array.isArray(answer) ? (answer as readonly (readonly AnswerCell[])[]) : [[answer as AnswerCell]];
}
