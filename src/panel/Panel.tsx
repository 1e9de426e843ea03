import { useMemo, useReducer } from "react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { PanelContext } from "./context";
import { Frame } from "./frame/Frame";
import type { PanelOptions } from "./options";
import { firstState, reducerFor } from "./state";
import { useTheme } from "./theme";
import { wordsOf } from "./words";

/** The panel: what it knows, its words and its looks. */
export function Panel({ options }: { readonly options: PanelOptions }) {
  const { locale } = options;
  const theme = useTheme(options.theme);
  const [state, dispatch] = useReducer(
    useMemo(() => reducerFor(locale), [locale]),
    firstState,
  );
  const words = useMemo(() => wordsOf(locale), [locale]);
  const context = useMemo(() => ({ options, words, state, dispatch }), [options, words, state]);
  return (
    <FluentProvider
      theme={theme}
      lang={locale}
      style={{ height: "100%", minHeight: 0, colorScheme: theme === webLightTheme ? "light" : "dark" }}
    >
      <PanelContext value={context}>
        <Frame />
      </PanelContext>
    </FluentProvider>
  );
}
