import type { Model } from "@odoo/o-spreadsheet";
import type { BatchLink } from "./batchPlugin";

/** Which of the engine's revisions are writes of ours, to take them back. */
export interface UndoLog {
  /** Runs a write of ours and notes the revision it makes. */
  record<T>(write: () => T): T;
  /** Takes the last write back, also from under what people did since; false when there is none left. */
  undo(): boolean;
}

/** Keeps the log of a model. */
export function keepUndoLog(model: Model, link: BatchLink): UndoLog {
  const writes: string[] = [];
  let isWriting = false;
  link.session?.on("new-local-state-update", writes, ({ id }) => {
    if (isWriting) writes.push(id);
  });
  return {
    record(write) {
      isWriting = true;
      try {
        return write();
      } finally {
        isWriting = false;
      }
    },
    undo() {
      const id = writes.pop();
      const history = historyOf(model);
      const place = id === undefined ? -1 : (history?.undoStack.lastIndexOf(id) ?? -1);
      if (id === undefined || history === undefined || place < 0) return false;
      history.undoStack.splice(place, 1);
      history.redoStack.push(id);
      link.session?.undo(id);
      return true;
    },
  };
}

interface History {
  readonly undoStack: string[];
  readonly redoStack: string[];
}

/** The engine's own undo and redo, which have to know that a revision was taken back. */
function historyOf(model: Model): History | undefined {
  const { handlers } = model as unknown as { readonly handlers: readonly Partial<History>[] };
  return handlers.find((handler): handler is History => Array.isArray(handler.undoStack) && Array.isArray(handler.redoStack));
}
