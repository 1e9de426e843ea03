/**
 * A text without blanks around it. Most texts of a table have none, and two looks tell.
 *
 * @example
 * trimmed(" 5\u00a0") // => "5"
 */
export function trimmed(text: string): string {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first > 32 && first < 127 && last > 32 && last < 127 ? text : text.trim();
}
