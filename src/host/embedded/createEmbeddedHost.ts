import type { Model } from "@odoo/o-spreadsheet";
import { HostError, type HostPort, type Place } from "../port";
import { parseRange } from "./area";
import type { BatchLink } from "./batchPlugin";
import { describeWorkbook } from "./describeWorkbook";
import type { EmbeddedLocale } from "./locales";
import { noteAt, type CellNote, type NoteBook } from "./noteBook";
import { quietly } from "./quietly";
import { readCells } from "./readCells";
import { spell } from "./spell";
import { keepUndoLog } from "./undoLog";
import { judgeTypedValues } from "./typedValues";
import { watchChanges } from "./watchChanges";
import { writeBatch } from "./writeBatch";

/** The host port over o-spreadsheet, and what only this host has. */
export interface EmbeddedHost extends HostPort {
  /** The engine's own model: for the page that shows it and for tests that act as a person would. */
  readonly model: Model;
  /** Whether the sheet was asked to be protected. The engine cannot lock single cells, so nothing is locked. */
  isProtected(sheet: string): boolean;
  /** The message of the validation at a cell; the page shows it as a tooltip. */
  noteAt(sheet: string, cell: string): CellNote | undefined;
}

/** The host port over a model of the engine, headless or shown in a page. */
export function createEmbeddedHost(model: Model, link: BatchLink, locale: EmbeddedLocale): EmbeddedHost {
  const notes: NoteBook = new Map();
  const protectedSheets = new Set<string>();
  judgeTypedValues(model, notes);
  const undoLog = keepUndoLog(model, link);
  const changes = watchChanges(model);
  const ours = <T>(action: () => T): T => changes.silently(() => quietly(action));
  const sheetId = (sheet: string): string | undefined => model.getters.getSheetIdByName(sheet);

  return {
    model,
    watches: { kind: "push" },
    describe: async () => describeWorkbook(model),
    read: async (places) => places.map((place, index) => readPlace(model, place, index)),
    write: async (steps) => {
      if (steps.length > 0) ours(() => undoLog.record(() => writeBatch(model, link, { notes, locale, protectedSheets }, steps)));
    },
    undo: async () => ours(() => undoLog.undo()),
    spell: (formula) => spell(formula, model.getters.getLocale()),
    watch: (listener) => changes.watch(listener),
    isProtected: (sheet) => protectedSheets.has(sheetId(sheet) ?? ""),
    noteAt: (sheet, cell) => {
      const [id, zone] = [sheetId(sheet), parseRange(cell)];
      return id === undefined || zone === null ? undefined : noteAt(model, notes, { sheetId: id, col: zone.left, row: zone.top });
    },
  };
}

function readPlace(model: Model, place: Place, index: number) {
  if ("name" in place) {
    const range = model.getters.getNamedRange(place.name)?.range;
    return range === undefined || model.getters.tryGetSheet(range.sheetId) === undefined
      ? null
      : readCells(model, range.sheetId, range.zone);
  }
  const id = model.getters.getSheetIdByName(place.sheet);
  const zone = parseRange(place.range);
  if (zone === null) throw new HostError("badRange", index, place.range);
  return id === undefined ? null : readCells(model, id, zone);
}
