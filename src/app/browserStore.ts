import type { Locale } from "../i18n";

const draftKey = "plan-cascade draft";

/**
 * Keeps the draft of a plan in the browser, where nothing leaves it; a browser that keeps nothing forgets it with the page.
 *
 * @param part the part of the store that is ours, where one is given to each
 */
export function draftIn(storage: Storage, part?: string): { load(): string | null; save(text: string | null): void } {
  const key = part === undefined || part === "" ? draftKey : `${part} ${draftKey}`;
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
