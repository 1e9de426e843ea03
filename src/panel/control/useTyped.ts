import { useCallback, useEffect, useRef, useState } from "react";

/** How long typing rests before it is taken over, in milliseconds: a report of many people is not drawn with every key. */
const rest = 300;

interface Typed {
  readonly value: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

/** What is typed into a field, shown at once and taken over when typing rests, and when the field is left or goes. */
export function useTyped(value: string, take: (text: string) => void): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  const leave = useCallback(() => {
    const text = waiting.current;
    if (text === null) return;
    waiting.current = null;
    setTyped(null);
    taking.current(text);
  }, []);
  const type = useCallback((text: string) => {
    waiting.current = text;
    setTyped(text);
  }, []);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(leave, rest);
    return () => clearTimeout(timer);
  }, [typed, leave]);
  useEffect(() => leave, [leave]);
  return { value: typed ?? value, type, leave };
}
