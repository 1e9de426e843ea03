import { useEffect, useState } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { ThemeChoice } from "./options";

/** Fluent's dark theme with a red, a brand and a quiet text that keep AA contrast on every card. */
const dark: Theme = { ...webDarkTheme, colorStatusDangerForeground1: "#ee9aa1", colorPaletteRedForeground1: "#ee9aa1" };

const prefersDark = "(prefers-color-scheme: dark)";

/** The theme asked for; `auto` follows the system while it is shown. */
export function useTheme(choice: ThemeChoice = "auto"): Theme {
  const [system, setSystem] = useState(() => matchMedia(prefersDark).matches);
  useEffect(() => {
    const query = matchMedia(prefersDark);
    const follow = () => setSystem(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return choice === "dark" || (choice === "auto" && system) ? dark : webLightTheme;
}
