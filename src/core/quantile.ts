/**
 * The value that the given part of a list lies at or below, between two neighbours in proportion (type 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", 1996: what spreadsheets and R give).
 *
 * @param rising at least one number, in rising order
 * @param part 0 to 1
 * @example
 * quantile([1, 2, 4, 8], 0.5) // => 3
 */
export function quantile(rising: readonly number[], part: number): number {
  const at = part * (rising.length - 1);
  const low = rising[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((rising[Math.ceil(at)] ?? low) - low);
}
