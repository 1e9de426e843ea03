import { expect } from "vitest";
import type { Argument, Cell, Example, SheetFunction } from "../../../src/functions";
import { expectLike } from "./examples";

/** Arguments as Google Sheets hands them over: blank cells are "", dates are Date, what is left out at the end is not there. */
export function sheetsArguments(
  definition: SheetFunction,
  args: readonly Argument[],
  dateOf: (serial: number) => unknown,
): readonly unknown[] {
  const kinds = Object.values(definition.params).map(({ kind }) => kind);
  return args.map((argument, index) => {
    const cell = (value: unknown) => {
      if (value === null || value === undefined) return "";
      if (typeof value === "object") return (value as { error: string }).error;
      return kinds[index] === "date" && typeof value === "number" ? dateOf(value) : value;
    };
    if (argument === null || argument === undefined) return undefined;
    return Array.isArray(argument) ? (argument as readonly (readonly unknown[])[]).map((row) => row.map(cell)) : cell(argument);
  });
}

/** Expects what an example promises of a call: an error is thrown, its code first, and one inside of a table is NaN. */
export function expectAnswer(result: Example["result"], call: () => unknown): void {
  if (typeof result === "object" && result !== null && !Array.isArray(result)) {
    const code = (result as { error: string }).error;
    expect(call).toThrow(new RegExp(`^${code.replace(/[?/]/g, "\\$&")} .+`));
    return;
  }
  const rows = Array.isArray(result) ? (result as readonly (readonly Cell[])[]) : [[result as Cell]];
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "object" ? Number.NaN : cell)));
  expectLike(call(), cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells);
}
