import type { ColumnDef, RowDef } from "hucre";
import type { BookSheet, Group } from "./book";

/** A character of the default font (Calibri 11) and its cell's padding in pixels: the format counts the padding into a width. */
const pixels = { character: 7, padding: 5 };

/** The width of a column nobody has set, in characters. */
const defaultWidth = 8.43;

/** Widths and groups of the columns from A on. */
export function toColumns(sheet: BookSheet): ColumnDef[] {
  const widths = sheet.look.widths ?? [];
  const groups = sheet.groups.filter((group) => group.axis === "columns");
  const count = Math.max(widths.length, ...groups.map((group) => group.last + 2));
  return Array.from({ length: count }, (_column, index) => {
    const level = outline(groups, index);
    // A column that is mentioned needs a width: without one some readers take it for nothing.
    const width = widths[index] ?? (Object.keys(level).length > 0 ? defaultWidth : null);
    return { ...(width === null ? {} : { width: width + pixels.padding / pixels.character }), ...level };
  });
}

/** Groups of the rows. */
export function toRows(groups: readonly Group[]): Map<number, RowDef> {
  const rows = groups.filter((group) => group.axis === "rows");
  const numbers = rows.flatMap(({ first, last }) => Array.from({ length: last - first + 2 }, (_row, index) => first + index));
  return new Map(numbers.map((row) => [row, outline(rows, row)]));
}

/** How deep a row or column stands in groups, whether a folded one hides it, and whether one is folded just before it. */
function outline(groups: readonly Group[], index: number): Pick<RowDef, "outlineLevel" | "hidden" | "collapsed"> {
  const around = groups.filter((group) => group.first <= index && index <= group.last);
  return {
    ...(around.length > 0 ? { outlineLevel: Math.min(around.length, 7) } : {}),
    ...(around.some((group) => group.folded) ? { hidden: true } : {}),
    ...(groups.some((group) => group.folded && group.last + 1 === index) ? { collapsed: true } : {}),
  };
}
