import { createContext, useContext, type Dispatch } from "react";
import type { PanelOptions } from "./options";
import type { Action, OpenDraft, PanelState } from "./state";
import type { Words } from "./words";

/** What every screen reads. */
export interface PanelContext {
  readonly options: PanelOptions;
  readonly words: Words;
  readonly state: PanelState;
  readonly dispatch: Dispatch<Action>;
}

export const PanelContext = createContext<PanelContext | null>(null);

export function usePanel(): PanelContext {
  const context = useContext(PanelContext);
  if (context === null) throw new Error("outside the panel");
  return context;
}

/** The draft that the wizard's screens work on. */
export function useOpenDraft(): OpenDraft {
  const { open } = usePanel().state;
  if (open === null) throw new Error("no draft is open");
  return open;
}
