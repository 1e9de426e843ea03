import type { Locale } from "../i18n";

/** Where a text is kept; a browser's own store is one. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Keeps the draft of a plan in the browser.
 *
 * @param part the part of the store that is ours, where one is given to each
 */
export function draftIn(storage: Store, part?: string): ReturnType<typeof textIn> {
  return textIn(storage, "plan-cascade draft", part);
}

/** Keeps a text in the browser, where nothing leaves it; a browser that keeps nothing forgets it with the page. */
export function textIn(storage: Store, name: string, part = ""): { load(): string | null; save(text: string | null): void } {
  const key = part === "" ? name : `${part} ${name}`;
  let remembered: string | null = null;
  const guarded = <T>(action: () => T, otherwise: T): T => {
    try {
      return action();
    } catch {
      return otherwise; // Storage may be full or forbidden.
    }
  };
  return {
    load: () => guarded(() => storage.getItem(key), remembered),
    save: (text) => {
      remembered = text;
      guarded(() => (text === null ? storage.removeItem(key) : storage.setItem(key, text)), undefined);
    },
  };
}

/** Opens the page in another language. */
export function goToLocale(locale: Locale): void {
  const url = new URL(location.href);
  url.searchParams.set("lang", locale);
  location.assign(url);
}
