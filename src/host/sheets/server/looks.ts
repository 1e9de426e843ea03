import type { CellFormat } from "../../port";
import type { Range } from "./services";

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** A look that one call gives to many ranges, and that can be read and given back cell by cell. */
export interface Look<T> {
  readonly give: (list: RangeList, value: T) => unknown;
  readonly read: (range: Range) => readonly (readonly unknown[])[];
  readonly put: (range: Range, values: never) => unknown;
}

/** The looks that are read back as they are given. */
export const looks: { readonly [K in PlainLook]: Look<NonNullable<CellFormat[K]>> } = {
  number: {
    give: (list, value) => list.setNumberFormat(numberFormat(value)),
    // A cell that nobody formatted reads as a long row of digits, which would take dates for numbers.
    read: (range) => range.getNumberFormats().map((row) => row.map((format) => (format === automatic ? "General" : format))),
    put: (range, values) => range.setNumberFormats(values),
  },
  bold: {
    give: (list, value) => list.setFontWeight(value ? "bold" : "normal"),
    read: (range) => range.getFontWeights(),
    put: (range, values) => range.setFontWeights(values),
  },
  italic: {
    give: (list, value) => list.setFontStyle(value ? "italic" : "normal"),
    read: (range) => range.getFontStyles(),
    put: (range, values) => range.setFontStyles(values),
  },
  size: {
    give: (list, value) => list.setFontSize(value),
    read: (range) => range.getFontSizes(),
    put: (range, values) => range.setFontSizes(values),
  },
  color: {
    give: (list, value) => list.setFontColor(value),
    read: (range) => range.getFontColors(),
    put: (range, values) => range.setFontColors(values),
  },
  fill: {
    give: (list, value) => list.setBackground(value),
    read: (range) => range.getBackgrounds(),
    put: (range, values) => range.setBackgrounds(values),
  },
  align: {
    give: (list, value) => list.setHorizontalAlignment(value),
    // A cell that nobody aligned reads "general", which nobody may give; null is its way back.
    read: (range) => range.getHorizontalAlignments().map((row) => row.map((align) => (align.startsWith("general") ? null : align))),
    put: (range, values) => range.setHorizontalAlignments(values),
  },
  vertical: {
    give: (list, value) => list.setVerticalAlignment(value),
    read: (range) => range.getVerticalAlignments(),
    put: (range, values) => range.setVerticalAlignments(values),
  },
  wrap: {
    give: (list, value) => list.setWrap(value),
    read: (range) => range.getWraps(),
    put: (range, values) => range.setWraps(values),
  },
};

export type PlainLook = Exclude<keyof CellFormat, "top" | "bottom" | "locked">;

const automatic = "0.###############";

/** An Excel number format as Google writes it: without the codes of countries. */
function numberFormat(format: string): string {
  return format.toLowerCase() === "general"
    ? "General"
    : format.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, symbol: string) => (symbol === "" ? "" : `[$${symbol}]`));
}
