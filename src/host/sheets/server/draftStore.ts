import type { Services } from "./services";

/** The draft of one person in one spreadsheet. */
export interface DraftStore {
  load(): string | null;
  /** False when Google has no room. */
  save(text: string | null): boolean;
}

/** Characters of a part: Google keeps 9 KB a property, and a character may take three bytes. */
const partLength = 2900;

/** Keeps the draft among the person's own properties, in parts; those of other spreadsheets make room for it. */
export function draftStore({ PropertiesService, SpreadsheetApp }: Pick<Services, "PropertiesService" | "SpreadsheetApp">): DraftStore {
  const store = PropertiesService.getUserProperties();
  const ours = `draft ${SpreadsheetApp.getActiveSpreadsheet().getId()} `;
  const remove = (isIn: (key: string) => boolean): void => {
    for (const key of store.getKeys()) if (isIn(key)) store.deleteProperty(key);
  };
  const write = (text: string): void => {
    const parts = Math.ceil(text.length / partLength);
    for (let part = 0; part < parts; part++) store.setProperty(`${ours}${part}`, text.slice(part * partLength, (part + 1) * partLength));
    // Written last: what broke off half way is no draft.
    store.setProperty(`${ours}parts`, String(parts));
  };
  return {
    load: () => {
      const parts = Array.from({ length: Number(store.getProperty(`${ours}parts`)) }, (_, part) => store.getProperty(`${ours}${part}`));
      return parts.length === 0 || parts.includes(null) ? null : parts.join("");
    },
    save: (text) => {
      remove((key) => key.startsWith(ours));
      if (text === null) return true;
      try {
        write(text);
        return true;
      } catch {
        remove((key) => key.startsWith("draft "));
      }
      try {
        write(text);
        return true;
      } catch {
        remove((key) => key.startsWith(ours));
        return false;
      }
    },
  };
}
