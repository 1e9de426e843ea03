/**
 * A text without blanks around it. Most texts of a table have none, and two looks tell.
 *
 * @example
 * trimmed(" 5\u00a0") // => "5"
 */
export function trimmed(text: string): string {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

/** Whether a character is surely no blank: those of English, Russian and Greek are known. */
export function isInk(code: number): boolean {
  return code > 32 && (code < 127 || (code > 160 && code < 0x1680));
}
