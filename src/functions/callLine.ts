import { fault, type FaultError } from "../core";
import type { Answer, AnswerCell } from "./answer";
import { faultyCell, type FaultyCell } from "./cellError";
import type { Argument } from "./cells";
import type { SheetFunction } from "./define";
import { invoke } from "./invoke";

/** Puts a fault into words; `definition` is the function that met it. */
export type Say = (cell: FaultyCell, definition?: SheetFunction) => string;

/**
 * Answers one line of JSON, `{"fn": "REQUIRED_LEADS", "args": [600000, 200000, 0.15]}`, with another: `{"value": 20}` or
 * `{"error": "#NUM!", "message": "…"}`. It never throws: a line that is no call is #VALUE!, an unknown function #NAME?.
 */
export function callLine(list: readonly SheetFunction[], line: string, say: Say): string {
  const call = parseCall(line);
  if (call === undefined) return errorLine(fault("notCall", {}), say);
  const definition = list.find(
    ({ id }) =>
      id ===
      call.fn
        .trim()
        .toUpperCase()
        .replace(/^PLAN\./, ""),
  );
  if (definition === undefined) return errorLine(fault("unknownFunction", { value: call.fn }), say);
  const answer = invoke(definition, call.args);
  return JSON.stringify(isFaulty(answer) ? shown(answer, say, definition) : { value: rowsOf(answer, say, definition) });
}

interface Call {
  readonly fn: string;
  readonly args: readonly Argument[];
}

function parseCall(line: string): Call | undefined {
  try {
    const call = JSON.parse(line) as Partial<Call> | null;
    const args = call?.args ?? [];
    return typeof call?.fn === "string" && Array.isArray(args) ? { fn: call.fn, args } : undefined;
  } catch {
    return undefined;
  }
}

function rowsOf(answer: Answer, say: Say, definition: SheetFunction): unknown {
  const cell = (value: AnswerCell): unknown => (isFaulty(value) ? shown(value, say, definition) : value);
  return Array.isArray(answer) ? answer.map((row: readonly AnswerCell[]) => row.map(cell)) : cell(answer as AnswerCell);
}

function isFaulty(answer: Answer): answer is FaultyCell {
  return typeof answer === "object" && !Array.isArray(answer);
}

function shown(cell: FaultyCell, say: Say, definition: SheetFunction): unknown {
  return { error: cell.error, message: say(cell, definition) };
}

function errorLine(error: FaultError, say: Say): string {
  const cell = faultyCell(error);
  return JSON.stringify({ error: cell.error, message: say(cell) });
}
