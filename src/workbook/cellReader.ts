import { fault, type Fault } from "../core";
import type { AreaCells, CellValue } from "../host/port";
import { dateOf } from "../plan";
import { codeOf, type Words } from "./words";

/** A cell of the workbook while the plan is put together: faults met on the way are kept. */
export interface Reader {
  readonly faults: Fault[];
  readonly text: (name: string, row: number, path: string) => string | undefined;
  readonly value: (name: string, row: number, path: string) => CellValue | undefined;
  readonly word: (name: string, row: number, path: string, prefix: string, codes: readonly string[]) => string | undefined;
}

/** Reads cells by defined name and row; what is wrong with them is kept in `faults`. */
export function readerOf(found: ReadonlyMap<string, AreaCells>, words: Words): Reader {
  const faults: Fault[] = [];
  const value: Reader["value"] = (name, row, path) => {
    const cell = found.get(name)?.values[row]?.[0];
    if (typeof cell === "object" && cell !== null) faults.push(fault("cellInError", { value: cell.error }, path).fault);
    return cell === null || cell === "" || typeof cell === "object" ? undefined : cell;
  };
  const text: Reader["text"] = (name, row, path) => {
    const cell = value(name, row, path);
    const words = typeof cell === "object" || cell === undefined ? "" : String(cell).trim();
    return words === "" ? undefined : words;
  };
  const word: Reader["word"] = (name, row, path, prefix, codes) => {
    const typed = text(name, row, path);
    const code = typed === undefined ? undefined : codeOf(prefix, codes, typed);
    if (typed !== undefined && code === undefined) {
      const allowed = codes.map((known) => words(prefix + known)).join(", ");
      faults.push(fault("notOneOf", { value: typed, allowed }, path).fault);
    }
    return code;
  };
  return { faults, text, value, word };
}

/** The rows of a table in which a person has filled in anything. */
export function filledRows(found: ReadonlyMap<string, AreaCells>, table: string): readonly number[] {
  const columns = [...found].filter(([name]) => name.startsWith(`${table}_`)).map(([, cells]) => cells);
  const rows = Math.max(0, ...columns.map((cells) => cells.values.length));
  const filled = (row: number): boolean => columns.some((cells) => !isBlank(cells.values[row]?.[0]));
  return Array.from({ length: rows }, (_, row) => row).filter(filled);
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** A date as a plan holds it; what is none is left as it is. */
export function date(cell: CellValue | undefined): unknown {
  return typeof cell === "number" && cell >= 61 && cell < 2958466 ? dateOf(cell) : cell;
}

/** A code such as 11, or seven digits. */
export function weekend(text: string | undefined): unknown {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : text;
}

/** A time of day as a plan holds it; what is none is left as it is. */
export function time(cell: CellValue | undefined): unknown {
  if (typeof cell !== "number" || cell < 0 || cell >= 1) return cell;
  const minutes = Math.round(cell * 1440);
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** A list without the blanks at its end; a blank in it is 0. */
export function trimmed(cells: readonly CellValue[]): readonly unknown[] {
  const last = cells.reduce<number>((end, cell, index) => (isBlank(cell) ? end : index + 1), 0);
  return cells.slice(0, last).map((cell) => (isBlank(cell) ? 0 : cell));
}

/** Without what is undefined, so that defaults apply. */
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, present(part)]])));
}
