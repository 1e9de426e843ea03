import type { Content } from "../protocol";
import { cellValue, entryOf } from "./cellValues";
import type { Range } from "./services";

/**
 * Puts entries into cells that may have the format of plain text. There Google would keep the apostrophe of a text and turn
 * numbers to texts, so that format goes and comes back.
 */
export function putEntries(range: Range, entries: readonly (readonly (string | number | boolean)[])[]): void {
  const plain = range
    .getNumberFormats()
    .flatMap((line, down) => line.flatMap((format, along) => (format === "@" ? [range.getCell(down + 1, along + 1)] : [])));
  for (const cell of plain) cell.setNumberFormat("General");
  range.setValues(entries.map((line) => [...line]));
  for (const cell of plain) cell.setNumberFormat("@");
}

/** What was typed into the cells of a range. */
export function contentsOf(range: Range, serialOf: (date: Date) => number): readonly (readonly Content[])[] {
  const formulas = range.getFormulas();
  return range.getValues().map((line, down) =>
    line.map((value: unknown, along): Content => {
      const formula = formulas[down]?.[along] ?? "";
      return formula === "" ? { value: cellValue(value, serialOf) } : { formula };
    }),
  );
}

/** A content as it is handed to Google again. */
export function entryFrom(content: Content): string | number | boolean {
  if ("formula" in content) return content.formula;
  const { value } = content;
  if (value === null) return "";
  return typeof value === "object" ? value.error : entryOf(value);
}

/** Whether two cells hold the same. */
export function same(one: Content | null, other: Content | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
