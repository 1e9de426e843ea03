import { useEffect, useRef, type RefObject } from "react";

/** A part of the page whose first input takes the focus when it appears, where it is new. */
export function useFirstFocus(fresh: boolean): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const wanted = useRef(fresh);
  useEffect(() => {
    if (wanted.current) part.current?.querySelector("input")?.focus();
  }, []);
  return part;
}
