import type { Locale } from "../../i18n";
import { readPercent, writePercent } from "./readPercent";
import type { Typed } from "./readNumber";

/**
 * Reads percentages parted by semicolons.
 *
 * @example
 * readPercents("10; 5", "en") // => [0.1, 0.05]
 */
export function readPercents(text: string, locale: Locale): readonly Typed[] {
  const parts = text.split(";").map((part) => part.trim());
  return parts.filter((part) => part !== "").map((part) => readPercent(part, locale));
}

/** Writes percentages so that `readPercents` gives them back. */
export function writePercents(values: readonly number[], locale: Locale): string {
  return values.map((value) => writePercent(value, locale)).join("; ");
}
