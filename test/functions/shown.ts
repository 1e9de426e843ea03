import { invoke, type Answer, type AnswerCell, type Argument, type SheetFunction } from "../../src/functions";

/** An answer in few words: values as they are, a fault as "#NUM! notPositive check". */
export function shown(definition: SheetFunction, ...args: readonly Argument[]): unknown {
  const answer: Answer = invoke(definition, args);
  return Array.isArray(answer) ? answer.map((row: readonly AnswerCell[]) => row.map(cell)) : cell(answer as AnswerCell);
}

function cell(value: AnswerCell): unknown {
  return typeof value === "object"
    ? [value.error, value.fault.code, value.fault.path].filter((part) => part !== undefined).join(" ")
    : value;
}
