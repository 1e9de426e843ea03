import type { AreaCells, Step } from "../../port";
import { blockOf } from "../a1";
import type { Content, Seen } from "../protocol";

/** What the panel last saw in the cells it read: a write is told, so that it does not go over what others typed since. */
export interface SeenCells {
  /** Takes in what was read, in the spelling of the spreadsheet. */
  take(areas: readonly (AreaCells | null)[]): void;
  /** For each step that writes cells, what was seen in them. */
  under(steps: readonly Step[]): readonly (Seen | null)[];
  /** After a write nothing that was seen counts. */
  forget(): void;
}

export function seenCells(): SeenCells {
  const sheets = new Map<string, Map<number, Map<number, Content>>>();
  const rowsOf = (sheet: string): Map<number, Map<number, Content>> => {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, Content>>();
    sheets.set(sheet, rows);
    return rows;
  };
  return {
    take: (areas) => {
      for (const area of areas) {
        const block = area === null ? null : blockOf(area.range);
        if (area === null || block === null) continue;
        const rows = rowsOf(area.sheet);
        area.values.forEach((line, down) => {
          const row = rows.get(block.row + down) ?? new Map<number, Content>();
          rows.set(block.row + down, row);
          line.forEach((value, along) => {
            const formula = area.formulas[down]?.[along] ?? null;
            row.set(block.column + along, formula === null ? { value } : { formula });
          });
        });
      }
    },
    under: (steps) =>
      steps.map((step) => {
        if (step.kind !== "values" && step.kind !== "formulas") return null;
        const [block, rows] = [blockOf(step.range), sheets.get(step.sheet)];
        if (block === null || rows === undefined) return null;
        const lines: readonly (readonly unknown[])[] = step.kind === "values" ? step.values : step.formulas;
        return lines.map((line, down) =>
          line.map((entry, along) => (entry === null ? null : (rows.get(block.row + down)?.get(block.column + along) ?? null))),
        );
      }),
    forget: () => sheets.clear(),
  };
}
