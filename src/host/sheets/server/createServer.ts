import type { Marks, ReadCells, ServerCalls, Undone, UndoNote, WriteRequest, Wrote } from "../protocol";
import { describeSpreadsheet } from "./describeSpreadsheet";
import { draftStore } from "./draftStore";
import { marksOf } from "./marks";
import { readPlaces } from "./readPlaces";
import { serialsIn } from "./serials";
import type { Services, Spreadsheet } from "./services";
import { stands, takeBack } from "./undo";
import type { UndoEntry } from "./undoEntry";
import { writeSteps } from "./writeSteps";

/** The server half, and what the custom functions share with it. */
export interface Server extends ServerCalls {
  /** The serial number of a Date that Google gives for a cell. */
  serialOf(date: Date): number;
}

/** How long a write waits for another one, in milliseconds. */
const patience = 10_000;

/** The half of the host that runs in the script. The services are asked for when they are needed, never before. */
export function createServer(services: Services): Server {
  const open = (): { readonly spreadsheet: Spreadsheet; readonly serialOf: (date: Date) => number } => {
    const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
    return { spreadsheet, serialOf: serialsIn(spreadsheet.getSpreadsheetTimeZone(), services.Utilities) };
  };
  // A script begins anew with every call, so that what it knows is never old.
  let serialOfCell: ((date: Date) => number) | undefined;
  const marks = (spreadsheet: Spreadsheet): Marks => marksOf(spreadsheet, describeSpreadsheet(spreadsheet));

  return {
    sheetsStart: () => ({
      locale: open().spreadsheet.getSpreadsheetLocale(),
      userLocale: services.Session.getActiveUserLocale(),
      zone: open().spreadsheet.getSpreadsheetTimeZone(),
      draft: draftStore(services).load(),
    }),
    sheetsDescribe: () => describeSpreadsheet(open().spreadsheet),
    sheetsRead: (places): ReadCells => {
      const { spreadsheet, serialOf } = open();
      return { locale: spreadsheet.getSpreadsheetLocale(), areas: readPlaces(spreadsheet, places, serialOf) };
    },
    sheetsLook: () => {
      const info = describeSpreadsheet(open().spreadsheet);
      return { marks: marksOf(open().spreadsheet, info), selection: info.selection };
    },
    sheetsWrite: (request) => {
      const { spreadsheet, serialOf } = open();
      return locked(services, () => write(request, spreadsheet, serialOf)) ?? busy;
    },
    sheetsUndo: (note: UndoNote, withMarks: boolean): Undone => {
      const { spreadsheet, serialOf } = open();
      const scene = { services, spreadsheet, serialOf };
      const entries = note.entries as readonly UndoEntry[];
      const done = locked(services, () => {
        if (!stands(scene, entries)) return false;
        takeBack(scene, entries);
        services.SpreadsheetApp.flush();
        return true;
      });
      return { done, after: withMarks ? marks(spreadsheet) : null };
    },
    sheetsKeepDraft: (text) => draftStore(services).save(text),
    serialOf: (date) => (serialOfCell ??= open().serialOf)(date),
  };

  function write(request: WriteRequest, spreadsheet: Spreadsheet, serialOf: (date: Date) => number): Wrote {
    const locale = spreadsheet.getSpreadsheetLocale();
    if (locale !== request.locale) return { respell: locale };
    const before = request.marks ? marks(spreadsheet) : null;
    const { undo, fault } = writeSteps(services, spreadsheet, serialOf, request.steps, request.seen);
    return { fault, undo: undo === null ? null : { entries: undo }, before, after: request.marks ? marks(spreadsheet) : null };
  }
}

const busy: Wrote = { fault: { code: "busy", step: 0, detail: "" }, undo: null, before: null, after: null };

/** Runs while no other script writes to this document; null when the others took too long. */
function locked<T>({ LockService }: Services, action: () => T): T | null {
  // A script that belongs to no document has no lock of one; nobody else runs it there.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return action();
  if (!lock.tryLock(patience)) return null;
  try {
    return action();
  } finally {
    lock.releaseLock();
  }
}
