import { useState } from "react";
import { Later } from "./Later";
import type { Part, PlaceProps } from "./part";

/** A place: nothing until it is first opened, and there from then on. */
export function LaterPlace({ part, shown }: { readonly part: Part<PlaceProps>; readonly shown: boolean }) {
  const [isOpened, setOpened] = useState(shown);
  if (shown && !isOpened) setOpened(true);
  if (!isOpened || (!shown && part.found() === undefined)) return null;
  return <Later part={part} props={{ shown }} />;
}
