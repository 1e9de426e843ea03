import { useEffect, useRef, useState } from "react";
import { usePanel } from "../context";
import { findDraft, keepDraft, planToDraft, type KeptDraft } from "../state";
import { stepIds } from "../wizard/stepIds";

/** How long typing rests before the draft is kept. */
const rest = 400;

/** What is known of the draft that is kept. */
export interface KeptDrafts {
  readonly found: KeptDraft | undefined;
  /** Whether it is the open one as it stands. */
  readonly saved: boolean;
  /** Keeps the open draft so that it goes on without asking. */
  readonly park: () => void;
}

/**
 * Keeps the open draft between visits. A draft left to change the language goes on by itself; any other is found again
 * on the start screen.
 */
export function useKeptDraft(): KeptDrafts {
  const { options, words, state, dispatch } = usePanel();
  const { open } = state;
  const { locale } = words;
  const [found, setFound] = useState(() => findDraft(options.draft.load(), locale));
  const [saved, setSaved] = useState<typeof open>(null);
  const waiting = useRef<(() => void) | null>(null);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || found?.resume !== true) return;
    begun.current = true;
    const draft = found.example ? planToDraft(options.example, locale) : found.draft;
    dispatch({ type: "open", draft, step: stepIds.find((id) => id === found.step) ?? "goal", example: found.example });
  }, [found, options, locale, dispatch]);

  useEffect(() => {
    if (open === null || open === saved) return;
    const { draft, step, example } = open;
    const save = () => {
      const kept = { draft, step, example, resume: false };
      options.draft.save(keepDraft(kept, locale));
      setFound(kept);
      setSaved(open);
      waiting.current = null;
    };
    waiting.current = save;
    const timer = setTimeout(save, rest);
    return () => clearTimeout(timer);
  }, [open, saved, options, locale]);

  useEffect(() => {
    const flush = () => waiting.current?.();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);

  const park = () => {
    waiting.current = null;
    if (open === null) return;
    const { draft, step, example } = open;
    options.draft.save(keepDraft({ draft, step, example, resume: true }, locale));
  };

  return { park, found, saved: open !== null && saved === open };
}
