import type { Visibility } from "./pollChanges";

/** How long typing rests before a draft goes to Google: each time is a call. */
const rest = 1500;

/**
 * A draft that is there at once and kept by the script a moment later; the page that closes before that sends it on its way.
 * What cannot be kept is forgotten with the page, as in any window.
 */
export function keptDraft(
  begun: string | null,
  keep: (text: string | null) => Promise<unknown>,
  visibility: Visibility,
): { load(): string | null; save(text: string | null): void } {
  let draft = begun;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    void keep(draft).catch(() => undefined);
  };
  visibility.onChange(() => {
    if (timer !== undefined && !visibility.isVisible()) send();
  });
  return {
    load: () => draft,
    save: (text) => {
      draft = text;
      clearTimeout(timer);
      timer = setTimeout(send, rest);
    },
  };
}
