import type { EmbeddedHost } from "../../src/host/embedded";
import type { Acts } from "./contract";

/** What a person does, by the commands that the engine's own menus give. */
export function actsOf(model: EmbeddedHost["model"]): Acts {
  const sheetId = (sheet: string): string => model.getters.getSheetIdByName(sheet) ?? "";
  const position = (cell: string) => {
    const { left, top } = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), cell).zone;
    return { col: left, row: top };
  };
  return {
    insertRows: async (sheet, before, count) => {
      const rows = { dimension: "ROW", base: before - 1, quantity: count, position: "before" } as const;
      model.dispatch("ADD_COLUMNS_ROWS", { sheetId: sheetId(sheet), sheetName: sheet, ...rows });
    },
    deleteRows: async (sheet, first, count) => {
      const elements = Array.from({ length: count }, (_, index) => first - 1 + index);
      model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId: sheetId(sheet), sheetName: sheet, dimension: "ROW", elements });
    },
    renameSheet: async (sheet, name) => {
      model.dispatch("RENAME_SHEET", { sheetId: sheetId(sheet), oldName: sheet, newName: name });
    },
    edit: async (sheet, cell, value) => {
      model.dispatch("UPDATE_CELL", { sheetId: sheetId(sheet), ...position(cell), content: String(value) });
    },
  };
}
