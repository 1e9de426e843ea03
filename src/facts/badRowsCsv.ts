import papa from "papaparse";
import type { BadRow } from "./badRow";

/**
 * Rows that were not taken, as a CSV to mend: the line, the column, the value and the reason in front, then the row as it stands.
 *
 * @param heads of these four, then those of the table
 * @example
 * badRowsCsv(["row", "column", "value", "reason", "Sum"], [{ line: 2, code: "missing", value: "", cells: [""], reason: "empty" }], ",").split("\r\n")[1] // => "2,,,empty,"
 */
export function badRowsCsv(
  heads: readonly string[],
  rows: readonly (BadRow & { readonly reason: string })[],
  delimiter: "," | ";",
): string {
  const table = rows.map(({ line, column, value, reason, cells }) => [line, column ?? "", value, reason, ...cells]);
  // A file that ends with its last cell looks as if it had been cut off.
  return `${papa.unparse([[...heads], ...table], { delimiter, newline: "\r\n" })}\r\n`;
}
