import { createEngine } from "../../../../src/app/engine";
import type { EmbeddedHost } from "../../../../src/host/embedded";
import { parseRange, type Rectangle } from "../../../../src/host/grid";
import type { Step } from "../../../../src/host/port";
import type { ContractLocale } from "../../contract";
import { officeError } from "./officeError";

/** How the fake Excel is to be. */
export interface FakeOptions {
  /** The language of Excel and of the workbook. */
  readonly locale: ContractLocale;
  /** The version of ExcelApi that it has. */
  readonly api: string;
}

/** Looks of cells, the latest last: `font/bold`, `fill/color`, `borders/EdgeTop/style`, `protection/locked` … */
export interface Look {
  readonly zone: Rectangle;
  readonly path: string;
  readonly value: unknown;
}

/** What stands in a sheet beside its cells. */
export interface SheetExtras {
  readonly looks: Look[];
  readonly validations: Validation[];
  readonly conditionals: Conditional[];
  readonly charts: Chart[];
  readonly groups: { readonly range: string; readonly option: string; folded: boolean }[];
  /** tabColor, showGridlines, orientation, frozen … */
  readonly settings: Map<string, unknown>;
  protection: { readonly options: object; readonly password: string | null } | null;
}
export interface Validation {
  readonly zone: Rectangle;
  rule: object | null;
  prompt: object | null;
  errorAlert: object | null;
}
export interface Conditional {
  readonly id: string;
  readonly zone: Rectangle;
  readonly type: string;
  readonly looks: Map<string, unknown>;
}
export interface Chart {
  readonly name: string;
  readonly type: string;
  readonly settings: Map<string, unknown>;
  readonly series: Map<string, unknown>[];
}

/** A workbook in the fake Excel: an engine that computes, and beside it what the engine has not. */
export interface FakeWorkbook {
  readonly api: string;
  readonly locale: ContractLocale;
  readonly engine: EmbeddedHost;
  enableEvents: boolean;
  /** Set while a person types into a cell; it is settled when the cell is left. */
  typing: Promise<void> | null;
  /** Names that were given and never taken away, by their small letters: Excel keeps those whose cells are gone. */
  readonly names: Map<string, string>;
  readonly counts: Map<string, number>;
  /** Comes before each call of a sync that is carried out, to make one fail or change things meanwhile. */
  interference: ((call: number) => unknown) | null;
  extras(sheetId: string): SheetExtras;
  sheetId(name: string): string;
  write(...steps: readonly Step[]): Promise<void>;
  turn(): Promise<void>;
  interfere(): Promise<void>;
  count(what: string): void;
  listen(event: string, handler: (event: object) => unknown): void;
  unlisten(event: string, handler: (event: object) => unknown): void;
  /** Tells the listeners, later, as Excel does. */
  fire(event: string, details: object): void;
}

/** An empty workbook of one sheet. */
export function createWorkbook({ locale, api }: FakeOptions): FakeWorkbook {
  const engine = createEngine(locale);
  const extras = new Map<string, SheetExtras>();
  const handlers = new Map<string, Set<(event: object) => unknown>>();
  const counts = new Map<string, number>();
  const workbook: FakeWorkbook = {
    api,
    locale,
    engine,
    enableEvents: true,
    typing: null,
    names: new Map(),
    counts,
    interference: null,
    extras(sheetId) {
      const present = extras.get(sheetId) ?? emptyExtras();
      extras.set(sheetId, present);
      return present;
    },
    sheetId(name) {
      const id = engine.model.getters.getSheetIdByName(name);
      if (id === undefined) throw officeError("ItemNotFound", "The requested resource doesn't exist.");
      return id;
    },
    write: (...steps) => engine.write(steps),
    turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    async interfere() {
      workbook.count("call");
      await workbook.interference?.(counts.get("call") ?? 0);
    },
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    listen: (event, handler) => void (handlers.get(event) ?? handlers.set(event, new Set()).get(event))?.add(handler),
    unlisten: (event, handler) => void handlers.get(event)?.delete(handler),
    fire(event, details) {
      for (const handler of handlers.get(event) ?? []) setTimeout(() => void handler(details), 1);
    },
  };
  return workbook;
}

function emptyExtras(): SheetExtras {
  return { looks: [], validations: [], conditionals: [], charts: [], groups: [], settings: new Map(), protection: null };
}

/** Whether a version of the API is as new as another. */
export function atLeast(version: string, needed: string): boolean {
  return Number(version.split(".")[1]) >= Number(needed.split(".")[1]);
}

/** A rectangle of A1 notation, as Excel refuses it. */
export function zoneOf(address: string): Rectangle {
  const zone = parseRange(address);
  if (zone === null) throw officeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return zone;
}

/** Whether two rectangles have a cell in common. */
export function meet(one: Rectangle, other: Rectangle): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The look of a cell, undefined where nobody gave it one. */
export function lookAt({ looks }: SheetExtras, row: number, column: number, path: string): unknown {
  const cell = { top: row, bottom: row, left: column, right: column };
  for (let index = looks.length - 1; index >= 0; index--) {
    const look = looks[index];
    if (look?.path === path && meet(look.zone, cell)) return look.value;
  }
  return undefined;
}
