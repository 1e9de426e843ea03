import type { Area } from "../../port";
import { blockOf, overlap, type Block } from "../a1";
import type { Content, Seen } from "../protocol";
import type { Range, Services, Sheet, Spreadsheet } from "./services";
import { refusal } from "./refusal";
import type { UndoEntry } from "./undoEntry";

/** What is done in this order once the steps are gathered, so that each kind takes few calls. */
export const phases = ["names", "contents", "formats", "rules", "charts", "groups", "protection", "removals", "activation"] as const;
export type Phase = (typeof phases)[number];

/** A batch of steps on its way: steps are judged one by one and gathered, then carried out together. */
export interface Batch {
  readonly services: Services;
  readonly spreadsheet: Spreadsheet;
  readonly serialOf: (date: Date) => number;
  /** Cells that the person may not change. */
  readonly guarded: readonly Guarded[];
  /** The sheets that this batch added: of these nothing has to be taken back but the sheet. */
  readonly fresh: Set<number>;
  /** Cells to write, by sheet. */
  readonly contents: Map<number, SheetContents>;
  /** Ranges that stay writable when their sheet is protected, by sheet. */
  readonly unlocked: Map<number, string[]>;
  readonly todo: Record<Phase, (() => void)[]>;
  readonly undo: UndoEntry[];
  /** Whether a sheet was removed, which nothing takes back. */
  removed: boolean;
}

export interface Guarded {
  readonly sheetId: number;
  /** Null for the whole sheet. */
  readonly block: Block | null;
  readonly free: readonly Block[];
}

export interface SheetContents {
  readonly sheet: Sheet;
  /** By row and column, from 1. */
  readonly rows: Map<number, Map<number, PlannedCell>>;
}

export interface PlannedCell {
  readonly entry: string | number | boolean;
  readonly step: number;
  /** What the panel saw there, null where it never looked. */
  readonly seen: Content | null;
}

/** Where a step acts. */
export interface Target {
  readonly sheet: Sheet;
  readonly block: Block;
}

export function newBatch(services: Services, spreadsheet: Spreadsheet, serialOf: Batch["serialOf"]): Batch {
  const todo = Object.fromEntries(phases.map((phase) => [phase, []])) as unknown as Batch["todo"];
  const guarded = guardedIn(services, spreadsheet);
  const maps = { contents: new Map<number, SheetContents>(), unlocked: new Map<number, string[]>() };
  return { services, spreadsheet, serialOf, guarded, fresh: new Set(), ...maps, todo, undo: [], removed: false };
}

/** The sheet of a name, or a failure. */
export function sheetNamed({ spreadsheet }: Batch, name: string): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw refusal("missingSheet", name);
  return sheet;
}

/** The sheet and block of a step, which the person may change. */
export function targetOf(batch: Batch, area: Area): Target {
  const sheet = sheetNamed(batch, area.sheet);
  const block = blockOf(area.range);
  if (block === null) throw refusal("badRange", area.range);
  const id = sheet.getSheetId();
  if (batch.guarded.some((one) => one.sheetId === id && guards(one, block))) throw refusal("protected", area.sheet);
  return { sheet, block };
}

/** The range of a target, its sheet made large enough. */
export function rangeIn({ sheet, block }: Target): Range {
  grow(sheet, block.row + block.rows - 1, block.column + block.columns - 1);
  return sheet.getRange(block.row, block.column, block.rows, block.columns);
}

/** Gives a sheet the rows and columns that it lacks. */
export function grow(sheet: Sheet, rows: number, columns: number): void {
  const [present, wide] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > present) sheet.insertRowsAfter(present, rows - present);
  if (columns > wide) sheet.insertColumnsAfter(wide, columns - wide);
}

/** Takes cells into the batch. */
export function plan(
  batch: Batch,
  { sheet, block }: Target,
  entries: readonly (readonly (PlannedCell["entry"] | null)[])[],
  step: number,
  seen: Seen | null,
): void {
  const id = sheet.getSheetId();
  const contents = batch.contents.get(id) ?? { sheet, rows: new Map<number, Map<number, PlannedCell>>() };
  batch.contents.set(id, contents);
  entries.forEach((line, down) =>
    line.forEach((entry, along) => {
      if (entry === null) return;
      const row = contents.rows.get(block.row + down) ?? new Map<number, PlannedCell>();
      contents.rows.set(block.row + down, row.set(block.column + along, { entry, step, seen: seen?.[down]?.[along] ?? null }));
    }),
  );
}

function guards({ block, free }: Guarded, wanted: Block): boolean {
  if (block !== null && !overlap(block, wanted)) return false;
  const inside = (outer: Block): boolean =>
    wanted.row >= outer.row &&
    wanted.column >= outer.column &&
    wanted.row + wanted.rows <= outer.row + outer.rows &&
    wanted.column + wanted.columns <= outer.column + outer.columns;
  return !free.some(inside);
}

function guardedIn({ SpreadsheetApp }: Services, spreadsheet: Spreadsheet): readonly Guarded[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)]
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
    .map((protection) => {
      const range = protection.getRange();
      const isWhole = protection.getProtectionType() === SHEET;
      const free = isWhole ? protection.getUnprotectedRanges().flatMap((one) => blockOf(one.getA1Notation()) ?? []) : [];
      return { sheetId: range.getSheet().getSheetId(), block: isWhole ? null : blockOf(range.getA1Notation()), free };
    });
}
