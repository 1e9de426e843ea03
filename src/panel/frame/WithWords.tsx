import { useMemo, type ReactNode } from "react";
import type { Area } from "../../i18n";
import { PanelContext, usePanel } from "../context";
import { wordsOf } from "../words";

/** Gives what is inside the words of its own place beside those of the panel. */
export function WithWords({ areas, children }: { readonly areas: readonly Area<string>[]; readonly children: ReactNode }) {
  const panel = usePanel();
  const { locale } = panel.words;
  const words = useMemo(() => wordsOf(locale, areas), [locale, areas]);
  const context = useMemo(() => ({ ...panel, words }), [panel, words]);
  return <PanelContext value={context}>{children}</PanelContext>;
}
