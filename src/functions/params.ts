import { anyNumber, fault, FaultError, type Domain } from "../core";
import type { Text } from "../i18n/locale";
import { isBlank, isBlankOrZero, isError, sizeOf, toList, type Cell, type Matrix } from "./cells";

/**
 * How a parameter takes its argument: `cell` one value; `column` one value, or one a row of the call; `stages` a list,
 * or one list a row of the call; `list` a row or a column; `grid` a range of any shape.
 */
export type Takes = "cell" | "column" | "stages" | "list" | "grid";

/** A parameter: its word and help, how it takes a range, and how it reads its cells. */
export interface Param<T> {
  readonly word: Text;
  readonly text: Text;
  readonly kind: "number" | "date" | "text" | "any";
  readonly takes: Takes;
  readonly optional: boolean;
  /** What an argument that was left out (or is blank or 0) stands for. Only optional parameters have one. */
  readonly whenLeftOut: T | undefined;
  /** The value of the cells, or what is wrong with them, the gravest fault first. `cells` has the shape that `takes` names. */
  readonly read: (cells: Matrix, path: string) => T | FaultError;
}

type Words = Pick<Param<unknown>, "word" | "text">;

const required = { optional: false, whenLeftOut: undefined } as const;

/** A required number, one a row in functions by rows. */
export function number(words: Words, domain: Domain = anyNumber): Param<number> {
  return { ...words, ...required, kind: "number", takes: "column", read: (cells, path) => readNumber(cells[0]?.[0] ?? null, path, domain) };
}

/** A number that may be left out, blank or 0: `undefined`, or `fallback` where one is named. */
export function optionalNumber(words: Words, domain: Domain): Param<number | undefined>;
export function optionalNumber(words: Words, domain: Domain, fallback: number): Param<number>;
export function optionalNumber(words: Words, domain: Domain, fallback?: number): Param<number | undefined> {
  return { ...number(words, domain), optional: true, whenLeftOut: fallback };
}

/** The same parameter as a single value, never one a row. */
export function single<T>(param: Param<T>): Param<T> {
  return { ...param, takes: "cell" };
}

/** Conversions from the top of the funnel down: a list, or one list a row. */
export function stages(words: Words, domain: Domain): Param<readonly number[]> {
  return { ...list(words, domain), takes: "stages" };
}

/** A list of numbers in a row or a column; a blank in it is 0. */
export function list(words: Words, domain: Domain = anyNumber): Param<readonly number[]> {
  return { ...words, ...required, kind: "number", takes: "list", read: (cells, path) => readNumbers(toList(cells), path, domain) };
}

/** A range of numbers of any shape, row by row. */
export function grid(words: Words, domain: Domain = anyNumber): Param<readonly (readonly number[])[]> {
  return { ...words, ...required, kind: "number", takes: "grid", read: (cells, path) => readGrid(cells, path, domain) };
}

/** The same parameter when it may be left out. */
export function optional<T>(param: Param<T>): Param<T | undefined>;
export function optional<T>(param: Param<T>, fallback: T): Param<T>;
export function optional<T>(param: Param<T>, fallback?: T): Param<T | undefined> {
  return { ...param, optional: true, whenLeftOut: fallback };
}

/** One number. A blank is 0. */
export function readNumber(cell: Cell, path: string, domain: Domain): number | FaultError {
  const value = toNumber(cell, path);
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? (domain(value, path) ?? value) : fault("notFinite", {}, path);
}

/** Many numbers; faults name the cell by its position from 1. */
export function readNumbers(cells: readonly Cell[], path: string, domain: Domain): readonly number[] | FaultError {
  const wrong = gravest(cells, path);
  if (wrong !== undefined) return wrong;
  const values: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const value = readNumber(cell, at(path, index, cells.length), domain);
    if (typeof value !== "number") return value;
    values.push(value);
  }
  return values;
}

function readGrid(cells: Matrix, path: string, domain: Domain): readonly (readonly number[])[] | FaultError {
  const columns = sizeOf(cells).columns;
  const flat = readNumbers(cells.flat(), path, domain);
  return flat instanceof FaultError ? flat : cells.map((_, row) => flat.slice(row * columns, (row + 1) * columns));
}

/** A cell as a number (blank is 0), or why it is none. */
function toNumber(cell: Cell, path: string): number | FaultError {
  if (typeof cell === "number") return cell;
  if (isBlank(cell)) return 0;
  if (isError(cell)) return fault("cellError", { value: cell.error }, path);
  return fault("notNumber", { value: String(cell) }, path);
}

/** The first error in a cell; without one the first cell that is no number. */
function gravest(cells: readonly Cell[], path: string): FaultError | undefined {
  const error = cells.findIndex(isError);
  const index = error >= 0 ? error : cells.findIndex((cell) => typeof cell !== "number" && !isBlank(cell));
  if (index < 0) return undefined;
  const value = toNumber(cells[index] ?? null, at(path, index, cells.length));
  return typeof value === "number" ? undefined : value;
}

/** The path of a cell in a list: `conv[2]`, counted from 1; a single cell has the parameter's own. */
function at(path: string, index: number, length: number): string {
  return length === 1 ? path : `${path}[${index + 1}]`;
}

/** Whether an argument is left out: nothing, or a range of nothing but blanks and zeros. */
export function isLeftOut(cells: Matrix | undefined): boolean {
  return cells === undefined || cells.every((row) => row.every(isBlankOrZero));
}
