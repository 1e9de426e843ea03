import { parseRange } from "./a1";

/**
 * Whether Excel takes this as a sheet's name: 1 to 31 characters without blanks at the ends, none of `[]:*?/\`, no apostrophe at its ends, not "History".
 * @example isSheetName("Plan/2027") // => false
 */
export function isSheetName(name: string): boolean {
  return (
    name !== "" && name.trim() === name && name.length <= 31 && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name) && name.toLowerCase() !== "history"
  );
}

/**
 * Whether Excel takes this as a defined name: a letter, `_` or `\` first, then letters, digits, `_`, `.`, `\`, `?`; no cell
 * (`A1`, `R1C1`), at most 255 characters.
 * @example isDefinedName("Q1") // => false
 */
export function isDefinedName(name: string): boolean {
  const wellFormed = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name);
  return wellFormed && parseRange(name) === null && !/^(?:R[0-9]*)?(?:C[0-9]*)?$/i.test(name) && !/^(?:true|false)$/i.test(name);
}
