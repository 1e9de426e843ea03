import type { Area, AreaCells, HostErrorCode, Place, Step, WorkbookInfo } from "../port";

/** What the panel has to know before it opens. */
export interface Start {
  /** The spreadsheet's country and language, as Google names it: `ru_RU`. */
  readonly locale: string;
  /** The person's language. */
  readonly userLocale: string;
  /** The spreadsheet's time zone: `Asia/Vladivostok`. */
  readonly zone: string;
  /** The draft that this person left in this spreadsheet. */
  readonly draft: string | null;
}

/** What tells whether the spreadsheet is still as it was: it changes when cells are typed into, or sheets, rows and names are. */
export interface Marks {
  readonly content: string;
  readonly structure: string;
}

/** What one look at the spreadsheet shows. */
export interface Look {
  readonly marks: Marks;
  readonly selection: Area | null;
}

/** Cells with their formulas in the spreadsheet's own spelling. */
export interface ReadCells {
  readonly locale: string;
  readonly areas: readonly (AreaCells | null)[];
}

/** What stood in the cells that a write is about to change when the panel last read them; null where it never did. */
export type Seen = readonly (readonly (Content | null)[])[];

/** A cell by what was typed: a plain value or a formula. */
export type Content = { readonly value: string | number | boolean | null | { readonly error: string } } | { readonly formula: string };

export interface WriteRequest {
  /** Formulas are in the spelling of `locale`. */
  readonly steps: readonly Step[];
  readonly locale: string;
  /** By the index of the step. */
  readonly seen: readonly (Seen | null)[];
  /** Whether anyone waits for the marks, which take time. */
  readonly marks: boolean;
}

/** Why a step, or the whole, was not done. */
export interface HostFault {
  readonly code: HostErrorCode;
  readonly step: number;
  readonly detail: string;
}

/** What a write came to. `respell`: nothing was done, for the spreadsheet has another locale by now. */
export type Wrote =
  | { readonly respell: string }
  | { readonly fault: HostFault | null; readonly undo: UndoNote | null; readonly before: Marks | null; readonly after: Marks | null };

/** How to take a write back, kept by the panel and handed over again. What it holds is the server's own affair. */
export interface UndoNote {
  readonly entries: readonly unknown[];
}

/** What an undo came to: null while someone else writes. */
export interface Undone {
  readonly done: boolean | null;
  readonly after: Marks | null;
}

/** The calls of the panel to the spreadsheet: their names are those of the script's functions. Plain JSON on both sides. */
export interface ServerCalls {
  sheetsStart(): Start;
  sheetsDescribe(): WorkbookInfo;
  sheetsRead(places: readonly Place[]): ReadCells;
  sheetsWrite(request: WriteRequest): Wrote;
  sheetsUndo(note: UndoNote, marks: boolean): Undone;
  sheetsLook(): Look;
  /** Keeps the person's draft for this spreadsheet; false when Google has no room for it. */
  sheetsKeepDraft(text: string | null): boolean;
}

const calls: Readonly<Record<keyof ServerCalls, true>> = {
  sheetsStart: true,
  sheetsDescribe: true,
  sheetsRead: true,
  sheetsWrite: true,
  sheetsUndo: true,
  sheetsLook: true,
  sheetsKeepDraft: true,
};

/** The names of the calls: each is a function of the script. */
export const serverCallNames = Object.keys(calls) as readonly (keyof ServerCalls)[];
