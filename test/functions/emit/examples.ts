import { expect } from "vitest";
import { functions, type Example, type SheetFunction } from "../../../src/functions";

/** Every example of every function, with a name to find it by. */
export const examples: readonly (readonly [name: string, definition: SheetFunction, example: Example])[] = functions.flatMap((definition) =>
  definition.examples.map((example, index) => [`${definition.id}, example ${index + 1}`, definition, example] as const),
);

type Cells = Example["result"];

/** Expects the cells of an example: texts and codes as they are, numbers to 12 digits. */
export function expectLike(actual: unknown, expected: Cells): void {
  if (Array.isArray(expected)) {
    expect(Array.isArray(actual)).toBe(true);
    expect((actual as readonly unknown[]).length).toBe(expected.length);
    expected.forEach((part: Cells, index) => expectLike((actual as readonly unknown[])[index], part));
  } else if (typeof expected === "number" && expected !== 0) {
    expect(Math.abs((actual as number) / expected - 1)).toBeLessThan(1e-12);
  } else expect(actual).toEqual(expected);
}
