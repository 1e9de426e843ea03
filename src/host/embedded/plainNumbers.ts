import type { CellErrorValue, CellValue } from "../port";
import type { EmbeddedArgument } from "./functions";

type Cell = CellValue | readonly (readonly CellValue[])[];

/**
 * The arguments of a function of single numbers: the first error among them, or the numbers; undefined where one is
 * missing, a text or a range. Blank is 0, true is 1.
 */
export function plainNumbers(args: readonly EmbeddedArgument[], count: number): readonly number[] | CellErrorValue | undefined {
  const cells = args.map(single);
  const error = cells.find(isError);
  if (error !== undefined) return error;
  const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
  return args.length === count && numbers.length === count ? numbers : undefined;
}

function single(argument: EmbeddedArgument): Cell {
  if (argument === undefined) return null;
  if (!Array.isArray(argument)) return argument;
  const rows = argument as readonly (readonly CellValue[])[];
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

function isError(cell: Cell): cell is CellErrorValue {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

function numberOf(cell: Cell): number | undefined {
  if (cell === null) return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "number" ? cell : undefined;
}
