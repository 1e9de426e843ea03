import type { EmbeddedHost } from "./createEmbeddedHost";
import type { EmbeddedLocale } from "./locales";
import { translate } from "./words";

/** What the engine has to say to the person. */
export interface Notices {
  raiseError(text: string, done?: () => void): void;
  askConfirmation(text: string, confirm: () => void, cancel?: () => void): void;
  notifyUser(notification: { readonly text: string }): void;
}

const yes: Readonly<Record<EmbeddedLocale, string>> = { en: "OK", ru: "ОК", el: "ΟΚ" };
const no: Readonly<Record<EmbeddedLocale, string>> = { en: "Cancel", ru: "Отмена", el: "Άκυρο" };
const refusal = "The data you entered in %s violates the data validation rule set on the cell:\n%s";

/** Dialogs of the page in place of the browser's own; a refused value is told in the words of its validation, where it has any. */
export function noticesOf(host: EmbeddedHost, locale: EmbeddedLocale): Notices {
  const { getters } = host.model;
  const [refusalStart = ""] = translate(refusal, locale).split("%s");
  const ownWords = (text: string): string => {
    if (!text.startsWith(refusalStart)) return text;
    const { sheetId, col, row } = getters.getActivePosition();
    const cell = getters.zoneToXC(sheetId, { left: col, top: row, right: col, bottom: row });
    const error = host.noteAt(getters.getSheetName(sheetId), cell)?.error ?? "";
    return error === "" ? text : error;
  };
  return {
    raiseError: (text, done) => ask(ownWords(text), [yes[locale]], () => done?.()),
    askConfirmation: (text, confirm, cancel) => ask(text, [yes[locale], no[locale]], (isYes) => (isYes ? confirm() : cancel?.())),
    notifyUser: ({ text }) => ask(text, [yes[locale]], () => undefined),
  };
}

/**
 * A dialog with a button each; the first says yes, the others and Escape say no. It opens once the engine is through with
 * what it was at: taking the focus away from a cell at once would make the engine refuse its value a second time.
 */
function ask(text: string, buttons: readonly string[], answer: (isYes: boolean) => void): void {
  const dialog = document.createElement("dialog");
  dialog.className = "plan-dialog";
  const words = dialog.appendChild(document.createElement("p"));
  words.textContent = text;
  const form = dialog.appendChild(document.createElement("form"));
  form.method = "dialog";
  for (const [index, label] of buttons.entries()) {
    const button = form.appendChild(document.createElement("button"));
    button.value = index === 0 ? "yes" : "no";
    button.textContent = label;
  }
  dialog.addEventListener("close", () => {
    dialog.remove();
    giveBackCaret();
    answer(dialog.returnValue === "yes");
  });
  document.body.appendChild(dialog);
  queueMicrotask(() => dialog.showModal());
}

/** The browser gives the focus back to the cell, but not the caret, without which nothing can be typed. */
function giveBackCaret(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus();
}
