/**
 * The serial number of a date typed with points, day first, as Russians and Greeks do and the engine does not know;
 * null when the text is none. Two digits of a year are of this century.
 *
 * @example
 * dottedDate("31.12.2026") // => 46387
 */
export function dottedDate(text: string): number | null {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = new Date(Date.UTC(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return null;
  const serial = date.getTime() / 86_400_000 + 25_569;
  return serial > 60 ? serial : null;
}
