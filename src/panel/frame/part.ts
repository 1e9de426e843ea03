import type { ComponentType } from "react";

/** A part of the panel whose code is loaded when it is first shown, or before, while there is nothing else to do. */
export interface Part<Props> {
  /** The component, once its code is here. */
  readonly found: () => ComponentType<Props> | undefined;
  readonly load: () => Promise<ComponentType<Props>>;
}

/** A place stays while the panel is open, once it was opened: what it is busy with goes on while another one is shown. */
export interface PlaceProps {
  readonly shown: boolean;
}

export function partOf<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let found: ComponentType<Props> | undefined;
  return { found: () => found, load: async () => (found ??= await load()) };
}
