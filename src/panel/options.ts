import type { Plan } from "../plan";
import type { HostPort } from "../host/port";
import type { Locale } from "../i18n";

/** What the panel is given by the page it stands in. */
export interface PanelOptions {
  readonly host: HostPort;
  readonly locale: Locale;
  /** The worked example in this language. */
  readonly example: Plan;
  /** The serial date of today; the panel has no other clock. */
  readonly today: () => number;
  /** Where a draft is kept between visits. */
  readonly draft: { load(): string | null; save(text: string | null): void };
  readonly theme?: ThemeChoice;
  /** Mounts the panel anew in another language; the menu offers no languages without it. */
  readonly changeLocale?: (locale: Locale) => void;
}

export type ThemeChoice = "light" | "dark" | "auto";
