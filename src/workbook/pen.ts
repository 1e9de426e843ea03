import type { CellFormat, Step } from "../host/port";

/** Writes single cells and looks of one sheet, one after the other. */
export interface Pen {
  readonly sheet: string;
  readonly steps: readonly Step[];
  /** A text, a number, or a formula where it begins with `=`. */
  readonly put: (cell: string, content: string | number) => void;
  /** A text as it is, such as a name that a person gave, also where it begins with `=`. */
  readonly text: (cell: string, content: string) => void;
  readonly look: (range: string, format: CellFormat) => void;
  readonly name: (name: string, range: string) => void;
  readonly add: (...steps: readonly Step[]) => void;
}

/** A pen for a sheet. */
export function penOf(sheet: string): Pen {
  const steps: Step[] = [];
  return {
    sheet,
    steps,
    put(cell, content) {
      const isFormula = typeof content === "string" && content.startsWith("=");
      const range = cell.replace(/\$/g, "");
      steps.push(
        isFormula ? { kind: "formulas", sheet, range, formulas: [[content]] } : { kind: "values", sheet, range, values: [[content]] },
      );
    },
    text: (cell, content) => steps.push({ kind: "values", sheet, range: cell.replace(/\$/g, ""), values: [[content]] }),
    look: (range, format) => steps.push({ kind: "format", sheet, range: range.replace(/\$/g, ""), format }),
    name: (name, range) => steps.push({ kind: "name", name, sheet, range: range.replace(/\$/g, "") }),
    add: (...more) => steps.push(...more),
  };
}
