import type { Argument, Cell } from "../cells";

/** A host's argument with each of its cells translated. What is no range of rows stays as it is, for `invoke` to judge. */
export function mapArgument(argument: unknown, toCell: (value: unknown) => Cell): Argument {
  if (!Array.isArray(argument)) return toCell(argument);
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : row)) as Argument;
}
