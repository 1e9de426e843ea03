/** A column of a printed table. */
export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/**
 * A table of plain text: columns as wide as their content, two spaces between, a line under the headings.
 *
 * @example
 * textTable([{ title: "Stream", align: "left" }, { title: "Deals", align: "right" }], [["New", "3"]]) // => "Stream  Deals\n------  -----\nNew         3"
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) => Math.max(length(title), ...rows.map((row) => length(row[index] ?? ""))));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const text = cells[index] ?? "";
        const gap = " ".repeat((widths[index] ?? 0) - length(text));
        return align === "left" ? text + gap : gap + text;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Characters that a person sees. */
function length(text: string): number {
  return [...text.normalize("NFC")].length;
}
