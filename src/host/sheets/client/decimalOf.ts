import type { Spelling } from "../formulaText";

/**
 * The mark between whole and part that a spreadsheet of this locale reads in its formulas.
 *
 * @param locale as Google names it: `ru_RU`, `en_US`, `iw_IL`
 */
export function decimalOf(locale: string): Spelling["decimal"] {
  try {
    const part = new Intl.NumberFormat(locale.replace(/_/g, "-"), { numberingSystem: "latn" }).formatToParts(1.5);
    return part.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  } catch {
    return "."; // A locale that the browser cannot read.
  }
}
