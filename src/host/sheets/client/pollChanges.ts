import type { Area, HostChange } from "../../port";
import type { Look, Marks } from "../protocol";

/** Whether the panel is seen, and when that changes. */
export interface Visibility {
  isVisible(): boolean;
  onChange(listener: () => void): () => void;
}

export interface PollOptions {
  readonly milliseconds: number;
  readonly look: () => Promise<Look>;
  readonly visibility: Visibility;
}

/** Tells changes by looking at the spreadsheet again and again while the panel is seen and someone listens. */
export interface ChangePoll {
  watch(listener: (change: HostChange) => void): () => void;
  /** Whether anyone listens. */
  isOn(): boolean;
  /** Takes the marks around a write of ours: what others did until then is told, what we did is not. */
  skip(before: Marks | null, after: Marks | null): void;
}

/** After a failed look the next one waits twice as long, up to a minute. */
const longestPause = 60_000;

export function pollChanges({ milliseconds, look, visibility }: PollOptions): ChangePoll {
  const listeners = new Set<(change: HostChange) => void>();
  let known: Marks | null = null;
  let selection: Area | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = milliseconds;
  let isLooking = false;

  const tell = (kind: HostChange["kind"]): void => listeners.forEach((listener) => listener({ kind }));
  const compare = (marks: Marks): void => {
    const before = known;
    known = marks;
    if (before === null) return;
    if (before.content !== marks.content) tell("edit");
    if (before.structure !== marks.structure) tell("structure");
  };
  const isOn = (): boolean => listeners.size > 0;
  const isWanted = (): boolean => isOn() && visibility.isVisible();

  const wait = (): void => {
    clearTimeout(timer);
    if (isWanted()) timer = setTimeout(() => void lookOnce(), pause);
  };
  const lookOnce = async (): Promise<void> => {
    clearTimeout(timer);
    if (isLooking || !isWanted()) return;
    isLooking = true;
    try {
      const seen = await look();
      pause = milliseconds;
      if (!isOn()) return;
      const isFirst = known === null;
      compare(seen.marks);
      if (!isFirst && JSON.stringify(seen.selection) !== JSON.stringify(selection)) tell("select");
      selection = seen.selection;
    } catch {
      pause = Math.min(pause * 2, longestPause);
    } finally {
      isLooking = false;
      wait();
    }
  };

  let stopVisibility: (() => void) | undefined;
  return {
    isOn,
    watch: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        known = null;
        stopVisibility = visibility.onChange(() => void lookOnce());
        void lookOnce();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stopVisibility?.();
      };
    },
    skip: (before, after) => {
      if (before !== null) compare(before);
      if (after !== null) known = after;
    },
  };
}
