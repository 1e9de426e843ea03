import type { RecordChanges } from "../facts";
import type { AreaCells, HostPort } from "../host/port";
import type { Locale } from "../i18n";
import { idsOf, noteId } from "./readStandUp";
import { inputNames } from "./recordSheet";
import { standUpSheet, type NoteChange } from "./standUpSheet";
import { writeRecords, type RecordsWritten } from "./writeRecords";

/**
 * Writes notes to the sheet Stand-up, which is made where there is none, as one undo. A note whose id stands there changes in
 * its row, and only in what it names; any other is added below. A note without an id is known by its day, person and matter.
 */
export async function writeStandUp(host: HostPort, language: Locale, notes: readonly NoteChange[]): Promise<RecordsWritten> {
  const names = inputNames(standUpSheet);
  const cells = await host.read(names.map((name) => ({ name })));
  const found = new Map(names.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as [string, AreaCells]] : [])));
  const rows = new Map([...idsOf(found)].reverse().map(([row, id]) => [id, row])); // of rows with the same id the first
  return writeRecords(host, standUpSheet, language, changesOf(notes, rows));
}

function changesOf(notes: readonly NoteChange[], rows: ReadonlyMap<string, number>): RecordChanges<NoteChange> {
  const byId = new Map<string, NoteChange>();
  for (const note of notes) {
    const id = note.id ?? noteId(note);
    byId.set(id, { ...byId.get(id), ...note, id });
  }
  const all = [...byId].map(([id, record]) => ({ row: rows.get(id), record }));
  return {
    added: all.flatMap(({ row, record }) => (row === undefined ? [record] : [])),
    changed: all.flatMap(({ row, record }) => (row === undefined ? [] : [{ row, record }])),
    removed: [],
  };
}
