import type { CellErrorValue, CellValue } from "../port";
import type { EmbeddedAnswer, EmbeddedArgument, EmbeddedFunction } from "./functions";

/** Chances of k hits in n tries with chance p each: exactly k, or at most k when `cumulative`. */
export type BinomialChance = (k: number, n: number, p: number, cumulative: boolean) => number;

const words = { k: "hits", n: "tries", p: "chance of one hit, 0 to 1", cumulative: "TRUE: at most k hits; FALSE: exactly k" };

/**
 * BINOMDIST(k, n, p, cumulative), which Excel, Google Sheets and LibreOffice have and the engine lacks. As theirs:
 * fractions of k and n are cut off, numbers out of their domain are #NUM!, text is #VALUE!.
 *
 * @param chance the numerics, k from 0 to n
 */
export function binomdist(chance: BinomialChance): EmbeddedFunction {
  return {
    name: "BINOMDIST",
    description: "The chance of k hits in n tries.",
    args: Object.entries(words).map(([name, description]) => ({ name, description, optional: false, range: false })),
    compute: (args) => compute(chance, args),
  };
}

function compute(chance: BinomialChance, args: readonly EmbeddedArgument[]): EmbeddedAnswer {
  const cells = args.map(single);
  const error = cells.find(isError);
  if (error !== undefined) return error;
  const [hits, tries, p, cumulative] = cells.map(numberOf);
  if (args.length !== 4 || hits === undefined || tries === undefined || p === undefined || cumulative === undefined) {
    return { error: "#VALUE!", message: "BINOMDIST takes four numbers: k, n, p, cumulative." };
  }
  const [k, n] = [Math.trunc(hits), Math.trunc(tries)];
  if (k < 0 || k > n || p < 0 || p > 1) return { error: "#NUM!", message: "0 ≤ k ≤ n and 0 ≤ p ≤ 1 are due." };
  return chance(k, n, p, cumulative !== 0);
}

function single(argument: EmbeddedArgument): CellValue | readonly (readonly CellValue[])[] {
  if (argument === undefined) return null;
  if (!Array.isArray(argument)) return argument;
  const rows = argument as readonly (readonly CellValue[])[];
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
}

function isError(cell: CellValue | readonly (readonly CellValue[])[]): cell is CellErrorValue {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

function numberOf(cell: CellValue | readonly (readonly CellValue[])[]): number | undefined {
  if (cell === null) return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "number" ? cell : undefined;
}
