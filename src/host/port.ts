/**
 * The host port: the only door between Plan Cascade and a spreadsheet (the embedded page, an .xlsx file,
 * Excel, Google Sheets). Everything that crosses it is plain JSON. Every adapter passes test/host/contract.ts.
 */

/** What a cell holds: a date is a serial number; an error keeps the spreadsheet's own code (`#N/A`). */
export type CellValue = number | string | boolean | null | CellErrorValue;
export interface CellErrorValue {
  readonly error: string;
}

/** A range in A1 notation without the sheet (`B2:D5`), or a defined name. */
export type Place = Area | { readonly name: string };
export interface Area {
  readonly sheet: string;
  readonly range: string;
}

/** What stands in a range, row by row. `formulas` are canonical (English names, `,` and `.`), null where there is none. */
export interface AreaCells extends Area {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and columns of the used area, from A1. */
  readonly rows: number;
  readonly columns: number;
}

/** A defined name. `area` is null when the cells it stood for were deleted. */
export interface NameInfo {
  readonly name: string;
  readonly area: Area | null;
}

export interface WorkbookInfo {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly NameInfo[];
  /** The selected range, null where the host has no selection. */
  readonly selection: Area | null;
}

/** A change: `edit` for cells typed by a person, `structure` for rows, columns, sheets and names, `select` for the selection. Our own writes are not reported. */
export interface HostChange {
  readonly kind: "edit" | "structure" | "select";
}

/** How a host reports changes: pushed at once, polled every `milliseconds`, or never. */
export type WatchKind = { readonly kind: "push" } | { readonly kind: "poll"; readonly milliseconds: number } | { readonly kind: "none" };

export interface HostPort {
  readonly watches: WatchKind;
  /** The workbook's outline. */
  describe(): Promise<WorkbookInfo>;
  /** The cells of each place, in order; null for a sheet or name that is missing or whose cells were deleted. */
  read(places: readonly Place[]): Promise<readonly (AreaCells | null)[]>;
  /**
   * Carries the steps out in order, as one batch that one undo takes back.
   * @throws {HostError} naming the step that failed; the steps after it are left undone.
   */
  write(steps: readonly Step[]): Promise<void>;
  /** Takes back the last write as a whole; false when there is nothing to take back or the host cannot. */
  undo(): Promise<boolean>;
  /** A canonical formula as a person would type it in this workbook (`=F(1;0,5)` in Russian). */
  spell(formula: string): string;
  /** Calls the listener after changes made by others; returns the way to stop. */
  watch(listener: (change: HostChange) => void): () => void;
}

export type HostErrorCode =
  | "missingSheet" // `sheet` names no sheet
  | "sheetExists"
  | "badName" // a sheet name or defined name the host refuses
  | "badRange" // not an A1 range, or outside the sheet
  | "shape" // rows and columns differ from the range
  | "badFormula"
  | "protected"
  | "noWorkbook" // bytes of a file that are no workbook, or one that cannot be read
  | "changed" // someone else changed the cell that `detail` names since it was read; nothing was written
  | "busy" // someone else is writing; nothing was written
  | "halfDone" // the write failed, and so did putting back what stood before
  | "accounts" // the person is signed in to the host more than once, and it takes the wrong one
  | "notEnabled" // the add-in may not work in this file
  | "quota" // the host's allowance for today is used up
  | "timeout" // the host gave up on a call that took too long; what it did stands
  | "triggers" // the host wakes no more scripts for this person
  | "offline" // the host cannot be reached
  | "refused"; // anything else the host said no to; `detail` has its words

/** A write that failed: `step` is the index of the step, the ones before it stand, the ones after it were not tried. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly step: number,
    readonly detail: string,
  ) {
    super(`step ${step}: ${code}: ${detail}`);
    this.name = "HostError";
  }
}

// ---------------------------------------------------------------------------------------------- steps

/** One thing to do. A batch of steps is one `context.sync()`, one call to Apps Script, one undo. */
export type Step =
  | SheetStep
  | ValuesStep
  | FormulasStep
  | FormatStep
  | NameStep
  | ValidationStep
  | ConditionalStep
  | ChartStep
  | ProtectStep
  | GroupStep
  | ActivateStep
  | RemoveSheetStep;

/** Adds an empty sheet at the end (or at `position`), gridlines off. */
export interface SheetStep {
  readonly kind: "sheet";
  readonly name: string;
  readonly position?: number;
  readonly tabColor?: string;
  readonly hidden?: boolean;
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  /** Widths of the columns from A on, in characters of the default font; null keeps the default. */
  readonly widths?: readonly (number | null)[];
  readonly landscape?: boolean;
}

/** Plain values: null leaves a cell, "" empties it. A text stays a text, even one that begins with `=`. */
export interface ValuesStep extends Area {
  readonly kind: "values";
  readonly values: readonly (readonly (number | string | boolean | null)[])[];
}

/** Canonical formulas, each beginning with `=`; null leaves a cell. */
export interface FormulasStep extends Area {
  readonly kind: "formulas";
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Looks of a range; what is not named stays as it is. */
export interface FormatStep extends Area {
  readonly kind: "format";
  readonly format: CellFormat;
}
export interface CellFormat {
  /** An Excel number format: `#,##0`, `0.0%`, `yyyy-mm-dd`, `@`. */
  readonly number?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly top?: Border;
  readonly bottom?: Border;
  /** False: the cell may be typed into when its sheet is protected. */
  readonly locked?: boolean;
}
export interface Border {
  readonly style: "thin" | "medium";
  readonly color: string;
}

/** A defined name for a range; an existing one is moved. */
export interface NameStep extends Area {
  readonly kind: "name";
  readonly name: string;
}

/** What may be typed, with the message that shows when the cell is selected (`note`) and when it is refused (`error`). */
export interface ValidationStep extends Area {
  readonly kind: "validation";
  readonly rule: ValidationRule;
  readonly note?: { readonly title: string; readonly text: string };
  readonly error?: string;
}
export type ValidationRule =
  | { readonly type: "any" }
  | { readonly type: "list"; readonly values: readonly string[] }
  | { readonly type: "listFrom"; readonly source: Area }
  | { readonly type: "number"; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly type: "date"; readonly min?: number; readonly max?: number };

/** Looks that hang on a condition: `formula` is written for the first cell of the range, as in Excel. */
export interface ConditionalStep extends Area {
  readonly kind: "conditional";
  readonly formula: string;
  readonly format: Pick<CellFormat, "color" | "fill" | "bold" | "italic">;
}

/** A chart over ranges of the workbook, its top left corner in `anchor`, `width` × `height` in pixels. */
export interface ChartStep {
  readonly kind: "chart";
  readonly sheet: string;
  readonly anchor: string;
  readonly width: number;
  readonly height: number;
  readonly type: "line" | "column" | "bar";
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly { readonly title: string; readonly values: Area; readonly color?: string }[];
  readonly axisTitles?: { readonly x?: string; readonly y?: string };
}

/** Protects a sheet without a password (formatting, widths and filters allowed), or lifts that; protecting twice is no error. */
export interface ProtectStep {
  readonly kind: "protect";
  readonly sheet: string;
  readonly on: boolean;
}

/** An outline group of whole columns (`G:H`) or rows (`5:9`), folded or open. */
export interface GroupStep {
  readonly kind: "group";
  readonly sheet: string;
  readonly range: string;
  readonly folded: boolean;
}

export interface ActivateStep {
  readonly kind: "activate";
  readonly sheet: string;
  readonly cell: string;
}

export interface RemoveSheetStep {
  readonly kind: "removeSheet";
  readonly sheet: string;
}
