import { registries } from "@odoo/o-spreadsheet";
import type { CellValue } from "../port";

/** An argument as a function of ours takes it: a cell, a range row by row, or undefined where it was left out. */
export type EmbeddedArgument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** An answer cell; an error shows as its code, with the message when the cell is pointed at. */
export type EmbeddedCell = number | string | boolean | null | { readonly error: string; readonly message?: string };

/** An answer: one cell, or rows of cells that spill. */
export type EmbeddedAnswer = EmbeddedCell | readonly (readonly EmbeddedCell[])[];

export interface EmbeddedParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Whether a range belongs here; one is handed over either way, so that the function itself can judge. */
  readonly range: boolean;
}

/** A function of the sheet. */
export interface EmbeddedFunction {
  readonly name: string;
  readonly description: string;
  readonly args: readonly EmbeddedParameter[];
  compute(args: readonly EmbeddedArgument[]): EmbeddedAnswer;
}

type EngineValue = number | string | boolean | null;
interface EngineCell {
  readonly value: EngineValue;
  readonly message?: string;
}
/** Ranges come and go column by column. */
type EngineArgument = EngineCell | readonly (readonly EngineCell[])[] | undefined;

const { errorTypes, functionRegistry } = registries;

/** Makes the functions known to every workbook of this process or page; one that is known already is replaced. */
export function registerFunctions(list: readonly EmbeddedFunction[]): void {
  errorTypes.add("#VALUE!");
  for (const own of list) {
    functionRegistry.replace(own.name, {
      description: own.description,
      category: "Plan Cascade",
      args: own.args.map((arg) => ({
        name: arg.name,
        description: arg.description,
        optional: arg.optional,
        type: [arg.range ? "RANGE" : "ANY"],
        acceptMatrix: true,
        acceptErrors: true,
      })),
      compute: (...given: readonly EngineArgument[]) => toEngine(own.compute(given.map(fromEngine))),
    });
    // Too few arguments are the function's to judge, with its own words, not a syntax error.
    functionRegistry.get(own.name.toUpperCase()).minArgRequired = 0;
  }
}

function fromEngine(argument: EngineArgument): EmbeddedArgument {
  if (argument === undefined) return undefined;
  if (!isColumns(argument)) return cellFrom(argument);
  const rows: CellValue[][] = [];
  for (let row = 0; row < (argument[0]?.length ?? 0); row++) {
    rows.push(argument.map((column) => cellFrom(column[row])));
  }
  return rows;
}

function cellFrom(cell: EngineCell | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === "string" && errorTypes.has(value) ? { error: value } : value;
}

function isColumns(argument: EngineCell | readonly (readonly EngineCell[])[]): argument is readonly (readonly EngineCell[])[] {
  return Array.isArray(argument);
}

function toEngine(answer: EmbeddedAnswer): EngineCell | EngineCell[][] {
  if (!isRows(answer)) return cellTo(answer);
  const columns: EngineCell[][] = [];
  for (let column = 0; column < (answer[0]?.length ?? 0); column++) {
    columns.push(answer.map((row) => cellTo(row[column] ?? null)));
  }
  return columns.length === 0 ? { value: "" } : columns;
}

function isRows(answer: EmbeddedAnswer): answer is readonly (readonly EmbeddedCell[])[] {
  return Array.isArray(answer);
}

/** A number that is none must never stand in a cell, whatever a function gave. */
function cellTo(cell: EmbeddedCell): EngineCell {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell } : { value: "#NUM!", message: String(cell) };
  if (cell === null) return { value: "" };
  if (typeof cell !== "object") return { value: cell };
  errorTypes.add(cell.error);
  return cell.message === undefined ? { value: cell.error } : { value: cell.error, message: cell.message };
}
