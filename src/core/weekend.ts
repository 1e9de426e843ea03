import { fault } from "./fault";

/** Whether each day of the week is off, Monday first. */
export type Weekend = readonly boolean[];

/** Saturday and Sunday, what is meant where nothing is said. */
export const usualWeekend: Weekend = [false, false, false, false, false, true, true];

/**
 * The weekend of NETWORKDAYS.INTL: code 1 is Saturday and Sunday, 2 Sunday and Monday … 7 Friday and Saturday; 11 is
 * Sunday alone … 17 Saturday alone; a text has seven digits from Monday on, 1 for a day off.
 *
 * @throws notWhole, weekendCode (another number), weekendText (another text)
 * @example
 * weekendOf(11) // => [false, false, false, false, false, false, true]
 */
export function weekendOf(code: number | string): Weekend {
  if (typeof code === "string") {
    if (!/^[01]{7}$/.test(code)) throw fault("weekendText", { value: code }, "weekend");
    return Array.from(code, (digit) => digit === "1");
  }
  if (!Number.isInteger(code)) throw fault("notWhole", { value: code }, "weekend");
  const pair = code >= 1 && code <= 7;
  if (!pair && !(code >= 11 && code <= 17)) throw fault("weekendCode", { value: code }, "weekend");
  // Code 1 begins on Saturday (day 5), code 11 is Sunday (day 6); each next code a day later.
  const first = pair ? (code + 4) % 7 : (code - 11 + 6) % 7;
  return usualWeekend.map((_, day) => day === first || (pair && day === (first + 1) % 7));
}
