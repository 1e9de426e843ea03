import { formatNumber, type Locale } from "../../i18n";
import { readNumber, type Typed } from "./readNumber";
import { shift } from "./shift";

/**
 * Reads a share typed as a percentage: `15`, `15%` and `0.15` are all 0.15. Below 1 only the sign makes a percentage:
 * `0.5%` is 0.005.
 *
 * @example
 * readPercent("0,15", "ru") // => 0.15
 */
export function readPercent(text: string, locale: Locale): Typed {
  const typed = text.trim();
  if (typed === "") return undefined;
  const bare = typed.replace(/\s*%$/, "");
  const value = readNumber(bare, locale);
  if (typeof value !== "number") return text;
  return bare === typed && Math.abs(value) < 1 ? value : shift(value, -2);
}

/**
 * Writes a share for an input that has % beside it, so that `readPercent` gives it back.
 *
 * @example
 * writePercent(0.005, "en") // => "0.5%"
 */
export function writePercent(value: number, locale: Locale): string {
  const percent = formatNumber(shift(value, 2), locale);
  const bare = value === 0 || Math.abs(value) >= 0.01;
  if (bare) return percent;
  return locale === "ru" ? `${percent}\u00a0%` : `${percent}%`;
}
