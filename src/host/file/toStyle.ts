import type { CellStyle, FontStyle } from "hucre";
import type { Border, CellFormat } from "../port";

/** The looks of a cell in the library's terms. */
export function toStyle(format: CellFormat): CellStyle {
  const { top, bottom, align, vertical, wrap } = format;
  const hasFont = [format.bold, format.italic, format.size, format.color].some((part) => part !== undefined);
  const alignment = {
    ...(align === undefined ? {} : { horizontal: align }),
    ...(vertical === undefined ? {} : { vertical: vertical === "middle" ? ("center" as const) : vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
  };
  return {
    ...(format.number === undefined ? {} : { numFmt: format.number }),
    ...(hasFont ? { font: { name: "Calibri", size: format.size ?? 11, ...toFont(format) } } : {}),
    ...(format.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(format.fill) } } }),
    ...(top || bottom ? { border: { ...(top ? { top: toBorder(top) } : {}), ...(bottom ? { bottom: toBorder(bottom) } : {}) } } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(format.locked === undefined ? {} : { protection: { locked: format.locked } }),
  };
}

/** Looks that hang on a condition. */
export function toConditionalStyle(format: Pick<CellFormat, "color" | "fill" | "bold" | "italic">): CellStyle {
  const font = toFont(format);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // Conditional looks take the fill's colour from bgColor, unlike cells.
    ...(format.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hex(format.fill) } } }),
  };
}

function toFont(format: Pick<CellFormat, "color" | "bold" | "italic">): FontStyle {
  return {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.color === undefined ? {} : { color: { rgb: hex(format.color) } }),
  };
}

function toBorder(border: Border): { style: "thin" | "medium"; color: { rgb: string } } {
  return { style: border.style, color: { rgb: hex(border.color) } };
}

/** A colour as the format spells it: `#0f6cbd` is 0F6CBD. */
export function hex(color: string): string {
  return color.replace(/^#/, "").toUpperCase();
}
