import type { Model } from "@odoo/o-spreadsheet";
import type { HostChange } from "../port";

/** Reports what others change. `silently` runs something of ours that is not to be reported. */
export interface ChangeWatch {
  watch(listener: (change: HostChange) => void): () => void;
  silently<T>(action: () => T): T;
}

type Kind = HostChange["kind"];

const structure = new Set(
  (
    "ADD_COLUMNS_ROWS REMOVE_COLUMNS_ROWS MOVE_COLUMNS_ROWS MOVE_RANGES CREATE_SHEET DELETE_SHEET DUPLICATE_SHEET MOVE_SHEET RENAME_SHEET " +
    "HIDE_SHEET SHOW_SHEET CREATE_NAMED_RANGE UPDATE_NAMED_RANGE DELETE_NAMED_RANGE"
  ).split(" "),
);

/** Watches a model: kinds are gathered while the engine works and reported once it is through. */
export function watchChanges(model: Model): ChangeWatch {
  const listeners = new Set<(change: HostChange) => void>();
  const pending = new Set<Kind>();
  let isSilent = false;

  const report = (kind: Kind): void => {
    if (isSilent || listeners.size === 0) return;
    if (pending.size === 0) queueMicrotask(flush);
    pending.add(kind);
  };
  const flush = (): void => {
    const kinds = [...pending];
    pending.clear();
    for (const kind of kinds) for (const listener of listeners) listener({ kind });
  };

  model.on("command-dispatched" as never, listeners, (command: object) => {
    for (const kind of kindsOf(command as { readonly type: string })) report(kind);
  });
  model.selection.observe(listeners, { handleEvent: () => report("select") });

  return {
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    silently(action) {
      isSilent = true;
      try {
        return action();
      } finally {
        isSilent = false;
      }
    },
  };
}

function kindsOf(command: { readonly type: string; readonly commands?: readonly { readonly type: string }[] }): readonly Kind[] {
  if (command.type === "UNDO" || command.type === "REDO") return (command.commands ?? []).flatMap(kindsOf);
  if (command.type === "UPDATE_CELL") return "content" in command ? ["edit"] : [];
  if (command.type === "UPDATE_CELL_POSITION" || command.type === "CLEAR_CELL" || command.type === "CLEAR_CELLS") return ["edit"];
  if (command.type === "ACTIVATE_SHEET") return ["select"];
  return structure.has(command.type) ? ["structure"] : [];
}
