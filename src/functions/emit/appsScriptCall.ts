import { fault } from "../../core";
import { faultyCell } from "../cellError";
import type { Say } from "../callLine";
import type { Cell } from "../cells";
import type { SheetFunction, Value } from "../define";
import { invoke } from "../invoke";
import { mapArgument } from "./mapArgument";
import { rowsOf } from "./rowsOf";

/** What the calls need from Google Sheets. */
export interface AppsScriptHost {
  /** The serial number of a date as the spreadsheet's time zone shows it. */
  readonly serialOf: (date: Date) => number;
  /** Puts a fault into words. */
  readonly say: Say;
}

/** Calls a function by its name with the arguments of its stub. */
export type AppsScriptCall = (id: string, given: ArrayLike<unknown>) => Value | Value[][];

/** The texts that Google Sheets hands over in place of errors in cells. */
const cellErrors: readonly unknown[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!"];

/**
 * The functions as Google Sheets calls them: empty cells come as "", what is left out as undefined, dates as Date, ranges
 * as rows. A failed call throws its sentence, the code first. A faulty cell inside a table is NaN, which Sheets shows as
 * #NUM! and no SUM swallows.
 */
export function appsScriptCall(list: readonly SheetFunction[], { serialOf, say }: AppsScriptHost): AppsScriptCall {
  const toCell = (value: unknown): Cell => {
    if (isDate(value)) return serialOf(value);
    return cellErrors.includes(value) ? { error: String(value) } : (value as Cell);
  };
  return (id, given) => {
    const definition = list.find((one) => one.id === id);
    if (definition === undefined) throw new Error(`#NAME? ${say(faultyCell(fault("unknownFunction", { value: id })))}`);
    const rows = rowsOf(
      invoke(
        definition,
        Array.from(given, (value) => mapArgument(value, toCell)),
      ),
    );
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    if (typeof only === "object") throw new Error(`${only.error} ${say(only, definition)}`);
    return only ?? rows.map((row) => row.map((cell) => (typeof cell === "object" ? NaN : cell)));
  };
}

/** Dates come out of another realm, so that `instanceof` does not know them. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
