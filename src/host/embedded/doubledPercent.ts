/**
 * The number of a percentage with two signs, null when the text is none: in a percent cell the engine adds a sign to the
 * first digit that is typed, and a person who types `60%` adds another.
 *
 * @param decimal the decimal separator of the workbook's language
 * @example
 * doubledPercent("12,5%%", ",") // => 0.125
 */
export function doubledPercent(text: string, decimal: string): number | null {
  const [, digits] = /^\s*(-?\d[\d.,\s]*?)\s*%\s*%\s*$/.exec(text) ?? [];
  const number = Number((digits ?? "").replace(decimal, "."));
  return digits === undefined || Number.isNaN(number) ? null : Number((number / 100).toPrecision(15));
}
