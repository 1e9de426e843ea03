/**
 * A number with its decimal point moved, exact where multiplying by a power of ten is not.
 *
 * @param places to the right; to the left when negative
 * @example
 * shift(33.3, -2) // => 0.333
 */
export function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
