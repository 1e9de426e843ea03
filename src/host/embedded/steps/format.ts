import { constants, helpers } from "@odoo/o-spreadsheet";
import type { Border, CellFormat, FormatStep } from "../../port";
import type { Zone } from "../area";
import { dispatch, target, type StepContext } from "./context";

/** Gives a range its looks. Borders are those of the range's outer edge; `locked` has no meaning here. */
export function formatCells(context: StepContext, step: FormatStep): void {
  const { model } = context;
  const { sheetId, zone } = target(context, step);
  const style = styleOf(step.format);
  const format = step.format.number === undefined ? undefined : engineFormat(step.format.number);
  if (Object.keys(style).length > 0 || format !== undefined) {
    dispatch(model, "SET_FORMATTING", {
      sheetId,
      target: [zone],
      ...(Object.keys(style).length > 0 && { style }),
      ...(format !== undefined && { format }),
    });
  }
  if (format === "@") keepTexts(context, sheetId, zone);
  drawBorder(context, sheetId, zone, "top", step.format.top);
  drawBorder(context, sheetId, zone, "bottom", step.format.bottom);
}

/** The looks as the engine names them. */
export function styleOf(format: CellFormat): object {
  return {
    ...(format.bold !== undefined && { bold: format.bold }),
    ...(format.italic !== undefined && { italic: format.italic }),
    ...(format.size !== undefined && { fontSize: format.size }),
    ...(format.color !== undefined && { textColor: format.color }),
    ...(format.fill !== undefined && { fillColor: format.fill }),
    ...(format.align !== undefined && { align: format.align }),
    ...(format.vertical !== undefined && { verticalAlign: format.vertical }),
    ...(format.wrap !== undefined && { wrapping: format.wrap ? "wrap" : "overflow" }),
  };
}

/** An Excel number format in the engine's dialect: no colours, conditions or padding; a format it cannot show becomes the default. */
function engineFormat(format: string): string {
  if (format.toLowerCase() === "general") return "";
  const plain = format
    .replace(/\[(?!\$|h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, symbol: string) => (symbol === "" ? "" : `[$${symbol}]`))
    .replace(/_./g, " ");
  return canShow(plain) ? plain : "";
}

function canShow(format: string): boolean {
  try {
    for (const value of [0, 1.5, -1.5]) helpers.formatValue(value, { format, locale: constants.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

/**
 * Under the format @ a text shows as it was typed, so that the apostrophe in front of it has to go. Before a `=` it has to
 * stay, or the text would become a formula: there the format goes.
 */
function keepTexts({ model }: StepContext, sheetId: string, zone: Zone): void {
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = model.getters.getCell({ sheetId, col, row });
      if (cell === undefined || cell.isFormula || !cell.content.startsWith("'")) continue;
      const change = cell.content.startsWith("'=") ? { format: "" } : { content: cell.content.slice(1) };
      dispatch(model, "UPDATE_CELL", { sheetId, col, row, ...change });
    }
  }
}

function drawBorder({ model }: StepContext, sheetId: string, zone: Zone, position: "top" | "bottom", border: Border | undefined): void {
  if (border === undefined) return;
  dispatch(model, "SET_ZONE_BORDERS", { sheetId, target: [zone], border: { position, style: border.style, color: border.color } });
}
