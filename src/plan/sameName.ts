/**
 * Whether two names are one, as a spreadsheet tells them apart: case and surrounding blanks don't count.
 *
 * @example
 * sameName("Leads ", "leads") // => true
 */
export function sameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
