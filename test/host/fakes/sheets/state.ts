import type { EmbeddedHost } from "../../../../src/host/embedded";
import type { Step } from "../../../../src/host/port";
import type { Decimal } from "./formulas";

export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** The looks of a cell that Google keeps, by the names of its setters. */
export const plainLooks = {
  NumberFormat: { blank: "0.###############", takes: /./ },
  FontWeight: { blank: "normal", takes: /^(?:normal|bold)$/ },
  FontStyle: { blank: "normal", takes: /^(?:normal|italic)$/ },
  FontSize: { blank: 10, takes: /^\d+$/ },
  FontColor: { blank: "#000000", takes: /^#[0-9a-f]{6}$/i },
  Background: { blank: "#ffffff", takes: /^#[0-9a-f]{6}$/i },
  HorizontalAlignment: { blank: "general", takes: /^(?:left|center|right|normal)$/ },
  VerticalAlignment: { blank: "bottom", takes: /^(?:top|middle|bottom)$/ },
  Wrap: { blank: true, takes: /^(?:true|false)$/ },
} as const;
export type LookName = keyof typeof plainLooks;

/** A protection that the fake keeps. */
export interface KeptProtection {
  range: string | null;
  warningOnly: boolean;
  canEdit: boolean;
  unprotected: string[];
}

export interface KeptChart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What Google keeps of a sheet beside its cells. */
export interface SheetState {
  readonly id: number;
  /** The engine's own id. */
  readonly engineId: string;
  /** By row and column, from 1: `3,2`. */
  readonly looks: Map<string, Partial<Record<LookName, unknown>>>;
  readonly validations: Map<string, GoogleAppsScript.Spreadsheet.DataValidation>;
  readonly borders: { range: string; edges: readonly unknown[] }[];
  rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];
  charts: KeptChart[];
  protections: KeptProtection[];
  readonly groups: Map<string, { depth: number; folded: boolean }>;
  readonly widths: Map<number, number>;
  frozen: { rows: number; columns: number };
  tabColor: string | null;
  gridlines: boolean;
}

/** The whole of a spreadsheet behind the fake. */
export interface FakeState {
  readonly engine: EmbeddedHost;
  locale: string;
  readonly zone: string;
  readonly decimal: () => Decimal;
  readonly sheets: Map<string, SheetState>;
  /** Names that were given and never taken away, lost cells or not. */
  readonly names: Set<string>;
  /** Service calls that fail, once each, and with what. */
  readonly failing: { readonly method: string; readonly after: number; readonly message: string }[];
  /** Calls of each method that writes. */
  readonly calls: Map<string, number>;
  nextId: number;
}

/** Puts steps into the engine at once; a fault of the engine's is one of the fake. */
export function put(state: FakeState, steps: readonly Step[]): void {
  state.engine.write(steps).catch((error: unknown) => {
    queueMicrotask(() => {
      throw error;
    });
  });
}

/** Counts a call that writes, and lets it fail where a test asked for that. */
export function called(state: FakeState, method: string): void {
  const count = (state.calls.get(method) ?? 0) + 1;
  state.calls.set(method, count);
  const failing = state.failing.find((one) => one.method === method && count > one.after);
  if (failing === undefined) return;
  state.failing.splice(state.failing.indexOf(failing), 1);
  throw new Error(failing.message);
}

/** A sheet's state by the engine's id, made when it is first asked for. */
export function sheetState(state: FakeState, engineId: string): SheetState {
  const known = state.sheets.get(engineId);
  if (known !== undefined) return known;
  const id = state.nextId === 0 ? 0 : 1_000_000 + state.nextId * 7919;
  state.nextId += 1;
  const fresh: SheetState = {
    id,
    engineId,
    looks: new Map(),
    validations: new Map(),
    borders: [],
    rules: [],
    charts: [],
    protections: [],
    groups: new Map(),
    widths: new Map(),
    frozen: { rows: 0, columns: 0 },
    tabColor: null,
    gridlines: true,
  };
  state.sheets.set(engineId, fresh);
  return fresh;
}
